import { Check } from 'lucide-react';
import { board as words } from '@/components/strings/board';

/** Says on a tile that it is picked, in a form that does not depend on its colour. */
export function PickedMark() {
  return (
    <span className="mt-0.5 grid size-4 shrink-0 place-items-center rounded-full bg-accent text-on-accent">
      <Check aria-hidden="true" strokeWidth={3} className="size-3" />
      <span className="sr-only">{words.selection.picked}</span>
    </span>
  );
}
