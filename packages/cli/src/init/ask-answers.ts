// The questions of `clausemark init` on a terminal. Asks only what the call has not answered; leaving at any question writes nothing.
import { cancel, confirm, group, intro, isCancel, log, multiselect, select, text } from '@clack/prompts';
import { hosts, recommendStandard, type Business, type Template } from '@clausemark/generator';
import { VerbError } from '../output/verb-error.ts';
import type { OpenAnswers } from './read-answers.ts';

/** @throws VerbError when somebody leaves, or wants no standard we have a template for */
export async function askAnswers(open: OpenAnswers, { settings }: Template): Promise<OpenAnswers> {
  intro('A quality manual of your own. Nothing is written before the last question; Ctrl+C leaves.');
  const standard = open['standard'] ?? (await askStandard());
  const { company = {} } = open;
  const needed = (value: string | undefined): string | undefined =>
    value === undefined || value.trim() === '' ? 'This cannot stay empty.' : undefined;
  const asked = await group(
    {
      ...(company['name'] === undefined && { name: () => text({ message: 'Name of the company', validate: needed }) }),
      ...(company['site'] === undefined && {
        site: () => text({ message: 'Address of the site, in one line', validate: needed }),
      }),
      ...(company['products'] === undefined && {
        products: () => text({ message: 'What do you sell? (as your scope says it; empty: decide later)' }),
      }),
    },
    { onCancel: leave },
  );
  const choices = await askChoices(open, settings.parts);
  const facts = Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== '' && value !== undefined));
  return { ...open, ...choices, standard, company: { ...company, ...facts } };
}

async function askStandard(): Promise<string> {
  const ask = (message: string) => () => confirm({ message, initialValue: false });
  const business = (await group(
    {
      processes: ask('Do you machine, heat-treat, coat, assemble, modify or otherwise process what you sell?'),
      maintains: ask('Do you hold or need an approval to maintain aircraft or components?'),
      distributes: ask('Do you buy, store, split and resell product unchanged to aviation, space or defense?'),
      electronics: ask('Do you sell electronic parts from the open market?'),
      faa: ask('Do you want accreditation that the FAA recognises, for US operators and repair stations?'),
    },
    { onCancel: leave },
  )) as Business;
  const { standard, available, because, notes } = recommendStandard(business);
  log.info([`${standard}: ${because}`, ...notes].join('\n'));
  if (!available)
    log.warn(
      `There is no template for ${standard} here. A manual for another standard would claim what you do not do.`,
    );
  return chosen(
    await select({
      message: 'Which standard shall the manual answer to?',
      initialValue: available ? standard : 'iso9001@2015',
      options: [
        { value: 'as9120@B', label: 'AS9120 Rev B', hint: 'aerospace distributors' },
        { value: 'iso9001@2015', label: 'ISO 9001:2015', hint: 'general' },
      ],
    }),
  );
}

async function askChoices(open: OpenAnswers, parts: Template['settings']['parts']): Promise<OpenAnswers> {
  const answers: OpenAnswers = {};
  if (open['without'] === undefined && Object.keys(parts).length > 0) {
    const keep = chosen(
      await multiselect({
        message: 'Which parts do you need? (space changes, enter goes on)',
        required: false,
        initialValues: Object.keys(parts),
        options: Object.entries(parts).map(([value, { title, question }]) => ({ value, label: title, hint: question })),
      }),
    );
    answers['without'] = Object.keys(parts).filter((part) => !keep.includes(part));
  }
  if (open['small'] === undefined)
    answers['small'] = chosen(
      await confirm({ message: 'Are you a small company that wants fewer, merged procedures?', initialValue: false }),
    );
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
        options: hosts.map((value) => ({ value, label: value })),
      }),
    );
  return answers;
}

function chosen<Value>(value: Value): Exclude<Value, symbol> {
  if (isCancel(value)) leave();
  return value as Exclude<Value, symbol>;
}

function leave(): never {
  cancel('Nothing was written.');
  throw new VerbError('The questions were not answered to the end.', 'Start again when you are ready.');
}
