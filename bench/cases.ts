// The bars of performance as cases: what is compared with what, and which ratio is accepted.
import { execFileSync, spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { alternate, type Comparison } from './alternate.ts';
import {
  clausemark,
  clausemarkVersion,
  emptyNode,
  gate,
  hugo,
  markdownlint,
  remark,
  rumdl,
  rumdlByNpm,
  hashing,
  site,
  verifier,
} from './commands.ts';
import { CHANGE, commitChange, evidenceFile } from './gate-change.ts';
import { measure, medians, type Command } from './measure.ts';
import { plan } from './manual/plan.ts';
import { hugoOf, ledgerOf, manualOf, realRepository, workFolder } from './places.ts';

/** One line of the table. */
export interface Line {
  readonly check: string;
  readonly measured: number;
  readonly accept: number;
  readonly stretch: number;
  readonly unit: 'times' | 'MiB';
  /** What was measured, for the reader who doubts the ratio. */
  readonly detail: string;
}

export interface Case {
  readonly name: string;
  /** Part of `--quick`. */
  readonly quick: boolean;
  run(runs: number): Promise<readonly Line[]>;
}

export const cases: readonly Case[] = [
  {
    name: 'version',
    quick: true,
    run: async (runs) => [
      cpu(
        '`clausemark --version` against `node -e 0`',
        alternate(clausemarkVersion(), emptyNode, { runs, warmUp: 1 }),
        1.8,
        1.3,
      ),
    ],
  },
  {
    name: 'small-50',
    quick: true,
    async run(runs) {
      const folder = await manualOf(50);
      const compare = (ours: Command, theirs: Command): Comparison =>
        alternate({ ...ours, repeat: 5 }, { ...theirs, repeat: 5 }, { runs, warmUp: 1 });
      return [
        cpu(
          '50 documents as people call both, against rumdl by its npm wrapper',
          compare(clausemark(folder), rumdlByNpm(folder, 'with-cache')),
          1.5,
          1,
        ),
        cpu(
          '50 documents cold, against rumdl by its npm wrapper',
          compare(clausemark(folder, '--no-cache'), rumdlByNpm(folder, false)),
          1.5,
          1,
        ),
      ];
    },
  },
  {
    name: 'cold-1000',
    quick: true,
    async run(runs) {
      const folder = await manualOf(1000);
      return [
        cpu(
          '1,000 cold, against rumdl',
          alternate(clausemark(folder, '--no-cache'), rumdl(folder, false), { runs, warmUp: 1 }),
          0.9,
          0.45,
        ),
      ];
    },
  },
  {
    name: 'cold-1000-javascript',
    quick: false,
    async run(runs) {
      const folder = await manualOf(1000);
      const ours = clausemark(folder, '--no-cache');
      const options = { runs: Math.min(runs, 3) };
      return [
        cpu('1,000 cold, against markdownlint-cli2', alternate(ours, markdownlint(folder), options), 0.08, 0.04),
        cpu('1,000 cold, against remark-cli with validate-links', alternate(ours, remark(folder), options), 0.05, 0.02),
      ];
    },
  },
  {
    name: 'cold-10000',
    quick: true,
    async run(runs) {
      const folder = await manualOf(10_000);
      return [
        cpu(
          '10,000 cold, against rumdl',
          alternate(clausemark(folder, '--no-cache'), rumdl(folder, false), { runs }),
          0.5,
          0.2,
        ),
      ];
    },
  },
  {
    name: 'cold-real',
    quick: false,
    async run(runs) {
      const folder = realRepository();
      if (folder === undefined) return [];
      return [
        cpu(
          '16,000 real documents (a stand-in) cold, against rumdl',
          alternate(clausemark(folder, '--no-cache'), rumdl(folder, false), { runs }),
          0.6,
          0.2,
        ),
      ];
    },
  },
  { name: 'warm-10000', quick: true, run: (runs) => warm(10_000, runs, 0.12, 0.05) },
  { name: 'warm-50000', quick: false, run: (runs) => warm(50_000, runs, 0.08, 0.03) },
  {
    name: 'changed-20',
    quick: false,
    run: async (runs) => [...(await changed(10_000, runs, 0.15, 0.06)), ...(await changed(50_000, runs, 0.1, 0.04))],
  },
  {
    name: 'verify-10000',
    quick: true,
    run: async (runs) => [
      cpu(
        'verify a ledger of 10,000 releases, against hashing the same bytes',
        alternate(verifier(ledgerOf(10_000)), hashing(ledgerOf(10_000)), { runs, warmUp: 1 }),
        10,
        5,
      ),
    ],
  },
  { name: 'gate-20', quick: true, run: gateOf20 },
  { name: 'site-4000', quick: false, run: siteOf4000 },
  { name: 'site-edit-4000', quick: false, run: editedSite },
  { name: 'memory-50000', quick: false, run: memory },
  { name: 'growth', quick: false, run: growth },
];

function cpu(check: string, { a, b, ratio }: Comparison, accept: number, stretch: number): Line {
  const detail = `CPU ${a.cpu.toFixed(2)} / ${b.cpu.toFixed(2)} s, wall ratio ${ratio.wall.toFixed(2)}, ${a.memory.toFixed(0)} / ${b.memory.toFixed(0)} MiB`;
  return { check, measured: ratio.cpu, accept, stretch, unit: 'times', detail };
}

async function warm(documents: number, runs: number, accept: number, stretch: number): Promise<Line[]> {
  const folder = await manualOf(documents);
  const comparison = alternate(clausemark(folder), rumdl(folder, 'with-cache'), { runs, warmUp: 1 });
  return [
    cpu(
      `${documents.toLocaleString('en')} warm, nothing changed, against rumdl with its cache`,
      comparison,
      accept,
      stretch,
    ),
  ];
}

/** Before each round 20 documents get a line that neither tool has seen. */
async function changed(documents: number, runs: number, accept: number, stretch: number): Promise<Line[]> {
  const folder = await manualOf(documents);
  const paths = Array.from({ length: 20 }, (_, nth) => plan(Math.floor((documents / 20) * nth) + 1).path);
  const stamp = process.hrtime.bigint();
  const prepare = (round: number): void => {
    for (const path of paths) appendFileSync(join(folder, path), `\nChanged in round ${round} of ${stamp}.\n`);
  };
  try {
    const comparison = alternate(clausemark(folder), rumdl(folder, 'with-cache'), { runs, warmUp: 1, prepare });
    return [
      cpu(`${documents.toLocaleString('en')}, 20 changed, against rumdl with its cache`, comparison, accept, stretch),
    ];
  } finally {
    execFileSync('git', ['checkout', '--quiet', '--', '.'], { cwd: folder });
  }
}

/** A pull request of 20 documents, against a cold check of the same manual by ourselves. */
async function gateOf20(runs: number): Promise<Line[]> {
  const documents = 10_000;
  const folder = await manualOf(documents);
  const paths = Array.from({ length: 20 }, (_, nth) => plan(Math.floor((documents / 20) * nth) + 1).path);
  const stamp = process.hrtime.bigint();
  const prepare = (round: number): void => commitChange(folder, paths, `Changed in round ${round} of ${stamp}.`);
  prepare(-1);
  const comparison = alternate(gate(folder, CHANGE, evidenceFile), clausemark(folder, '--no-cache'), {
    runs,
    warmUp: 1,
    prepare,
  });
  return [cpu('gate on 20 of 10,000 documents, against a cold check of the same manual', comparison, 0.25, 0.15)];
}

/** Both build into nothing, as releases do. The index of passages is left out: Hugo makes none. */
async function siteOf4000(runs: number): Promise<Line[]> {
  if (spawnSync('hugo', ['version']).error !== undefined) {
    process.stderr.write('site-4000 is left out: hugo is missing (Debian: apt-get install hugo)\n');
    return [];
  }
  const [manual, theirs] = [await manualOf(4000), await hugoOf(4000)];
  const out = (name: string): string => join(workFolder, `site-of-${name}`);
  // Put aside and not deleted: ext4 passes over what was deleted in the last minutes for each file it makes, which took as long as all else.
  const aside = mkdtempSync(join(workFolder, 'sites-'));
  const prepare = (round: number): void => {
    for (const name of ['clausemark', 'hugo'])
      if (existsSync(out(name))) renameSync(out(name), join(aside, `${name}-${round}`));
  };
  prepare(-1);
  const { a, b, ratio } = alternate(site(manual, out('clausemark'), '--no-passages'), hugo(theirs, out('hugo')), {
    runs: Math.min(runs, 5),
    warmUp: 1,
    prepare,
  });
  rmSync(aside, { recursive: true, force: true });
  const detail = `wall ${a.wall.toFixed(1)} / ${b.wall.toFixed(1)} s, CPU ${a.cpu.toFixed(1)} / ${b.cpu.toFixed(1)} s, ${a.memory.toFixed(0)} / ${b.memory.toFixed(0)} MiB`;
  const line = { unit: 'times', detail } as const;
  return [
    {
      ...line,
      check: 'site of 4,000 without passages, against Hugo, wall',
      measured: ratio.wall,
      accept: 1.5,
      stretch: 1,
    },
    {
      ...line,
      check: 'site of 4,000 without passages, against Hugo, CPU',
      measured: ratio.cpu,
      accept: 0.9,
      stretch: 0.6,
    },
    { check: 'site of 4,000, peak memory', measured: a.memory, accept: 1024, stretch: 819, unit: 'MiB', detail },
  ];
}

/** Words of one document are edited before each round; both build over the site of the round before. */
async function editedSite(runs: number): Promise<Line[]> {
  const manual = join(workFolder, 'manual-4000-edited');
  rmSync(manual, { recursive: true, force: true });
  cpSync(await manualOf(4000), manual, { recursive: true });
  const file = join(manual, plan(1).path);
  const text = readFileSync(file, 'utf8');
  const prepare = (round: number): void =>
    writeFileSync(file, text.replace(/^(Each |The |Two )/m, `$1${'really '.repeat(round + 2)}`));
  // Pages name the commit they are built from while nothing is edited.
  prepare(-1);
  const out = (name: string): string => join(workFolder, `site-${name}`);
  const { a, b, ratio } = alternate(
    site(manual, out('incremental'), '--no-passages', '--incremental'),
    site(manual, out('whole'), '--no-passages'),
    { runs: Math.min(runs, 5), warmUp: 1, prepare },
  );
  const detail = `wall ${a.wall.toFixed(1)} / ${b.wall.toFixed(1)} s, CPU ratio ${ratio.cpu.toFixed(2)}`;
  const check = 'site of 4,000, words of one document edited, against a whole build, wall';
  return [{ check, measured: ratio.wall, accept: 0.6, stretch: 0.2, unit: 'times', detail }];
}

async function memory(runs: number): Promise<Line[]> {
  const folder = await manualOf(50_000);
  const { a, b, ratio } = alternate(clausemark(folder, '--no-cache'), rumdl(folder, false), {
    runs: Math.min(runs, 3),
  });
  const detail = `${a.memory.toFixed(0)} / ${b.memory.toFixed(0)} MiB, CPU ratio ${ratio.cpu.toFixed(2)}`;
  return [
    { check: 'peak memory, 50,000 cold', measured: a.memory, accept: 400, stretch: 200, unit: 'MiB', detail },
    {
      check: 'peak memory, 50,000 cold, against rumdl',
      measured: ratio.memory,
      accept: 1,
      stretch: 0.5,
      unit: 'times',
      detail,
    },
  ];
}

async function growth(runs: number): Promise<Line[]> {
  const [small, large] = [await manualOf(10_000), await manualOf(50_000)];
  const costs = Array.from({ length: Math.min(runs, 3) }, () => ({
    small: measure(clausemark(small, '--no-cache')),
    large: measure(clausemark(large, '--no-cache')),
  }));
  const [a, b] = [medians(costs.map((cost) => cost.large)), medians(costs.map((cost) => cost.small))];
  return [
    {
      check: 'growth of CPU from 10,000 to 50,000',
      measured: a.cpu / b.cpu,
      accept: 5.5,
      stretch: 5,
      unit: 'times',
      detail: `${b.cpu.toFixed(2)} to ${a.cpu.toFixed(2)} s`,
    },
    {
      check: 'growth of memory from 10,000 to 50,000',
      measured: a.memory / b.memory,
      accept: 3,
      stretch: 2,
      unit: 'times',
      detail: `${b.memory.toFixed(0)} to ${a.memory.toFixed(0)} MiB`,
    },
  ];
}
