// `clausemark site build|preview`: publishes the manual as plain files.
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Manual } from '@clausemark/manual';
import type { Verb, VerbInput } from '../command/command.ts';
import { textFlag } from '../command/flags.ts';
import {
  fileReader,
  findRoot,
  keptBuild,
  optimiseOnlyTheHottest,
  sourceCommit,
  today as dayIn,
} from '@clausemark/workspace';
import { open } from '../output/open.ts';
import { progress } from '../output/progress.ts';
import { program } from '../program.ts';
import { refuseTarget } from '../output/refuse-target.ts';
import { VerbError } from '../output/verb-error.ts';
import { siteLedger } from '../site/site-ledger.ts';

export const run: Verb = async (input) => {
  const { argument, io } = input;
  if (argument !== 'build' && argument !== 'preview') {
    throw new VerbError(`There is no "site ${argument}".`, 'Use `clausemark site build` or `clausemark site preview`.');
  }
  const port = portOf(input);
  const outDir = await build(input);
  if (argument === 'build') return 0;
  const { serveSite } = await import('@clausemark/site');
  const { url } = await serveSite(outDir, port).catch((error: NodeJS.ErrnoException) => {
    throw error.syscall === 'listen' ? portTaken(port, error.code) : error;
  });
  io.out(`Serving the manual at ${url} (Ctrl C ends it)\n`);
  return new Promise<number>((done) => {
    process.once('SIGINT', () => done(0));
    process.once('SIGTERM', () => done(0));
  });
};

async function build(input: VerbInput): Promise<string> {
  const { flags, io } = input;
  const root = textFlag(flags, 'root');
  const out = textFlag(flags, 'out');
  const outDir = resolve(io.cwd, out ?? 'public-manual');
  refuseTarget(outDir);
  const { manual, standards, today: ownDay } = await open(input, root);
  refusePart(manual);
  const folder = root === undefined ? io.cwd : resolve(io.cwd, root);
  const ledger = await siteLedger(input, folder, manual);
  // The days of a ledger are meant in its own zone.
  const today = ledger === undefined ? ownDay : dayIn(ledger.zone, textFlag(flags, 'today'));
  optimiseOnlyTheHottest();
  const { buildSite } = await import('@clausemark/site');
  const building = progress(io, 'building pages');
  const base = textFlag(flags, 'base');
  const at = textFlag(flags, 'at');
  const commit = (await sourceCommit({ root: folder, at }))?.slice(0, 12);
  const { pages, taken } = await buildSite({
    manual,
    standards,
    today,
    ledger,
    outDir,
    passages: flags['passages'] !== false,
    ...(flags['incremental'] === true && { earlier: keptBuild(manual, program, outDir) }),
    ...(base !== undefined && { base }),
    ...(commit !== undefined && { commit }),
    // From the disk there is no limit of size; from a commit, attachments up to 1 MiB.
    ...(at === undefined ? { root: findRoot(folder) } : { readFile: await fileReader({ root: folder, at }) }),
    onProgress: (done, total) => building.update(done, total),
  }).finally(building.end);
  // Nobody chose this place, so git must not take what lies there for part of the manual.
  if (out === undefined) writeFileSync(join(outDir, '.gitignore'), '*\n');
  const by =
    ledger === undefined
      ? 'not under ledger control: states are those the documents claim'
      : `in force by ledger entry ${ledger.head.seq}`;
  const reused = flags['incremental'] === true ? `, ${taken} of them from the last build` : '';
  if (pages === 0)
    io.out('No page was made: no document was ever in force. `clausemark status` shows the state of each.\n');
  io.out(`Published ${pages} pages of ${manual.name} in ${outDir}${reused}\n${today}, ${by}\n`);
  return outDir;
}

/** @throws VerbError where git was told to leave files of the manual out: readers would take a part for the whole */
function refusePart({ absent }: Manual): void {
  const { length } = absent.filter(({ why }) => why === 'not-checked-out');
  if (length === 0) return;
  throw new VerbError(
    `${length} tracked ${length === 1 ? 'file' : 'files'} of the manual ${length === 1 ? 'is' : 'are'} not in this checkout, and a part of a manual is not published as the whole.`,
    'Run `git sparse-checkout disable`, or publish a commit: `clausemark site build --at HEAD`.',
  );
}

function portTaken(port: number, code = ''): VerbError {
  const why = code === 'EADDRINUSE' ? 'is in use, perhaps by another preview' : `cannot be used (${code})`;
  return new VerbError(`Port ${port} ${why}.`, 'Name another with --port, or 0 for any free one. The site is built.');
}

function portOf({ flags }: VerbInput): number {
  const port = Number(textFlag(flags, 'port') ?? '4321');
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new VerbError(
      `"${textFlag(flags, 'port')}" is not a port.`,
      'Use a number between 0 and 65535; 0 takes any free one.',
    );
  return port;
}
