// What a destination written in a document means: another document, a section, a file, the outside, or nothing that is there.
import type { Manual } from '../manual.ts';
import type { ManualDocument } from '../document.ts';
import { perManual } from '../per-manual.ts';
import { anchorsOf } from './anchors.ts';

export type LinkTarget =
  | { readonly kind: 'document'; readonly document: ManualDocument; readonly anchor: string }
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'external'; readonly url: string }
  /** A `doc:ID` link or a path that nothing answers to. `nearest` is a path or id that differs only in case or little. */
  | { readonly kind: 'missing'; readonly wanted: string; readonly nearest?: string }
  | {
      readonly kind: 'anchor-missing';
      readonly document: ManualDocument;
      readonly anchor: string;
      readonly nearest?: string;
    }
  | { readonly kind: 'ambiguous'; readonly id: string }
  /** Leaves the root, or is absolute, a drive, a UNC path, or holds characters no path has. */
  | { readonly kind: 'outside'; readonly wanted: string };

const SCHEME = /^[a-z][a-z0-9+.-]*:/i;

/** Finds out where a destination leads, whatever its form. */
export function targetOf(manual: Manual, from: ManualDocument, url: string): LinkTarget {
  if (url.startsWith('doc:')) return resolveId(manual, url.slice(4));
  if (url.startsWith('//') || url.startsWith('\\') || /^[a-z]:[\\/]/i.test(url))
    return { kind: 'outside', wanted: url };
  if (SCHEME.test(url)) return { kind: 'external', url };
  const [rawPath = '', rawAnchor = ''] = split(url, '#');
  const path = decode(split(rawPath, '?')[0] ?? '');
  const anchor = decode(rawAnchor);
  if (/[\0\\]/.test(path)) return { kind: 'outside', wanted: url };
  if (path === '') return resolveAnchorIn(from, anchor);
  const target = normalise(from.path, path);
  return target === undefined ? { kind: 'outside', wanted: url } : resolvePath(manual, target, anchor);
}

function resolveId(manual: Manual, rest: string): LinkTarget {
  const [id = '', anchor = ''] = split(rest, '#');
  const found = manual.byId.get(id) ?? [];
  const [document] = found;
  if (document === undefined) return { kind: 'missing', wanted: id };
  return found.length > 1 ? { kind: 'ambiguous', id } : resolveAnchorIn(document, anchor);
}

function resolvePath(manual: Manual, target: string, anchor: string): LinkTarget {
  const document = manual.byPath.get(target);
  if (document !== undefined) return resolveAnchorIn(document, anchor);
  if (manual.files.has(target)) return { kind: 'file', path: target };
  const folder = `${target.replace(/\/$/, '')}/`;
  if (folders(manual).has(folder)) return { kind: 'file', path: folder };
  const nearest = foldedPaths(manual).get(target.toLowerCase().normalize('NFC'));
  return nearest === undefined ? { kind: 'missing', wanted: target } : { kind: 'missing', wanted: target, nearest };
}

/** The document, or a section of it. */
export function resolveAnchorIn(document: ManualDocument, anchor: string): LinkTarget {
  if (anchor === '' || anchor === 'top') return { kind: 'document', document, anchor: '' };
  if (document.hasAnchor(anchor)) return { kind: 'document', document, anchor };
  const anchors = anchorsOf(document);
  const wanted = anchor.toLowerCase();
  const nearest = anchors.find(
    (slug) => slug === wanted || slug.replace(/^[\d-]+/, '') === wanted.replace(/^[\d-]+/, ''),
  );
  const missing = { kind: 'anchor-missing', document, anchor } as const;
  return nearest === undefined ? missing : { ...missing, nearest };
}

/** Path relative to the root with `.` and `..` resolved; undefined when it leaves the root. */
export function normalise(from: string, path: string): string | undefined {
  if (path.startsWith('/')) return undefined;
  const plain = PLAIN_PATH.exec(path);
  if (plain !== null) return climb(from, plain[1]?.length ?? 0, plain[2] ?? '');
  const parts = from.split('/').slice(0, -1);
  for (const part of path.split('/')) {
    if (part === '..') {
      if (parts.pop() === undefined) return undefined;
    } else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

/** Steps upwards, then names without a dot in front of them: what nearly every link looks like. */
const PLAIN_PATH = /^((?:\.\.\/)*)([^./][^/]*(?:\/[^./][^/]*)*)$/;

/** The path below the folder so many characters of `../` up; undefined when that is above the root. */
function climb(from: string, characters: number, rest: string): string | undefined {
  let end = from.lastIndexOf('/');
  for (let left = characters; left > 0; left -= 3) {
    if (end === -1) return undefined;
    end = from.lastIndexOf('/', end - 1);
  }
  return from.slice(0, end + 1) + rest;
}

function split(text: string, separator: string): readonly string[] {
  const at = text.indexOf(separator);
  return at === -1 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}

/** An address without its codes: `%20` is a blank. */
export function decode(text: string): string {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

const foldedPaths = perManual(
  ({ files }): ReadonlyMap<string, string> =>
    new Map([...files.keys()].map((path) => [path.toLowerCase().normalize('NFC'), path])),
);

const folders = perManual(({ files }): ReadonlySet<string> => {
  const all = new Set<string>();
  for (const path of files.keys()) {
    for (let at = path.indexOf('/'); at !== -1; at = path.indexOf('/', at + 1)) all.add(path.slice(0, at + 1));
  }
  return all;
});
