// One side of a change made of texts in memory: its manual and how its files hash.
import { sha256, type ManualSide } from '@clausemark/control';
import { memoryManual, type MemoryFiles, type MemoryOptions } from './memory-manual.ts';

export function memorySide(files: MemoryFiles, options: MemoryOptions = {}): ManualSide {
  return {
    manual: memoryManual(files, options),
    fileDigest: (path) => {
      const content = Object.hasOwn(files, path) ? files[path] : undefined;
      return content === undefined ? undefined : sha256(content);
    },
  };
}
