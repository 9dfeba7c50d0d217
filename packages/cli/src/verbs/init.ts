// `clausemark init [folder]`: a complete manual of one's own from the template, as drafts. Never writes over a file that is there.
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { generateManual, TemplateError, type Answers, type GeneratedManual } from '@clausemark/generator';
import { lint } from '@clausemark/linter';
import { openManual, repositoryAbove, startRepository, today } from '@clausemark/workspace';
import type { Verb, VerbInput } from '../command/command.ts';
import { textFlag } from '../command/flags.ts';
import { askAnswers } from '../init/ask-answers.ts';
import { adviceOn } from '../init/advice-on.ts';
import { checkAnswers } from '../init/check-answers.ts';
import { describeResult, type InitResult } from '../init/describe-result.ts';
import { loadTemplate } from '../init/load-template.ts';
import { readAnswers } from '../init/read-answers.ts';
import { updateManual } from '../init/update-manual.ts';
import { writeNewFiles } from '../init/write-files.ts';
import { VerbError } from '../output/verb-error.ts';
import { version } from '../version.ts';

export const run: Verb = async (input) => {
  const folder = resolve(input.io.cwd, input.argument ?? '.');
  const template = loadTemplate();
  if (input.flags['update'] === true) return updateManual(input, folder, template);
  refuseExisting(folder);
  refuseInside(folder, input);
  const open = readAnswers(input);
  const { asker } = input.io;
  const answers = checkAnswers(asker !== undefined && isOpen(open) ? await askAnswers(open, template, asker) : open);
  const manual = generate(template, answers);
  const advice = adviceOn(answers);
  const result = { ...(await writeManual(input, folder, answers, manual)), ...(advice && { advice }) };
  input.io.out(
    input.flags['json'] === true ? `${JSON.stringify(result, null, 2)}\n` : describeResult(result, input.io),
  );
  return 0;
};

function isOpen(open: ReturnType<typeof readAnswers>): boolean {
  return open['standard'] === undefined || open.company?.['name'] === undefined || open.company['site'] === undefined;
}

/** A manual that is there already is brought up to date, never started again. */
function refuseExisting(folder: string): void {
  const found = ['clausemark.yaml', 'manual', 'procedures', 'control'].find((name) => existsSync(join(folder, name)));
  if (found === undefined) return;
  throw new VerbError(
    `There is a manual already: ${join(folder, found)}.`,
    'Name an empty folder, or compare the manual with the template: `clausemark init --update`.',
  );
}

/** Inside another repository the manual would become part of a history that is not its own. */
function refuseInside(folder: string, { flags }: VerbInput): void {
  if (flags['git'] === false || flags['dryRun'] === true) return;
  const top = repositoryAbove(folder);
  if (top === undefined) return;
  throw new VerbError(
    `${folder} lies inside the Git repository ${top}.`,
    'Go to a folder outside of it, or say --no-git to make the manual a part of that repository.',
  );
}

function generate(template: ReturnType<typeof loadTemplate>, answers: Answers): GeneratedManual {
  try {
    return generateManual(template, answers);
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error;
    const known = `Parts: ${Object.keys(template.settings.parts).join(', ')}. Roles: see control/roles.yaml of the template.`;
    throw new VerbError(`${error.problems.join('; ')}.`, known);
  }
}

async function writeManual(
  { flags }: VerbInput,
  folder: string,
  answers: Answers,
  { files }: GeneratedManual,
): Promise<InitResult> {
  if (flags['dryRun'] === true)
    return { folder, answers, written: [...files.keys()], kept: [], repository: 'not-asked' };
  const { written, kept } = writeNewFiles(folder, files);
  const repository = flags['git'] === false ? 'not-asked' : await startRepository(folder);
  const manual = await openManual({ root: folder, cache: false });
  const day = today(manual.config.timezone, textFlag(flags, 'today'));
  const report = await lint(manual, { today: day, version });
  return { folder, answers, written, kept, ...workflowsIn(files, written), repository, report };
}

function workflowsIn(files: GeneratedManual['files'], written: readonly string[]): Pick<InitResult, 'workflows'> {
  const texts = written.filter((path) => /workflows|pipelines|gitlab-ci/.test(path)).map((path) => files.get(path));
  if (texts.length === 0) return {};
  return { workflows: texts.some((text) => text?.includes('0'.repeat(40))) ? 'not-pinned' : 'pinned' };
}
