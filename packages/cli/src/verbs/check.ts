// `clausemark check`: one result, every format asked for made from it, exit code from the same result.
import { lint, type ChangeInput, type ManualStandards, type Report } from '@clausemark/linter';
import type { Manual } from '@clausemark/manual';
import { formats, type FormatName } from '@clausemark/reporters';
import { folderInRepository, holdOptimising, memoryOf, optimiseFor } from '@clausemark/workspace';
import type { Verb, VerbInput } from '../command/command.ts';
import { listFlag, textFlag } from '../command/flags.ts';
import { refuseInManual } from '../output/refuse-in-manual.ts';
import { inRepository } from '../output/in-repository.ts';
import { openUnsaid } from '../output/open.ts';
import { parseOutputs, type Output } from '../output/outputs.ts';
import { refuseTarget } from '../output/refuse-target.ts';
import { reportOptions, withRules } from '../output/report-options.ts';
import { appendFile, writeOutput } from '../output/write-output.ts';
import { program } from '../program.ts';
import { version } from '../version.ts';

/** Read by platforms, which know files by their path in the repository. */
const platformFormats: ReadonlySet<FormatName> = new Set(['github', 'gitlab', 'sarif']);

/** Lead to the page of each rule; that of GitHub in its summary. */
const linkingFormats: ReadonlySet<FormatName> = new Set(['sarif', 'github', 'markdown', 'html']);

const ranks = { info: 0, warning: 1, error: 2 } as const;

export const run: Verb = async (input) => {
  const { io, flags, argument } = input;
  const outputs = parseOutputs(listFlag(flags, 'format'), io.cwd);
  for (const { file } of outputs) if (file !== undefined) refuseTarget(file);
  const only = await rulesWanted(listFlag(flags, 'rule'));
  holdOptimising(flags['cache'] !== false);
  const { folder, manual, standards, today, change } = await opened(input, argument);
  for (const { file } of outputs) if (file !== undefined) refuseInManual(manual, folder, file);
  const nightly = flags['nightly'] === true;
  const memory = memoryOf(manual, program);
  if (memory === undefined || nightly) optimiseFor('examine', manual.documents.length);
  const whole = await lint(manual, { today, standards, version, nightly, memory, ...(change && { change }) });
  const report = only === undefined ? whole : only(whole);
  const plain = reportOptions(manual, change?.base.manual, io);
  const options = outputs.some(({ format }) => linkingFormats.has(format)) ? await withRules(plain) : plain;
  const forPlatform = inRepository(report, folderInRepository(folder));
  for (const output of outputs) {
    const shown = platformFormats.has(output.format) ? forPlatform : report;
    const render = await formats[output.format].load();
    await writeOutput(io, output, render(shown, optionsFor(output, options)));
  }
  const summary = io.env['GITHUB_STEP_SUMMARY'];
  if (summary !== undefined && summary !== '' && outputs.some((output) => output.format === 'github')) {
    const { githubSummary } = await import('@clausemark/reporters');
    appendFile(summary, githubSummary(forPlatform, options));
  }
  // Whatever the rules say: a change that was to be judged and was not is no pass.
  if (change !== undefined && report.change === undefined) return 2;
  return exitCode(report, textFlag(flags, 'failOn') ?? 'error');
};

/** What makes a report about these rules alone of a whole one; undefined when none is named. */
async function rulesWanted(names: readonly string[]): Promise<((report: Report) => Report) | undefined> {
  if (names.length === 0) return undefined;
  const [{ findRule }, { onlyRules }] = await Promise.all([
    import('../output/find-rule.ts'),
    import('../output/only-rules.ts'),
  ]);
  const rules = names.map(findRule);
  return (report) => onlyRules(report, rules, IMPOSSIBLE);
}

interface Opened {
  readonly folder: string;
  readonly manual: Manual;
  readonly today: string;
  readonly standards: ManualStandards;
  readonly change?: ChangeInput;
}

async function opened(input: VerbInput, argument: string | undefined): Promise<Opened> {
  const base = textFlag(input.flags, 'base');
  if (base === undefined) return openUnsaid(input, argument);
  const { openForCheck } = await import('../output/open-change.ts');
  const result = await openForCheck(input, argument, base);
  return { ...result, manual: result.change.head.manual };
}

/** A file has no colours and no terminal width. */
function optionsFor(output: Output, options: ReturnType<typeof reportOptions>): ReturnType<typeof reportOptions> {
  return output.file === undefined ? options : { ...options, color: false, width: 80 };
}

/** A rule that broke and a history that is not complete: what was asked for could not be checked. */
const IMPOSSIBLE: ReadonlySet<string> = new Set(['INT001', 'CHG006']);

function exitCode(report: Report, failOn: string): number {
  if (report.findings.some(({ code, severity }) => IMPOSSIBLE.has(code) && severity === 'error')) return 2;
  const limit = ranks[failOn as keyof typeof ranks];
  return report.findings.some((finding) => ranks[finding.severity] >= limit) ? 1 : 0;
}
