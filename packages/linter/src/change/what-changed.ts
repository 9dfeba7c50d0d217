// What changed in a document, in the words of people: `sections "Approval" and "Records"`, `its front matter (owner)`.
import type { JudgedDocument } from './judged-change.ts';

const MOST = 3;

/** Names sections, keys of the front matter and files, a few of each. Raw text. */
export function whatChanged(document: JudgedDocument): string {
  const { redline } = document.shown();
  if (redline === undefined) return 'a way that cannot be shown';
  const open = redline.sections.filter(({ folded }) => !folded).map(({ heading }) => heading);
  const headings = [...new Set(open)].filter((heading) => heading !== '').map((heading) => `"${heading}"`);
  const keys = redline.metadata.filter(({ controlled }) => controlled).map(({ key }) => key);
  const parts = [
    open.includes('') ? 'the text before the first heading' : '',
    headings.length === 0 ? '' : `${headings.length === 1 ? 'section' : 'sections'} ${few(headings)}`,
    keys.length === 0 ? '' : `its front matter (${few(keys)})`,
  ].filter((part) => part !== '');
  return parts.length === 0 ? 'how it is written' : parts.join(' and ');
}

function few(items: readonly string[]): string {
  if (items.length > MOST) return `${items.slice(0, MOST).join(', ')} and ${items.length - MOST} more`;
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}
