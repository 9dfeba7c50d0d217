// The questions of `clausemark init` on a terminal. Asks only what the call has not answered; leaving at any question writes nothing.
import { cancel, confirm, group, intro, isCancel, log, multiselect, select, text } from '@clack/prompts';
import { hosts, recommendStandard, type Template } from '@clausemark/generator';
import { rolesSchema, validateData } from '@clausemark/manual';
import { wrap } from '@clausemark/reporters';
import type { Asker } from '../ask/asker.ts';
import { VerbError } from '../output/verb-error.ts';
import { askBusiness } from './ask-business.ts';
import { askLanguage } from './ask-language.ts';
import { askPlaces } from './ask-places.ts';
import type { OpenAnswers } from './read-answers.ts';

const titles = {
  'as9120@B': 'AS9120 Rev B',
  'iso9001@2015': 'ISO 9001:2015',
  AS9100D: 'AS9100 Rev D',
  AS9110C: 'AS9110 Rev C',
};

const hostNames: Readonly<Record<(typeof hosts)[number], string>> = {
  github: 'GitHub',
  gitlab: 'GitLab',
  azure: 'Azure DevOps',
  bitbucket: 'Bitbucket',
  none: 'somewhere else, or not decided yet',
};

/** @throws VerbError when somebody leaves, or wants no standard we have a template for */
export async function askAnswers(open: OpenAnswers, template: Template, asker: Asker): Promise<OpenAnswers> {
  const { settings } = template;
  intro('A quality manual of your own. Nothing is written before the end.');
  const standard = open['standard'] ?? (await askStandard(asker));
  const { company = {} } = open;
  const needed = (value: string | undefined): string | undefined =>
    value === undefined || value.trim() === '' ? 'This cannot stay empty.' : undefined;
  const asked = await group(
    {
      ...(company['name'] === undefined && { name: () => text({ message: 'Name of the company', validate: needed }) }),
      ...(company['short'] === undefined && {
        short: () => text({ message: 'Name of the company as the documents use it (empty: the full name)' }),
      }),
      ...(company['products'] === undefined && {
        products: () => text({ message: 'What do you sell? (as your scope says it; empty: decide later)' }),
      }),
      ...(company['timezone'] === undefined && {
        timezone: () => text({ message: 'Time zone of the company, for example Europe/Berlin', initialValue: 'UTC' }),
      }),
    },
    { onCancel: leave },
  );
  const places = await askPlaces(company, standard, asker);
  const choices = await askChoices(open, settings, String(standard));
  const numbering = await askNumbering(open);
  const language = await askLanguage(open, asker);
  const roles = open['roles'] ?? (await askRoles(template));
  const facts = Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== '' && value !== undefined));
  return {
    ...open,
    ...choices,
    ...numbering,
    ...language,
    standard,
    roles,
    company: { ...company, ...facts, ...places },
  };
}

async function askStandard(asker: Asker): Promise<string> {
  const { standard, available, because, notes } = recommendStandard(await askBusiness(asker));
  const title = titles[standard];
  log.info(fitted(`${title}: ${because}`, ...notes));
  if (!available)
    log.warn(
      fitted(`There is no template for ${title} here. A manual for another standard would claim what you do not do.`),
    );
  return chosen(
    await select({
      message: 'Which standard shall the manual answer to?',
      initialValue: available ? standard : 'iso9001@2015',
      options: [
        { value: 'as9120@B', label: titles['as9120@B'], hint: 'aerospace distributors' },
        { value: 'iso9001@2015', label: titles['iso9001@2015'], hint: 'general' },
      ],
    }),
  );
}

async function askChoices(
  open: OpenAnswers,
  { parts, standards }: Template['settings'],
  standard: string,
): Promise<OpenAnswers> {
  const answers: OpenAnswers = {};
  if (open['without'] === undefined && Object.keys(parts).length > 0) {
    const keep = chosen(
      await multiselect({
        message: 'Which parts do you need? (space changes, enter goes on)',
        required: false,
        initialValues: Object.keys(parts).filter((part) => !standards[standard]?.seldom.includes(part)),
        options: Object.entries(parts).map(([value, { title, question }]) => ({ value, label: title, hint: question })),
      }),
    );
    answers['without'] = Object.keys(parts).filter((part) => !keep.includes(part));
  }
  if (open['small'] === undefined)
    answers['small'] = chosen(
      await confirm({
        message: 'Are you a small company, with merged procedures and people who hold several roles?',
        initialValue: false,
      }),
    );
  if (open['retention'] === undefined)
    answers['retention'] = chosen(
      await text({
        message: 'How long do you keep records? (P10Y is ten years; tbd: decide later)',
        initialValue: 'tbd',
        validate: (value) => (/^(?:tbd|P\d+[YM])$/.test(value ?? '') ? undefined : 'P10Y, P84M or tbd'),
      }),
    );
  if (open['host'] === undefined)
    answers['host'] = chosen(
      await select({
        message: 'Where does the repository live?',
        options: hosts.map((value) => ({ value, label: hostNames[value] })),
      }),
    );
  return answers;
}

async function askNumbering(open: OpenAnswers): Promise<OpenAnswers> {
  const answers: OpenAnswers = {};
  if (open['ids'] === undefined)
    answers['ids'] = chosen(
      await select({
        message: 'How shall documents be numbered?',
        options: [
          { value: 'clause', label: 'by clause', hint: 'QP-841 answers 8.4.1' },
          { value: 'serial', label: 'in a row', hint: 'QP-01, QP-02' },
        ],
      }),
    );
  if (open['revision'] === undefined)
    answers['revision'] = chosen(
      await select({
        message: 'How shall revisions be numbered?',
        options: [
          { value: 'letters', label: 'letters', hint: 'A, B, C' },
          { value: 'integer', label: 'whole numbers', hint: '1, 2, 3' },
          { value: 'major-minor', label: 'two numbers', hint: '1.0, 1.1, 2.0' },
        ],
      }),
    );
  if (open['review'] === undefined)
    answers['review'] = chosen(
      await text({
        message: 'How often is each document reviewed? (P24M is every 24 months)',
        initialValue: 'P24M',
        validate: (value) => (/^P\d+[YM]$/.test(value ?? '') ? undefined : 'P12M, P24M or P3Y'),
      }),
    );
  return answers;
}

/** A name for each role, now or later. A role without a holder is shown by the check. */
async function askRoles({ files }: Template): Promise<OpenAnswers> {
  const now = chosen(await confirm({ message: 'Name the people who hold the roles now?', initialValue: false }));
  const roles = now ? rolesIn(files.get('control/roles.yaml') ?? '') : [];
  const holders: OpenAnswers = {};
  for (const { key, title } of roles) {
    const name = chosen(await text({ message: `${title} (name; empty: later)` }));
    if (name.trim() !== '') holders[key] = [{ name: name.trim() }];
  }
  return holders;
}

function rolesIn(yaml: string): { readonly key: string; readonly title: string }[] {
  const { value } = validateData('control/roles.yaml', yaml, rolesSchema());
  return Object.entries(value?.roles ?? {}).map(([key, { title }]) => ({ key, title }));
}

/** What is left of 80 columns beside the marks that the questions draw. */
const WIDTH = 74;

function fitted(...lines: readonly string[]): string {
  return lines.flatMap((line) => wrap(line, WIDTH)).join('\n');
}

function chosen<Value>(value: Value): Exclude<Value, symbol> {
  if (isCancel(value)) leave();
  return value as Exclude<Value, symbol>;
}

function leave(): never {
  cancel('Nothing was written.');
  throw new VerbError('The questions were not answered to the end.', 'Start again when you are ready.');
}
