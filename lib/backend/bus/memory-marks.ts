import type { MemoryContext } from './memory-context';
import type { MarkPort } from './ports';

export function createMemoryMarks({ state, now }: MemoryContext): MarkPort {
  return {
    async set(marks) {
      for (const mark of marks) {
        const known = state.marks.get(mark.subject, now());
        const at = Math.max(mark.at, known?.at ?? mark.at);
        const expiresAt = Math.max(Math.ceil(mark.expiresAt), known?.expiresAt ?? 0);
        state.marks.set(mark.subject, { subject: mark.subject, at, expiresAt }, expiresAt, now());
      }
    },
    async get(subjects) {
      return subjects.flatMap((subject) => state.marks.get(subject, now()) ?? []);
    },
  };
}
