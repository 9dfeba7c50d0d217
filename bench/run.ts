// Measures the bars of performance and prints them as a Markdown table: `node bench/run.ts [--quick] [--runs N] [case ...]`.
// Exit code 1 when a bar is missed, with --quick only when it is missed by more than the noise of few runs.
import { parseArgs } from 'node:util';
import { cases, type Line } from './cases.ts';
import { installPeers, stageClausemark } from './commands.ts';

const QUICK_TOLERANCE = 1.25;

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      quick: { type: 'boolean', default: false },
      runs: { type: 'string' },
      staged: { type: 'boolean', default: false },
    },
  });
  const chosen = cases.filter(({ name, quick }) =>
    positionals.length > 0 ? positionals.includes(name) : quick || !values.quick,
  );
  if (chosen.length < positionals.length) throw new Error(`cases: ${cases.map(({ name }) => name).join(', ')}`);
  const runs = Number(values.runs ?? (values.quick ? 3 : 5));
  installPeers();
  // --staged: measure what was bundled last time, while somebody works on the sources.
  if (!values.staged) stageClausemark();
  process.stdout.write('| check | measured | accept | stretch | |\n|---|---|---|---|---|\n');
  let missed = 0;
  for (const { run } of chosen) {
    for (const line of await run(runs)) {
      process.stdout.write(`${row(line)}\n`);
      if (line.measured > line.accept * (values.quick ? QUICK_TOLERANCE : 1)) missed += 1;
    }
  }
  return missed > 0 ? 1 : 0;
}

function row({ check, measured, accept, stretch, unit, detail }: Line): string {
  const digits = unit === 'MiB' || measured >= 100 ? 0 : 2;
  const suffix = unit === 'MiB' ? ' MiB' : '';
  const verdict = measured <= stretch ? 'stretch' : measured <= accept ? 'met' : '**missed**';
  return `| ${check} | ${measured.toFixed(digits)}${suffix}, ${verdict} | ${accept}${suffix} | ${stretch}${suffix} | ${detail} |`;
}

process.exitCode = await main();
