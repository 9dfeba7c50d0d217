// `clausemark ledger init`: begins the ledger with the rules that are in force. From then on only approved changes change them.
import { keyEvents, KEYS_FOLDER, readApprovals, type LedgerEvent, type PeopleKey } from '@clausemark/control';
import { readConfig, readPeople, readRoles, REPOSITORY_NAME, type DataFile } from '@clausemark/manual';
import {
  commitFacts,
  fileReader,
  findRoot,
  isMissing,
  listFiles,
  policyFiles,
  repositoryName,
  writeLedger,
  type PolicyFiles,
} from '@clausemark/workspace';
import { textFlag } from '../../command/flags.ts';
import { VerbError } from '../../output/verb-error.ts';
import type { LedgerInput } from '../action.ts';
import { ledgerReadme } from '../ledger-readme.ts';
import { rootOf } from '../open-place.ts';
import { tellWritten } from '../tell-written.ts';
import { toolName } from '../tool-name.ts';
import { verifierFile } from '../verifier-file.ts';

export async function run(input: LedgerInput): Promise<number> {
  const { flags, io } = input;
  const root = findRoot(rootOf(input));
  const at = await commitFacts(root, textFlag(flags, 'at') ?? 'HEAD');
  const policy = await policyFiles(root, at.id);
  const config = soundConfig(policy);
  const repo = textFlag(flags, 'repo') ?? (await repositoryName(root));
  if (repo === undefined || !REPOSITORY_NAME.test(repo)) throw noRepo(repo);
  const [host = '', ...path] = repo.split('/');
  const rules = { ...policy.hashes, tool: toolName() };
  const source = { host, repo: path.join('/'), pr: null, head: at.id, merge: at.id, tree: at.tree };
  const { added, unproven } = await keysAt(root, at.id, policy);
  const files = new Map([
    ['README.md', ledgerReadme(config.organisation)],
    ['verify.mjs', await verifierFile()],
  ]);
  const genesis: LedgerEvent = {
    type: 'genesis',
    organisation: config.organisation,
    repo,
    timezone: config.timezone,
    policy: rules,
  };
  const keys = added.map((key): LedgerEvent => ({
    type: 'key.added',
    ...key,
    authors: [],
    approvals: [],
    policy: rules,
    source,
  }));
  const written = await writeLedger({
    root,
    push: textFlag(flags, 'push'),
    plan: ({ state }) =>
      state.kind === 'none' ? { events: [genesis, ...keys], objects: policy.objects, files } : { events: [] },
  });
  if (written.lines.length === 0) io.out('The ledger was begun before; nothing was written.\n');
  tellWritten(io, written);
  for (const key of unproven) io.out(unprovenText(key));
  return 0;
}

/** @throws VerbError when the rules are not such that anything could ever be approved by them */
function soundConfig(policy: PolicyFiles): { readonly organisation: string; readonly timezone: string } {
  if (isMissing(policy, 'matrix'))
    throw new VerbError(
      'There is no approval matrix, so nothing could ever be released.',
      'Write control/approvals.yaml (see docs/the-ledger.md of github.com/clausemark/clausemark) and commit it, then begin the ledger.',
    );
  const config = readConfig(policy.text('config'));
  const reads = [
    config,
    readApprovals(policy.text('matrix')),
    readPeople(policy.text('people')),
    readRoles(policy.text('roles')),
  ];
  const broken = reads.map(({ file }) => file).find((file) => (file?.problems.length ?? 0) > 0);
  if (broken !== undefined) throw brokenFile(broken);
  const { organisation = '', timezone } = config.value;
  if (organisation.trim() === '')
    throw new VerbError(
      'clausemark.yaml names no organisation.',
      'Write `organisation: ` with its name, and commit it.',
    );
  return { organisation, timezone };
}

async function keysAt(root: string, at: string, policy: PolicyFiles) {
  const read = await fileReader({ root, at });
  const proofs = (await listFiles({ root, at }))
    .filter((path) => path.startsWith(KEYS_FOLDER))
    .map((path) => Buffer.from(read(path) ?? []).toString('utf8'));
  return keyEvents(readPeople(policy.text('people')).value, [], proofs);
}

export function unprovenText({ person, fingerprint }: PeopleKey): string {
  return `The key ${fingerprint} of ${person} was not added: no file in ${KEYS_FOLDER} proves who holds it (\`clausemark ledger prove ${person}\`).\n`;
}

function brokenFile({ path, problems: [first] }: DataFile): VerbError {
  return new VerbError(
    `${path} as committed cannot be used: ${first?.message ?? ''}`,
    first?.mend ?? 'Mend and commit it.',
  );
}

function noRepo(given: string | undefined): VerbError {
  return new VerbError(
    given === undefined
      ? 'It is not known which repository this is: there is no remote "origin" on a server.'
      : `${JSON.stringify(given)} is no name of a repository, which is host and path without https://.`,
    'Say so, for example --repo github.com/acme/qms. Approvals are bound to that name.',
  );
}
