// The texts of messages with the values of findings in them. Most findings of a manual say what others have said already.
import { detached } from '@clausemark/manual';

type Values = Readonly<Record<string, string | number>>;
export type Fill = (text: string, values: Values) => string;

/** A text cut at its placeholders: words and names in turn, words first and last. */
interface Template {
  readonly parts: readonly string[];
  readonly filled: Filled;
  remembered: number;
}

/** What is known behind some values: the text when they are all, else what follows by the next value. */
interface Filled {
  text?: string;
  next?: Map<string, Filled>;
}

const MOST_REMEMBERED = 1000;
const LONGEST_REMEMBERED = 80;

/** Replaces `{name}` by its value; a value never counts as a template. The same text for the same values where they come back. */
export function messageFiller(): Fill {
  const templates = new Map<string, Template>();
  return (text, values) => {
    let template = templates.get(text);
    if (template === undefined) {
      template = { parts: text.split(/\{(\w+)\}/), filled: {}, remembered: 0 };
      templates.set(text, template);
    }
    return template.parts.length === 1 ? text : filledText(template, values);
  };
}

function filledText(template: Template, values: Values): string {
  const { parts } = template;
  let { filled } = template;
  for (let index = 1; index < parts.length; index += 2) {
    const value = valueOf(parts[index] ?? '', values);
    let next = filled.next?.get(value);
    if (next === undefined) {
      if (template.remembered >= MOST_REMEMBERED || value.length > LONGEST_REMEMBERED) return joined(parts, values);
      template.remembered += 1;
      next = {};
      (filled.next ??= new Map()).set(detached(value), next);
    }
    filled = next;
  }
  return (filled.text ??= joined(parts, values));
}

/** A text of its own, which does not keep those alive that its values were cut from. */
function joined(parts: readonly string[], values: Values): string {
  return parts.map((part, index) => (index % 2 === 0 ? part : valueOf(part, values))).join('');
}

function valueOf(name: string, values: Values): string {
  return Object.hasOwn(values, name) ? String(values[name]) : `{${name}}`;
}
