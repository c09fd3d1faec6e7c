import type { Id } from '@/lib/protocol/primitives';
import type { Label } from '@/lib/protocol/things';

/** For each label the one of another board that says the same: the same name, whatever its case, in the same colour. */
export function mapLabels(labels: readonly Label[], there: readonly Label[]): ReadonlyMap<Id, Id> {
  const byMeaning = new Map(there.map((label) => [meaningOf(label), label.id]));
  return new Map(
    labels.flatMap((label) => {
      const same = byMeaning.get(meaningOf(label));
      return same ? [[label.id, same] as const] : [];
    }),
  );
}

function meaningOf({ name, color }: Label): string {
  return `${color} ${name.trim().toLowerCase()}`;
}
