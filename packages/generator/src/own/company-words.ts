// The words that are the fictional company's, and what stands there instead.
import { markets, mergesProcedures, type Answers } from '../answers/answers-schema.ts';
import type { TemplateSettings } from '../template/template-schema.ts';
import { leftOutParts } from '../cut/left-out-parts.ts';
import { factsOf, UNDECIDED } from './company-facts.ts';
import type { WordReplacement } from './replace-words.ts';

/** The replacements for one file: those of template.yaml first, in their order, then names, site and domain. */
export function companyWords(
  settings: TemplateSettings,
  answers: Answers,
  file: { readonly path: string; readonly id: string | undefined },
): WordReplacement[] {
  const facts = factsOf(answers);
  const fill = (text: string): string => text.replace(/\{(\w+)\}/g, (whole, name: string) => facts[name] ?? whole);
  const listed = settings.replace
    .filter(({ in: names }) => names === undefined || names.includes(file.path) || names.includes(file.id ?? ''))
    .filter(({ when }) => applies(when, settings, answers))
    .map(({ from, to }) => ({ from, to: fill(to) }));
  const { company } = settings;
  const { name, short = name } = answers.company;
  return [
    ...listed,
    { from: `${company.name} (${company.short})`, to: short === name ? name : `${name} (${short})` },
    { from: company.name, to: name },
    { from: company.site, to: answers.company.site.join('; ') },
    { from: company.domain, to: answers.company.domain ?? UNDECIDED },
    { from: `${company.short}'s`, to: short.endsWith('s') ? `${short}'` : `${short}'s` },
    { from: company.short, to: short },
  ];
}

function applies(
  when: TemplateSettings['replace'][number]['when'],
  settings: TemplateSettings,
  answers: Answers,
): boolean {
  return Object.entries(when ?? {}).every(([name, values]) =>
    values.some((value) => givenFor(name, settings, answers).includes(value)),
  );
}

/** What stands behind a name of `when`. Of sites it matters only how many there are, of procedures whether they are merged. */
function givenFor(name: string, settings: TemplateSettings, answers: Answers): readonly string[] {
  const { site, markets: sold } = answers.company;
  if (name === 'without') return leftOutParts(settings, answers).all;
  if (name === 'procedures') return [mergesProcedures(answers) ? 'merged' : 'separate'];
  if (name === 'sites') return [site.length > 1 ? 'several' : 'one'];
  if (name === 'markets') {
    if (sold.length === 0) return [UNDECIDED];
    const others = markets.filter((market) => !sold.includes(market));
    return [others.length === 0 ? 'all' : 'some', ...others.map((market) => `no-${market}`)];
  }
  return [String(answers[name as keyof Answers] ?? '')];
}
