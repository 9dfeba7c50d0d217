// Finds the folder of the manual somebody means.
import { existsSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { CONFIG_PATH } from '@clausemark/manual';
import { errorTexts } from '../errors/error-texts.ts';
import { UsageError } from '../errors/errors.ts';

/**
 * The nearest folder from `start` upwards that holds clausemark.yaml, else `start` itself. Does not leave the git
 * repository `start` lies in: what lies above it belongs to somebody else.
 */
export function findRoot(start: string): string {
  const folder = existingFolder(resolve(start));
  for (let current = folder; ; current = dirname(current)) {
    if (existsSync(join(current, CONFIG_PATH))) return current;
    if (existsSync(join(current, '.git')) || current === dirname(current)) return folder;
  }
}

function existingFolder(path: string): string {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) throw new UsageError('noSuchFolder', errorTexts.noSuchFolder(path));
  if (!stats.isDirectory()) throw new UsageError('notAFolder', errorTexts.notAFolder(path));
  return realpathSync(path);
}
