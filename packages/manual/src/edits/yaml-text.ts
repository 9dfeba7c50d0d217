// Values as YAML on one line, in the fewest quotes that every reader takes for text.

export type PlainValue = string | readonly PlainValue[] | { readonly [key: string]: PlainValue };

export type Quote = '' | '"' | "'";

/** Words and marks that no YAML reader takes for anything but text, wherever they stand. */
const PLAIN = /^[A-Za-z0-9(][A-Za-z0-9 _./()+;-]*$/;
/** Numbers, and words that readers of YAML 1.1 take for something else. Dates, true and false stay plain: documents write them so. */
const TYPED = /^(?:[-+]?\d[\d_]*\.?[\d_]*(?:e[-+]?\d+)?|0x[\da-f]+|0o\d+|y|n|yes|no|on|off|null|nan|inf)$/i;

/** @param quote the quotes that were there before: kept where they can hold the new value */
export function yamlText(value: PlainValue, quote: Quote = ''): string {
  if (typeof value === 'string') return scalar(value, quote);
  if (Array.isArray(value)) return `[${value.map((item: PlainValue) => yamlText(item)).join(', ')}]`;
  const entries = Object.entries(value as { readonly [key: string]: PlainValue });
  return entries.length === 0
    ? '{}'
    : `{ ${entries.map(([key, item]) => `${scalar(key, '')}: ${yamlText(item)}`).join(', ')} }`;
}

function scalar(value: string, quote: Quote): string {
  if (quote === "'" && /^[^'\p{Cc}]*$/u.test(value)) return `'${value}'`;
  const plain = PLAIN.test(value) && !value.endsWith(' ') && !TYPED.test(value);
  return plain && quote === '' ? value : JSON.stringify(value);
}
