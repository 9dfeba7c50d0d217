// `check` never writes into the manual: a report must not replace a document, or stand among documents.
import { realpathSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import type { Manual } from '@clausemark/manual';
import { findRoot } from '@clausemark/workspace';
import { VerbError } from './verb-error.ts';

/** @throws VerbError when a report would go to a file the manual reads, or into a folder that holds documents */
export function refuseInManual(manual: Manual, start: string, file: string): void {
  const path = relative(realpathSync(findRoot(start)), resolved(file))
    .split(sep)
    .join('/');
  const isRead = manual.byPath.has(path) || manual.dataFiles.some((item) => item.path === path);
  const folder = path.includes('/') ? path.slice(0, path.lastIndexOf('/') + 1) : undefined;
  const isAmong = folder !== undefined && manual.documents.some((document) => document.path.startsWith(folder));
  if (!isRead && !isAmong) return;
  throw new VerbError(
    isRead
      ? `The report would replace ${path}, which is part of the manual.`
      : `The report would stand among the documents in ${folder}.`,
    'Name a file outside of the controlled folders, for example --format json=../report.json.',
  );
}

function resolved(file: string): string {
  try {
    return join(realpathSync(dirname(file)), basename(file));
  } catch {
    return file;
  }
}
