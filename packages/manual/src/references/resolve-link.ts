// Where a link of a document leads. Decided on the manual alone.
import type { Manual } from '../manual.ts';
import type { ManualDocument } from '../document.ts';
import { documentsIn, type FilesByName } from './documents-in.ts';
import { decode, normalise, resolveAnchorIn, targetOf, type LinkTarget } from './link-target.ts';

/** What is known of the links of one folder: neighbours share many of them, and the ways to other folders. */
interface Resolved {
  /** Path of the folder, with its slash. */
  readonly folder: string;
  /** What is no plain path to a document, by destination. */
  readonly targets: Map<string, LinkTarget>;
  /** Documents by file name, by the way to their folder: `../forms/`. */
  readonly ways: Map<string, FilesByName>;
  /** The document asked about last is in the folder. */
  from: ManualDocument;
}

/** Links of the last folder. */
const resolved = new WeakMap<Manual, Resolved>();

const MOST_TARGETS = 5000;
const NO_FILES: FilesByName = new Map();
/** A way with one of these is no plain path. */
const ODD_IN_WAY = /[%?\\\0:]/;

/** Resolves a destination as the Markdown parser decoded it: what `targetOf` finds, found sooner for plain paths. Never reads a file. */
export function resolveLink(manual: Manual, from: ManualDocument, url: string): LinkTarget {
  // Without a path it leads to the document itself, which its neighbours do not share.
  if (url === '' || url.startsWith('#') || url.startsWith('?')) return targetOf(manual, from, url);
  const { targets, ways } = lastFolder(manual, from);
  const hash = url.indexOf('#');
  const end = hash === -1 ? url.length : hash;
  const name = url.lastIndexOf('/', end - 1) + 1;
  const document = filesAt(manual, from, ways, url.slice(0, name)).get(url.slice(name, end));
  if (document !== undefined) return resolveAnchorIn(document, decode(url.slice(end + 1)));
  const known = targets.get(url);
  if (known !== undefined) {
    noteTarget(manual, known);
    return known;
  }
  const target = targetOf(manual, from, url);
  targets.set(url, target);
  return target;
}

/** Whoever is told what somebody else found out has looked at the same things. */
export function noteTarget(manual: Manual, target: LinkTarget): void {
  if (target.kind === 'anchor-missing') manual.reads.note(target.document, 'content');
  else if (target.kind === 'document' && target.anchor !== '') manual.reads.note(target.document, 'face');
}

function filesAt(manual: Manual, from: ManualDocument, ways: Map<string, FilesByName>, way: string): FilesByName {
  let files = ways.get(way);
  if (files === undefined) {
    // A path needs a name behind the way; which one does not matter here.
    const path = ODD_IN_WAY.test(way) ? undefined : normalise(from.path, `${way}x`);
    files = path === undefined ? NO_FILES : documentsIn(manual, path.slice(0, -1));
    ways.set(way, files);
  }
  return files;
}

function lastFolder(manual: Manual, from: ManualDocument): Resolved {
  const last = resolved.get(manual);
  if (last?.from === from) return last;
  const folder = from.path.slice(0, from.path.lastIndexOf('/') + 1);
  if (last?.folder === folder && last.targets.size + last.ways.size < MOST_TARGETS) {
    last.from = from;
    return last;
  }
  const next = { folder, targets: new Map<string, LinkTarget>(), ways: new Map<string, FilesByName>(), from };
  resolved.set(manual, next);
  return next;
}
