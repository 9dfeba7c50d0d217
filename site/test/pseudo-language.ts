// A language in which every text stands in brackets. Built in it, a site shows which words are texts of the interface and which are not.
import type { Nodes } from 'hast';
import { en } from '../src/texts/en.ts';
import type { Plural, Texts } from '../src/texts/texts.ts';
import { elements, textIn } from './built-site.ts';

const marked = (text: string): string => `⟦${text}⟧`;

export const pseudo = Object.fromEntries(
  Object.entries<string | Plural>(en).map(([name, text]) => [
    name,
    typeof text === 'string' ? marked(text) : { one: marked(text.one), other: marked(text.other) },
  ]),
) as unknown as Texts;

const ATTRIBUTES = ['ariaLabel', 'title', 'placeholder', 'alt', 'value', 'dataState', 'dataDefault'] as const;

/** What readers see or hear of a page and is no text of the interface. Values within a text are part of it. */
export function outside(page: Nodes): string {
  const heard = [...elements(page)].flatMap(({ properties }) =>
    ATTRIBUTES.flatMap((name) => (typeof properties[name] === 'string' ? [properties[name]] : [])),
  );
  return [textOf(page), ...heard].map(withoutTexts).join('\n');
}

/** What stands between the quotes of a print style. */
export function outsideCss(css: string): string {
  const text = css.replace(/\\([0-9a-f]{1,6}) /g, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)));
  return withoutTexts([...text.matchAll(/content: "([\s\S]*?)";/g)].map(([, content = '']) => content).join('\n'));
}

/** Templates hold texts that are shown later. */
function textOf(node: Nodes): string {
  const held = [...elements(node)].flatMap((element) =>
    element.tagName === 'template' && element.content !== undefined ? [textIn(element.content)] : [],
  );
  return [textIn(node), ...held].join('\n');
}

function withoutTexts(text: string): string {
  const rest = text.replace(/⟦[^⟦⟧]*⟧/g, '');
  return rest === text ? rest : withoutTexts(rest);
}
