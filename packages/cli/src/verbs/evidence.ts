// `clausemark evidence PLATFORM`: asks a platform who wrote a change and who approved it, and writes that as a file for the gate.
import { resolve } from 'node:path';
import type { EvidenceFile } from '@clausemark/control';
import { collectEvidence, collectGitLabEvidence, githubClient, gitlabClient, gitlabJob } from '@clausemark/platforms';
import type { Verb, VerbInput } from '../command/command.ts';
import { textFlag } from '../command/flags.ts';
import { refuseTarget } from '../output/refuse-target.ts';
import { VerbError } from '../output/verb-error.ts';
import { writeTarget } from '../output/write-output.ts';

export const run: Verb = async (input) => {
  const { argument, flags, io } = input;
  const out = textFlag(flags, 'out');
  const file = out === undefined ? undefined : resolve(io.cwd, out);
  if (file !== undefined) refuseTarget(file);
  const evidence = await collect(argument, input);
  const text = `${JSON.stringify(evidence, undefined, 2)}\n`;
  if (file === undefined) io.out(text);
  else writeTarget(file, [text]);
  return 0;
};

function collect(platform: string | undefined, input: VerbInput): Promise<EvidenceFile> {
  if (platform === 'gitlab') return fromGitLab(input);
  if (platform === 'github') return fromGitHub(input);
  throw new VerbError(
    `There is no adapter for "${platform ?? ''}".`,
    'There are github and gitlab. For others write the file yourself: its form is in schemas/evidence-1.json.',
  );
}

async function fromGitLab({ io }: VerbInput): Promise<EvidenceFile> {
  const { options, reference } = gitlabJob(io.env);
  return collectGitLabEvidence(gitlabClient(options), reference);
}

async function fromGitHub({ flags, io }: VerbInput): Promise<EvidenceFile> {
  const { env } = io;
  const [owner = '', repo = ''] = (env['GITHUB_REPOSITORY'] ?? '').split('/');
  const number = Number(textFlag(flags, 'number') ?? '');
  if (owner === '' || repo === '' || !Number.isSafeInteger(number) || number < 1) {
    throw new VerbError(
      'Which pull request is meant is not known.',
      'Set GITHUB_REPOSITORY=owner/name and give --number, for example --number 118.',
    );
  }
  const apiUrl = env['GITHUB_API_URL'] ?? 'https://api.github.com';
  const host = new URL(env['GITHUB_SERVER_URL'] ?? 'https://github.com').host;
  const client = githubClient({ apiUrl, token: env['GITHUB_TOKEN'] });
  return (await collectEvidence(client, { host, owner, repo, number })).evidence;
}
