// `check` never writes into the manual: a report must not replace a document, or stand among documents.
import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { denyAll, isGatePath } from '@clausemark/control';
import type { Manual } from '@clausemark/manual';
import { findRoot } from '@clausemark/workspace';
import { VerbError } from './verb-error.ts';

/** Folders in which every file says something to the gate. */
const OWN = /^(?:control|acts|reviews)\//;

/** @throws VerbError when a report would go to a file of the manual, or into a folder that holds documents */
export function refuseInManual(manual: Manual, start: string, file: string): void {
  const path = relative(realpathSync(findRoot(start)), resolved(file))
    .split(sep)
    .join('/');
  const { others, uncontrolled } = manual.classified;
  const isPart =
    manual.byPath.has(path) ||
    isGatePath(path, denyAll) ||
    others.includes(path) ||
    [...uncontrolled, ...manual.dataFiles].some((item) => item.path === path);
  const isRead = isPart && existsSync(file);
  const folder = path.includes('/') ? path.slice(0, path.lastIndexOf('/') + 1) : undefined;
  const isAmong =
    folder !== undefined && (OWN.test(folder) || manual.documents.some((item) => item.path.startsWith(folder)));
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
