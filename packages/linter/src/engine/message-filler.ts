// The texts of messages with the values of findings in them. Most findings of a manual say what others have said already.

/** A text cut at its placeholders: words and names in turn, words first and last. */
interface Template {
  readonly parts: readonly string[];
  /** Filled texts by the one short value that is in them. */
  readonly filled: Map<string, string>;
}

type Values = Readonly<Record<string, string | number>>;
export type Fill = (text: string, values: Values) => string;

const MOST_FILLED = 1000;
/** A longer value may be cut from the text of a document, and would keep all of it. */
const LONGEST_VALUE = 12;

/** Replaces `{name}` by its value; a value never counts as a template. The same text for the same values where they come back. */
export function messageFiller(): Fill {
  const templates = new Map<string, Template>();
  return (text, values) => {
    let template = templates.get(text);
    if (template === undefined) {
      template = { parts: text.split(/\{(\w+)\}/), filled: new Map() };
      templates.set(text, template);
    }
    const { parts } = template;
    if (parts.length === 1) return text;
    return parts.length === 3 ? fillOne(template, values) : fillAll(parts, values);
  };
}

function fillOne({ parts, filled }: Template, values: Values): string {
  const value = valueOf(parts[1] ?? '', values);
  const known = filled.get(value);
  if (known !== undefined) return known;
  const text = fillAll(parts, values);
  if (value.length <= LONGEST_VALUE && filled.size < MOST_FILLED) filled.set(value, text);
  return text;
}

/** Joined, the text is one of its own and keeps no value alive. */
function fillAll(parts: readonly string[], values: Values): string {
  return parts.map((part, index) => (index % 2 === 0 ? part : valueOf(part, values))).join('');
}

function valueOf(name: string, values: Values): string {
  return Object.hasOwn(values, name) ? String(values[name]) : `{${name}}`;
}
