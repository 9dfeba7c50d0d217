// Finds the folder of the manual somebody means.
import { existsSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { CONFIG_PATH } from '@clausemark/manual';
import { errorTexts } from '../errors/error-texts.ts';
import { ConfigError, UsageError } from '../errors/errors.ts';

/**
 * The nearest folder from `start` upwards that holds clausemark.yaml, else `start` itself. Does not leave the git
 * repository `start` lies in: what lies above it belongs to somebody else.
 *
 * @throws ConfigError when clausemark.yaml is a folder
 */
export function findRoot(start: string): string {
  const folder = existingFolder(resolve(start));
  for (let current = folder; ; current = dirname(current)) {
    const config = statSync(join(current, CONFIG_PATH), { throwIfNoEntry: false });
    if (config?.isDirectory() === true) throw asFolder();
    if (config !== undefined) return current;
    if (existsSync(join(current, '.git')) || current === dirname(current)) return folder;
  }
}

function existingFolder(path: string): string {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) throw new UsageError('noSuchFolder', errorTexts.noSuchFolder(path));
  if (!stats.isDirectory()) throw new UsageError('notAFolder', errorTexts.notAFolder(path));
  return realpathSync(path);
}

/** Git and the listing know no empty folders, so nobody else would see it. */
function asFolder(): ConfigError {
  const path = `${CONFIG_PATH}/`;
  return new ConfigError('misnamedConfig', errorTexts.misnamedConfig(path), { path });
}
