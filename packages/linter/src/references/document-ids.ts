// Which id-shaped words of a text are meant as ids of documents of this manual, and what they resolve to.
import { documentTypes, perManual, type Manual } from '@clausemark/manual';
import { beginsLikeId } from './begins-like-id.ts';

/** Digits in the groups of an id: QP-841 has [3], F-841-03 has [3, 2]. */
interface Shape {
  readonly groups: readonly number[];
}

export type IdMatch =
  | { readonly kind: 'document'; readonly id: string }
  /** Has the prefix and the shape of ids of this manual, and nothing answers to it. */
  | { readonly kind: 'unknown'; readonly id: string }
  /** No id of this manual: another prefix, a pattern, or declared to live elsewhere. */
  | { readonly kind: 'other' };

const OTHER = { kind: 'other' } as const;
const PATTERN = /(?:^|[-_.])(?:X{2,}|x{2,}|N{2,}|n{2,}|Y{2,}|#{2,})(?=$|[-_.])/;

/** Decides what an id-shaped word is. */
export function matchId(manual: Manual, word: string): IdMatch {
  const exact = resolves(manual, word);
  if (exact !== undefined) return { kind: 'document', id: exact };
  if (PATTERN.test(word) || isElsewhere(manual, word)) return OTHER;
  const id = word.replace(/\.(?:md|markdown|pdf|docx?|xlsx?)$/i, '').replace(/(?:\.\d{1,2})+$/, '');
  const shapes = prefixes(manual);
  const prefix = prefixOf(id);
  if (prefix === undefined) return OTHER;
  const own = shapes.get(prefix);
  if (own !== undefined)
    return own.values().some((shape) => fits(shape, groupsOf(id), prefix)) ? { kind: 'unknown', id } : OTHER;
  const longer = [...shapes.keys()].some((short) => short.length > 1 && /^[-_.]/.test(afterPrefix(prefix, short)));
  return longer ? { kind: 'unknown', id } : OTHER;
}

/** The id a word stands for: itself, or with a section number, file ending or words of a file name behind it. */
function resolves(manual: Manual, word: string): string | undefined {
  if (!beginsLikeId(manual, word)) return undefined;
  if (manual.byId.has(word)) return word;
  for (let at = word.length; at > 1; at = lastMark(word, at)) {
    const id = word.slice(0, at);
    if (manual.byId.has(id)) {
      const rest = word.slice(at);
      return /^(?:\.\d{1,2})*$|^\.[a-z]{2,5}$|^[-_][a-z].*$/i.test(rest) && !/^[-_][A-Z]/.test(rest) ? id : undefined;
    }
  }
  return undefined;
}

function lastMark(word: string, before: number): number {
  return Math.max(...['-', '_', '.'].map((mark) => word.lastIndexOf(mark, before - 1)));
}

function isElsewhere(manual: Manual, word: string): boolean {
  const { external, ignore } = manual.config.references;
  const isMeant = (item: string): boolean => {
    if (!word.startsWith(item)) return false;
    const next = word[item.length] ?? '';
    return next === '' || !/[A-Za-z0-9]/.test(next) || !/\d$/.test(item);
  };
  return external.some(isMeant) || ignore.some(isMeant);
}

/**
 * Prefixes of ids in use and of id templates, with the shapes of each, equal ones once. Records and external documents share
 * their prefixes with things outside.
 */
const prefixes = perManual((manual): ReadonlyMap<string, ReadonlyMap<string, Shape>> => {
  const templates = [...documentTypes(manual.config).values()]
    .filter(({ name }) => name !== 'record' && name !== 'external')
    .flatMap(({ ids }) => ids.map(sampleOf));
  const ids = manual.documents
    .filter(({ type }) => type !== 'record' && type !== 'external')
    .flatMap(({ id }) => (id === undefined ? [] : [id]));
  const shapes = new Map<string, Map<string, Shape>>();
  for (const id of [...templates, ...ids]) {
    const prefix = prefixOf(id);
    if (prefix === undefined) continue;
    const groups = groupsOf(id);
    const own = shapes.get(prefix) ?? new Map<string, Shape>();
    shapes.set(prefix, own.set(String(groups), { groups }));
  }
  return shapes;
});

/** An id a template allows: QP-{nnn} gives QP-000. */
function sampleOf(template: string): string {
  return template.replace(/\{([^}]*)\}/g, (_, kind: string) =>
    kind === 'any' ? 'x0' : kind.replace('+', '').replaceAll('n', '0'),
  );
}

/** Letters before the first digit, without the mark between them: QP of QP-841, SOP-DOC of SOP-DOC-001. */
function prefixOf(id: string): string | undefined {
  return /^([A-Za-z]+(?:[-_.][A-Za-z]+){0,4})[-_.]?\d/.exec(id)?.[1];
}

function groupsOf(id: string): readonly number[] {
  return [...id.matchAll(/\d+/g)].map((match) => match[0].length);
}

/** One letter is a weak prefix (F-16 is an aircraft): then the whole shape must agree. */
function fits(shape: Shape, groups: readonly number[], prefix: string): boolean {
  if (prefix.length === 1) return String(shape.groups) === String(groups);
  return Math.abs((shape.groups[0] ?? 0) - (groups[0] ?? 0)) <= 1;
}

function afterPrefix(prefix: string, short: string): string {
  return prefix.startsWith(short) ? prefix.slice(short.length) : '';
}
