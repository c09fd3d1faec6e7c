import type { MemoryContext } from './memory-context';
import type { GenerationPort } from './ports';

export function createMemoryGeneration({ state }: MemoryContext): GenerationPort {
  return {
    read: async () => state.generation.current,
    async write(value) {
      state.generation.current = { ...value };
    },
  };
}
