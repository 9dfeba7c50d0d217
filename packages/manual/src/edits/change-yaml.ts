// Changes of front matter and of data files as minimal edits of their text. Each change is read again: what comes out as anything
// but the change that was asked for is an error, so an unusual spelling is refused and never damaged.
import { readDataFile, toPlain } from '../config/read-data-file.ts';
import type { FrontMatterEntry, FrontMatterMap, FrontMatterNode, FrontMatterProblem } from '../front-matter/model.ts';
import { readFrontMatter } from '../front-matter/read-front-matter.ts';
import { span } from '../text/span.ts';
import { addItem, removeEntry, setEntry } from './change-map.ts';
import { applyEdits, type TextEdit } from './text-edit.ts';
import type { PlainValue } from './yaml-text.ts';

/** `path` leads through mappings by key and through lists by number. */
export type YamlChange =
  /** `after`: the key a new entry stands behind; without it, or when it is not there, a new entry stands last. */
  | { readonly kind: 'set'; readonly path: readonly string[]; readonly value: PlainValue; readonly after?: string }
  | { readonly kind: 'remove'; readonly path: readonly string[] }
  /** Adds an item to the list at `path`; a list that is not there, or has no value, is made. */
  | { readonly kind: 'append'; readonly path: readonly string[]; readonly value: PlainValue };

/** A text in a form that cannot be changed safely. Nothing has been changed. */
export class EditError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'EditError';
  }
}

interface Read {
  readonly node: FrontMatterMap;
  readonly problems: readonly FrontMatterProblem[];
}

/** The text of a document with its front matter changed. @throws EditError */
export function changeFrontMatter(text: string, changes: readonly YamlChange[]): string {
  return changeAll(text, changes, (source) => {
    const { entries, problems, state } = readFrontMatter(source);
    if (state === 'absent') throw new EditError('The document has no front matter.');
    const [first, last] = [entries[0], entries.at(-1)];
    return {
      node: { kind: 'map', entries, span: span(first?.keySpan.start ?? 0, last?.value.span.end ?? 0) },
      problems,
    };
  });
}

/** The text of a YAML file changed. @throws EditError */
export function changeDataFile(text: string, changes: readonly YamlChange[]): string {
  return changeAll(text, changes, readDataFile);
}

function changeAll(text: string, changes: readonly YamlChange[], read: (text: string) => Read): string {
  return changes.reduce((current, change) => changeOne(current, change, read), text);
}

function changeOne(text: string, change: YamlChange, read: (text: string) => Read): string {
  const before = read(text);
  if (before.problems.length > 0)
    throw new EditError('It has problems that `clausemark check` reports; mend them first.');
  const changed = edited(text, before.node, change);
  const after = read(changed);
  const isRight =
    JSON.stringify(sorted(toPlain(after.node))) === JSON.stringify(sorted(expected(toPlain(before.node), change)));
  if (after.problems.length === 0 && isRight) return changed;
  throw new EditError(
    `\`${change.path.join('.')}\` is written in a form that cannot be changed safely; change it by hand.`,
  );
}

function edited(text: string, root: FrontMatterMap, change: YamlChange): string {
  try {
    return applyEdits(text, editsOf(text, root, change));
  } catch (error) {
    throw error instanceof RangeError ? notThere(change) : error;
  }
}

function editsOf(text: string, root: FrontMatterMap, change: YamlChange): TextEdit[] {
  const parent = nodeBelow(root, change.path.slice(0, -1));
  const key = change.path.at(-1) ?? '';
  if (parent === undefined || parent.kind !== 'map') throw notThere(change);
  if (change.kind === 'remove') return [removeEntry(text, parent, key)];
  if (change.kind === 'set') return [setEntry(text, parent, key, change.value, change.after)];
  const known = entryOf(parent, key)?.value;
  if (known?.kind === 'list') return [addItem(text, known, change.value)];
  if (known !== undefined && !(known.kind === 'scalar' && known.value === '')) throw notThere(change);
  return [setEntry(text, parent, key, [change.value])];
}

function notThere({ path }: YamlChange): EditError {
  return new EditError(`There is no place for \`${path.join('.')}\`.`);
}

function nodeBelow(node: FrontMatterNode, path: readonly string[]): FrontMatterNode | undefined {
  return path.reduce<FrontMatterNode | undefined>((current, step) => {
    if (current?.kind === 'list') return current.items[Number(step)];
    return current?.kind === 'map' ? entryOf(current, step)?.value : undefined;
  }, node);
}

function entryOf(map: FrontMatterMap, key: string): FrontMatterEntry | undefined {
  return map.entries.find((entry) => entry.key === key);
}

type Plain = ReturnType<typeof toPlain>;

/** What reading the changed text must give. */
function expected(plain: Plain, change: YamlChange): Plain {
  const copy = structuredClone(plain) as Record<string, unknown>;
  const parent = change.path.slice(0, -1).reduce<unknown>((at, step) => (at as Record<string, unknown>)[step], copy);
  const target = parent as Record<string, unknown>;
  const key = change.path.at(-1) ?? '';
  if (change.kind === 'remove') delete target[key];
  else if (change.kind === 'set') target[key] = change.value;
  else target[key] = [...(Array.isArray(target[key]) ? (target[key] as unknown[]) : []), change.value];
  return copy as Plain;
}

/** Keys in one order, so that only what is said is compared, not where a new entry stands. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, item]) => [key, sorted(item)] as const);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}
