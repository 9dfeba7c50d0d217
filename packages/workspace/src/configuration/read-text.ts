// The text of a configuration file of a tree. Missing is an answer; there but unreadable is not, because defaults
// would hide it.
import { decodeSource } from '@clausemark/manual';
import { errorTexts } from '../errors/error-texts.ts';
import { ConfigError } from '../errors/errors.ts';
import type { Tree } from '../tree/tree.ts';

/**
 * Text of a file; undefined when there is none. Throws a ConfigError for links, special files, large files and other
 * encodings.
 */
export function readText(tree: Tree, path: string): string | undefined {
  const bytes = tree.read(path);
  if (bytes === undefined) {
    const entry = tree.entries.find((item) => item.path === path);
    if (entry === undefined) return undefined;
    throw unreadable(path, entry.kind === 'file' ? 'it is too large or has just vanished' : `it is a ${entry.kind}`);
  }
  const { source, problems } = decodeSource(path, bytes);
  if (problems[0] !== undefined) throw unreadable(path, problems[0].code);
  return source.text;
}

function unreadable(path: string, reason: string): ConfigError {
  return new ConfigError('unreadableConfig', errorTexts.unreadableConfig(path, reason), { path });
}
