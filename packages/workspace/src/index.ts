// The public face of the package: opens manuals, tells the day, and names what can go wrong.
export { dayOf } from './clock/day-of.ts';
export { nowInstant } from './clock/now-instant.ts';
export { today } from './clock/today.ts';
export { type ErrorName, type ErrorText, errorTexts } from './errors/error-texts.ts';
export { BugError, ClausemarkError, ConfigError, GitError, UsageError } from './errors/errors.ts';
export { fileDigests } from './file-digests.ts';
export { fileReader } from './file-reader.ts';
export { findRoot } from './files/find-root.ts';
export { folderInRepository } from './files/folder-in-repository.ts';
export { refNames } from './git/ref-names.ts';
export { LEDGER_BRANCH, type LedgerFiles } from './ledger/ledger-files.ts';
export { openLedger, type OpenLedger, type OpenLedgerOptions } from './ledger/open-ledger.ts';
export { readAnchor, readAnchorText } from './ledger/read-anchor.ts';
export { type Progress } from './load-documents.ts';
export { openManual, type OpenOptions } from './open-manual.ts';
export { sourceCommit } from './source-commit.ts';
