// Files of the manual that git tracks and that are not on disk: nobody may take the rest for the whole.
import type { Config } from '../config/config-schema.ts';
import { CONFIG_PATH } from '../config/read-config.ts';
import type { AbsentFile, ManualFile } from './manual-file.ts';
import { classifyFiles } from './classify-files.ts';

/**
 * Those of the absent files that belong to the manual: of deleted ones the documents, as everything else is missed by whoever needs it;
 * of those that were not checked out also attachments, settings and control files.
 *
 * @param files those that are on disk
 * @param configured whether the repository has a clausemark.yaml
 */
export function absentOfManual(
  absent: readonly AbsentFile[],
  files: Iterable<ManualFile>,
  config: Config,
  configured: boolean,
): readonly AbsentFile[] {
  if (absent.length === 0) return absent;
  const missing = absent.map(({ path }) => ({ path, kind: 'file' }) as const);
  // Only without settings do the other files say which folders count.
  const classified = classifyFiles(configured ? missing : [...files, ...missing], config, configured);
  const documents = new Set(classified.documents);
  const others = new Set(classified.others);
  return absent.filter(
    ({ path, why }) =>
      documents.has(path) ||
      (why === 'not-checked-out' && (others.has(path) || path === CONFIG_PATH || path.startsWith('control/'))),
  );
}
