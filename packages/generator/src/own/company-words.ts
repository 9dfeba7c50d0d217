// The words that are the fictional company's, and what stands there instead.
import type { Answers } from '../answers/answers-schema.ts';
import type { TemplateSettings } from '../template/template-schema.ts';
import type { WordReplacement } from './replace-words.ts';

export const UNDECIDED = 'tbd';

/** Values that `{...}` in the replacements of template.yaml stands for. */
export function factsOf({ company, review, retention }: Answers): Readonly<Record<string, string>> {
  return {
    company: company.name,
    short: company.short ?? company.name,
    site: company.site,
    domain: company.domain ?? UNDECIDED,
    products: company.products ?? UNDECIDED,
    review: inWords(review),
    retention: retention === 'tbd' ? UNDECIDED : inWords(retention),
  };
}

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
    .filter(({ when }) => applies(when, answers))
    .map(({ from, to }) => ({ from, to: fill(to) }));
  const { company } = settings;
  const { name, short = name } = answers.company;
  return [
    ...listed,
    { from: `${company.name} (${company.short})`, to: short === name ? name : `${name} (${short})` },
    { from: company.name, to: name },
    { from: company.site, to: answers.company.site },
    { from: company.domain, to: answers.company.domain ?? UNDECIDED },
    { from: company.short, to: short },
  ];
}

function applies(when: TemplateSettings['replace'][number]['when'], answers: Answers): boolean {
  return Object.entries(when ?? {}).every(([name, values]) => {
    const given = name === 'without' ? answers.without : [String(answers[name as keyof Answers] ?? '')];
    return values.some((value) => given.includes(value));
  });
}

const UNITS = { Y: 'year', M: 'month', W: 'week', D: 'day' } as const;

/** `P10Y` as `10 years`; a duration of several units part by part. */
export function inWords(duration: string): string {
  const parts = [...duration.matchAll(/(\d+)([YMWD])/g)];
  const words = parts.map(([, count = '', unit = 'D']) => {
    const name = UNITS[unit as keyof typeof UNITS];
    return `${Number(count)} ${name}${Number(count) === 1 ? '' : 's'}`;
  });
  return words.join(' and ');
}
