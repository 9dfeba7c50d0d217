// Whether a piece of text refers to something that leaves the manual: by link, or by the id of a document.
import type { CutList } from './cut-list.ts';

const LINK = /\]\(([^()\s]+)\)/g;
const ID = /(?<![A-Za-z0-9-])[A-Z]{1,4}-\d+(?:-\d+)?(?![0-9])/g;

export function mentionsCut(text: string, from: string, cut: CutList): boolean {
  const links = [...text.matchAll(LINK)].map((match) => targetOf(match[1] ?? '', from));
  if (links.some(({ path, anchor }) => cut.paths.has(path) || cut.sections.has(`${path}#${anchor}`))) return true;
  return [...text.matchAll(ID)].some((match) => cut.ids.has(match[0]));
}

/** The links of a text as they stand in it. */
export function linksOf(text: string): string[] {
  return [...text.matchAll(LINK)].map(([link]) => link);
}

export interface Target {
  readonly path: string;
  readonly anchor: string;
}

/** Where a link of a document leads, as a path from the root. */
export function targetOf(url: string, from: string): Target {
  const [path = '', anchor = ''] = url.split('#');
  if (path === '') return { path: from, anchor };
  if (/^[a-z]+:/i.test(path)) return { path: url, anchor: '' };
  const parts = from.split('/').slice(0, -1);
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return { path: parts.join('/'), anchor };
}
