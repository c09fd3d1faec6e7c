import { shell } from '@/components/strings/shell';
import { MAIN_ID } from '@/components/ui/main-id';

/** The first stop of the Tab key: past the navigation. */
export function SkipLink() {
  return (
    <a
      href={`#${MAIN_ID}`}
      className="print:hidden fixed top-2 left-2 z-60 -translate-y-16 rounded-md bg-accent px-4 py-2 text-base font-medium text-on-accent focus:translate-y-0 focus:shadow-raised"
    >
      {shell.skip}
    </a>
  );
}
