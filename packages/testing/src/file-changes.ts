// The files that differ between two trees in memory, as the workspace lists them from git.
import { sha256 } from '@clausemark/control';
import type { FileChange, FileKind, FileSide } from '@clausemark/linter';
import type { MemoryFiles } from './memory-manual.ts';

/** What is not a plain file, by path. */
export type Oddities = Readonly<Record<string, { readonly kind?: FileKind; readonly pointer?: 'true' }>>;

const STEERING = /(?:^|\/)(?:\.gitattributes|\.mailmap|\.gitmodules)$/;

/** @param odd files of the head that are links, programs, modules or pointers; they need no content */
export function fileChanges(base: MemoryFiles, head: MemoryFiles, odd: Oddities = {}): FileChange[] {
  const paths = [...new Set([...Object.keys(base), ...Object.keys(head), ...Object.keys(odd)])].sort();
  return paths.flatMap((path): FileChange[] => {
    const [before, after] = [sideOf(path, base), sideOf(path, head, odd)];
    if (JSON.stringify(before) === JSON.stringify(after)) return [];
    return [{ path, base: before, head: after }];
  });
}

function sideOf(path: string, files: MemoryFiles, odd: Oddities = {}): FileSide | undefined {
  const content = Object.hasOwn(files, path) ? files[path] : undefined;
  const { kind = 'file', pointer } = Object.hasOwn(odd, path) ? (odd[path] ?? {}) : {};
  if (content === undefined && kind === 'file' && pointer !== 'true') return undefined;
  const text = STEERING.test(path) && typeof content === 'string' ? { text: content } : {};
  const hash = kind === 'module' ? undefined : sha256(content ?? path);
  return { kind, sha256: hash, ...text, ...(pointer === 'true' && { pointer: true }) };
}
