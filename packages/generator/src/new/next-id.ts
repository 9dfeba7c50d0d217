// The id of a new document: the next free one in the scheme of the manual. An id that was ever used is never given again.

export interface IdWish {
  /** Literal templates of the type, for example F-{nnn}-{nn}. */
  readonly templates: readonly string[];
  /** Every id in use or used before. */
  readonly taken: ReadonlySet<string>;
  /** Digits the id should carry: of the clause a procedure answers (`841`), of the procedure a form belongs to. */
  readonly digits?: string;
}

const NUMBER = /\{n+\+?\}/g;

/** Undefined when no template can give one: it needs digits that were not named, holds letters to choose, or is full. */
export function nextId({ templates, taken, digits }: IdWish): string | undefined {
  const usable = templates.filter((template) => !/\{(?:A|any)/.test(template));
  const makers = [
    (template: string) => (placesIn(template) === 1 ? wished(template, taken, digits) : undefined),
    (template: string) => (placesIn(template) === 1 ? following(template, taken) : undefined),
    (template: string) =>
      placesIn(template) === 2 && digits !== undefined ? second(template, taken, digits) : undefined,
  ];
  for (const make of makers) {
    const id = usable.map(make).find((made) => made !== undefined);
    if (id !== undefined) return id;
  }
  return undefined;
}

function placesIn(template: string): number {
  return template.match(NUMBER)?.length ?? 0;
}

/** The wished number, or the next free one behind it. Not where the numbers stand in a row: there they say nothing of clauses. */
function wished(template: string, taken: ReadonlySet<string>, digits: string | undefined): string | undefined {
  if (digits === undefined || isRow(numbersOf(template, taken))) return undefined;
  for (let number = Number(digits); String(number).length <= digits.length; number += 1) {
    const id = fill(template, String(number).padStart(digits.length, '0'));
    if (id === undefined || !taken.has(id)) return id;
  }
  return undefined;
}

/** The template with digits in its first place; undefined when they do not fit exactly. */
function fill(template: string, digits: string): string | undefined {
  const place = template.match(NUMBER)?.[0] ?? '';
  const width = place.replace(/[^n]/g, '').length;
  const fits = place.includes('+') ? digits.length >= width : digits.length === width;
  return fits ? template.replace(place, digits) : undefined;
}

/** Numbers that follow one another, with few gaps. Clause numbers leave most of their hundreds empty. */
function isRow(numbers: readonly number[]): boolean {
  return numbers.length >= 3 && Math.max(...numbers) <= 2 * numbers.length;
}

/** The numbers in use for a template. */
function numbersOf(template: string, taken: ReadonlySet<string>): number[] {
  const place = template.match(NUMBER)?.[0] ?? '';
  const open = place.includes('+');
  const [before = '', after = ''] = template.split(place);
  const width = place.replace(/[^n]/g, '').length;
  return [...taken].flatMap((id) => {
    const middle = id.slice(before.length, id.length - after.length);
    const fits = /^\d+$/.test(middle) && (open || middle.length === width);
    return fits && id.startsWith(before) && id.endsWith(after) ? [Number(middle)] : [];
  });
}

/** One more than the highest number in use. */
function following(template: string, taken: ReadonlySet<string>): string | undefined {
  const place = template.match(NUMBER)?.[0] ?? '';
  const open = place.includes('+');
  const [before = '', after = ''] = template.split(place);
  const width = place.replace(/[^n]/g, '').length;
  const next = String(Math.max(0, ...numbersOf(template, taken)) + 1).padStart(width, '0');
  return next.length > width && !open ? undefined : `${before}${next}${after}`;
}

function second(template: string, taken: ReadonlySet<string>, digits: string): string | undefined {
  const first = fill(template, digits);
  return first === undefined ? undefined : following(first, taken);
}
