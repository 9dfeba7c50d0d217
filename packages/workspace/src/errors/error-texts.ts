// Every text of every error a broken tool or a wrong call can raise: what happened, and what to do. No logic beyond
// placing values.

/** What happened in one sentence, and what the reader does next. */
export interface ErrorText {
  readonly message: string;
  readonly mend: string;
}

const reportIt = 'Please report it at https://github.com/clausemark/clausemark/issues with the text above.';

export const errorTexts = {
  noSuchFolder: (path: string) => ({
    message: `There is no folder ${path}.`,
    mend: 'Check the spelling, or run the command in the folder of the manual.',
  }),
  notAFolder: (path: string) => ({
    message: `${path} is a file, not a folder.`,
    mend: 'Name the folder of the manual; the whole manual is read, whichever document you are interested in.',
  }),
  cannotMakeFolder: (path: string, reason: string) => ({
    message: `The folder ${path} cannot be made (${reason}).`,
    mend: 'Check the permissions and the space of the folder above it, or name another one.',
  }),
  cannotRead: (path: string, reason: string) => ({
    message: `${path} cannot be read (${reason}).`,
    mend: 'Give the user that runs clausemark permission to read it, or move it out of the manual.',
  }),
  cannotReadInRepository: (path: string, reason: string) => ({
    message: `${path} cannot be read (${reason}), so nobody can say what changed.`,
    mend: 'Give the user that runs clausemark permission to read it, or name it in .gitignore if git shall not track it.',
  }),
  changedWhileRead: (path: string) => ({
    message: `${path} was there when the files were listed, and was no file any more when it was read.`,
    mend: 'The manual changed while it was read: run it again.',
  }),
  foldersTooDeep: (path: string, limit: number) => ({
    message: `Folders below ${path} are nested more than ${limit} deep.`,
    mend: 'Move that folder out of the manual; nothing so deep can be a document people find.',
  }),
  notADate: (value: string) => ({
    message: `"${value}" is not a date.`,
    mend: 'Write the day as YYYY-MM-DD, for example --today 2026-12-01.',
  }),
  fileExists: (path: string) => ({
    message: `${path} is there already.`,
    mend: 'Look what it is; remove it, or give another name or day.',
  }),
  fileBehindLink: (path: string) => ({
    message: `${path} is a link, lies behind one, or is no regular file.`,
    mend: 'Put a regular file in a real folder of the manual; nothing is written through links.',
  }),
  fileChanged: (path: string) => ({
    message: `${path} was changed while the command ran, or is not plain UTF-8.`,
    mend: 'Nothing was written. Save your work in the editor and run the command again.',
  }),
  unknownTimeZone: (zone: string) => ({
    message: `"${zone}" is not a time zone.`,
    mend: 'Write a name of the IANA list in clausemark.yaml, for example timezone: Europe/London, or UTC.',
  }),
  misnamedConfig: (path: string) => ({
    message: `${path} is there, but no file clausemark.yaml, so no settings would be read.`,
    mend: 'Rename it to clausemark.yaml, or remove it.',
  }),
  configBelow: (path: string, folder: string) => ({
    message: `There is no clausemark.yaml here, but ${path} is: the manual is in ${folder}.`,
    mend: `Name that folder: clausemark check ${folder}, or --root ${folder}. If the manual is this folder, give it a clausemark.yaml with the line "version: 1".`,
  }),
  unreadableConfig: (path: string, reason: string) => ({
    message: `${path} cannot be read (${reason}).`,
    mend: 'Make it a regular UTF-8 file that the user who runs clausemark may read.',
  }),
  brokenConfig: ({ message, mend }: ErrorText) => ({ message, mend }),
  noSuchCatalogue: (glob: string) => ({
    message: `No file matches \`${glob}\`.`,
    mend: 'Correct the path (it counts from the folder of clausemark.yaml), or remove it.',
  }),
  gitMissing: () => ({
    message: 'The program git was not found.',
    mend: 'Install git, or add its folder to PATH: the manual lies in a git repository and is read through it.',
  }),
  gitFailed: () => ({
    message: 'git reported an error.',
    mend: 'Run the command above in the folder of the manual to see it for yourself, and mend what git names.',
  }),
  untrustedRepository: (folder: string) => ({
    message: 'git does not trust this repository, because another user owns it.',
    mend: `If you trust it, run: git config --global --add safe.directory "${folder}"`,
  }),
  notARepository: (folder: string, at: string) => ({
    message: `${folder} is not in a git repository, so there is no "${at}" to read.`,
    mend: 'Run the command in a clone of the manual; `clausemark check` alone needs no git and reads the files as they are.',
  }),
  noCommitYet: (at: string) => ({
    message: `"${at}" names no commit: this repository has no commit yet.`,
    mend: 'Commit the manual first, or leave the revision away to read the files as they are.',
  }),
  unknownRevision: (at: string) => ({
    message: `"${at}" names no commit of this repository.`,
    mend: `Check the spelling. If it is a branch of the server, fetch it first: git fetch origin`,
  }),
  ambiguousRevision: (at: string, names: readonly string[]) => ({
    message: `"${at}" may mean several things in this repository${names.length === 0 ? '' : `: ${names.join(', ')}`}.`,
    mend: 'Write the one you mean in full, for example refs/remotes/origin/main, or the id of the commit. A tag named like a branch should go.',
  }),
  missingHistory: (at: string) => ({
    message: `"${at}" is not here: this is a shallow clone that lacks older history.`,
    mend: 'Run git fetch --unshallow, or in GitHub Actions set fetch-depth: 0 on actions/checkout.',
  }),
  missingObject: (id: string) => ({
    message: `The object ${id} is not in this clone.`,
    mend: 'Clone without --filter, or run git fetch --refetch --no-filter origin; clausemark never fetches by itself.',
  }),
  unmergedIndex: (path: string) => ({
    message: `The index holds an unresolved merge of ${path}.`,
    mend: 'Resolve the conflict, then run git add on the file.',
  }),
  unsafePath: (path: string) => ({
    message: `The tree holds a file named ${JSON.stringify(path)}, which would lie outside the manual.`,
    mend: 'No normal git client writes such a tree. Find out who made this commit before you trust it.',
  }),
  noLedgerInFolder: (folder: string) => ({
    message: `${folder} holds no ledger: there is no readable file ledger.jsonl in it.`,
    mend: 'Name a checkout of the branch clausemark-ledger, or a copy of it.',
  }),
  ledgerRefNoCommit: (name: string) => ({
    message: `${name} is not a branch: it points to something that is no commit.`,
    mend: 'Find out who set it, then fetch the branch anew: git fetch origin +clausemark-ledger:clausemark-ledger',
  }),
  ledgerUnsound: () => ({
    message: 'The ledger is not sound, so nothing is appended to it.',
    mend: 'Run `clausemark verify`, mend what it names, then append again.',
  }),
  ledgerWouldBeUnsound: () => ({
    message: 'With these entries the ledger would not be sound, so nothing was written.',
    mend: 'Mend what is named above, then append again.',
  }),
  ledgerBusy: () => ({
    message: 'Other runs kept appending to the ledger at the same time, or a lock of git is left over.',
    mend: 'Run it again. If it persists and no git is running, remove refs/heads/clausemark-ledger.lock in the git folder.',
  }),
  ledgerCheckedOut: (branch: string, folder: string) => ({
    message: `The branch ${branch} is checked out in ${folder}; moving it would leave that folder behind.`,
    mend: 'Switch that folder to another branch, or remove that work tree, then append again.',
  }),
  ledgerRewritten: (server: string) => ({
    message: `The ledger of ${server} does not go on where the one of this clone ends: one of the two was rewritten.`,
    mend: 'Compare both with an anchor. Where the server is right: git branch -D clausemark-ledger, then append again.',
  }),
  bug: (detail: string) => ({ message: `A fault in clausemark: ${detail}.`, mend: reportIt }),
} satisfies Record<string, (...values: never[]) => ErrorText>;

/** Stable name of an error, for --json output and for tests. */
export type ErrorName = keyof typeof errorTexts;
