import { initials } from '@/components/ui/initials';

/** The letters that stand for a workspace. */
export function WorkspaceMark({ name }: { name: string }) {
  return (
    <span
      aria-hidden="true"
      className="grid size-6 shrink-0 place-items-center rounded-md bg-ink text-2xs font-semibold text-canvas"
    >
      {name ? initials(name).slice(0, 2) : ''}
    </span>
  );
}
