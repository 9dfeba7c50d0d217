// Says texts of the interface in one language: fills in values, chooses the form for a number, writes numbers as the language does.
// Nothing is escaped here; whoever writes into HTML, CSS or a page does that, as with every other text.
import type { Placeholders, Plural, TextName } from './texts.ts';

type Values<Name extends TextName, Value> = [Placeholders<Name>] extends [never]
  ? []
  : [values: { readonly [Key in Placeholders<Name>]: Key extends 'count' ? number : Value }];

export interface Speaker<Known extends TextName = TextName> {
  /** Language of the interface, as `lang` has it. */
  readonly language: string;
  /** A text with its values. Numbers are written as the language writes them; what is no amount is given as text. */
  readonly say: <Name extends Known>(name: Name, ...values: Values<Name, string | number>) => string;
  /** The same around things that are no text, such as links, in the order the language wants them. */
  readonly weave: <Name extends Known>(name: Name, ...values: Values<Name, unknown>) => unknown[];
  readonly upper: (text: string) => string;
}

export function createSpeaker<Known extends TextName>(
  language: string,
  texts: Readonly<Record<Known, string | Plural>>,
): Speaker<Known> {
  const plurals = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(language);
  const formOf = (text: string | Plural, count: unknown): string =>
    typeof text === 'string' ? text : plurals.select(Number(count)) === 'one' ? text.one : text.other;
  const partsOf = remembered((text: string): readonly string[] => text.split(/\{([\w-]+)\}/));
  const weave = (name: Known, values: Readonly<Record<string, unknown>> = {}): unknown[] =>
    // Every second part is the name of a value.
    partsOf(formOf(texts[name], values['count'])).map((part, index) =>
      index % 2 === 0 ? part : written(values[part]),
    );
  const written = (value: unknown): unknown => (typeof value === 'number' ? numbers.format(value) : value);
  return {
    language,
    say: (name, ...[values]) => {
      const text = texts[name];
      // Most texts hold nothing to fill in.
      return values === undefined && typeof text === 'string' ? text : weave(name, values).join('');
    },
    weave: (name, ...[values]) => weave(name, values),
    upper: (text) => text.toLocaleUpperCase(language),
  };
}

function remembered<Value>(make: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>();
  return (text) => {
    const value = known.get(text) ?? make(text);
    known.set(text, value);
    return value;
  };
}
