// A quotation; one that begins with a line like [!WARNING] is a box with that word in the language of the interface, as on GitHub.
import type { Element } from 'hast';
import type { TextName } from '../texts/texts.ts';
import type { BodyContext } from './body-context.ts';
import { escapeText } from './escape.ts';

const KINDS: Readonly<Record<string, Extract<TextName, `body.alert.${string}`>>> = {
  NOTE: 'body.alert.note',
  TIP: 'body.alert.tip',
  IMPORTANT: 'body.alert.important',
  WARNING: 'body.alert.warning',
  CAUTION: 'body.alert.caution',
};

/** @param inside renders the children of the node, or of the one given */
export function renderQuote(context: BodyContext, node: Element, inside: (node: Element) => string): string {
  const alert = takeAlert(node);
  if (alert === undefined) return `<blockquote>${inside(node)}</blockquote>`;
  const { kind, rest } = alert;
  const word = `<p class="alert-word"${context.ownLang}>${escapeText(context.site.say(kind))}</p>`;
  return `<div class="alert alert-${kind.slice('body.alert.'.length)}" role="note">${word}${inside(rest)}</div>`;
}

interface Alert {
  readonly kind: (typeof KINDS)[string];
  /** The quotation without its first line. */
  readonly rest: Element;
}

function takeAlert(node: Element): Alert | undefined {
  const at = node.children.findIndex(({ type }) => type === 'element');
  const first = node.children[at];
  const text = first?.type === 'element' && first.tagName === 'p' ? first.children[0] : undefined;
  if (first?.type !== 'element' || text?.type !== 'text') return undefined;
  const line = /^\[!([A-Za-z]+)\][ \t]*(?:\n|$)/.exec(text.value);
  const kind = KINDS[line?.[1]?.toUpperCase() ?? ''];
  // The marker stands alone on its line, else it is a text like any other.
  if (line === null || kind === undefined) return undefined;
  if (line[0].length === text.value.length && !line[0].endsWith('\n') && first.children.length > 1) return undefined;
  const after = { ...text, value: text.value.slice(line[0].length) };
  const paragraph = { ...first, children: [after, ...first.children.slice(1)] };
  const isEmpty = after.value.trim() === '' && first.children.length === 1;
  return { kind, rest: { ...node, children: node.children.toSpliced(at, 1, ...(isEmpty ? [] : [paragraph])) } };
}
