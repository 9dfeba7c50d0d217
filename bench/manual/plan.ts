// Which documents the generated manual has: id, path, title and headings of each, from its index alone, so that any document
// can link to any other without remembering it.
import type { Random } from './random.ts';
import { activities, roles, subjects, topics } from './words.ts';

export interface Plan {
  readonly index: number;
  readonly kind: 'manual' | 'procedure' | 'instruction' | 'form';
  readonly id: string;
  readonly title: string;
  readonly path: string;
  readonly owner: string;
  /** Sections with words of their own, which clauses can be claimed for and links can lead to. */
  readonly topics: readonly string[];
}

const PER_FOLDER = 250;
const CITED_BY_ALL = 20;
const NEAR = 40;
const kinds = [
  'procedure',
  'procedure',
  'instruction',
  'procedure',
  'form',
  'procedure',
  'instruction',
  'form',
  'procedure',
  'form',
] as const;
const folders = { manual: 'manual', procedure: 'procedures', instruction: 'instructions', form: 'forms' } as const;

export function plan(index: number): Plan {
  const kind = index === 0 ? 'manual' : (kinds[index % kinds.length] ?? 'form');
  const id = idOf(kind, index);
  const title = kind === 'manual' ? 'Quality manual' : titleOf(index);
  const area = kind === 'manual' ? '' : `area-${String(Math.floor(index / PER_FOLDER)).padStart(3, '0')}/`;
  return {
    index,
    kind,
    id,
    title,
    path: `${folders[kind]}/${area}${id}-${slug(title)}.md`,
    owner: roles[index % roles.length] ?? roles[0],
    topics: Array.from(
      { length: kind === 'form' ? 3 : 5 },
      (_, nth) => topics[(index * 3 + nth) % topics.length] ?? topics[0],
    ),
  };
}

/**
 * A document somebody links to: mostly a neighbour, one time in ten one of the few that everybody cites, one time in ten any.
 */
export function linkTarget(from: number, count: number, random: Random): Plan {
  const kind = random.below(10);
  if (kind === 0) return plan(random.below(count));
  if (kind === 1) return plan(random.below(Math.min(count, CITED_BY_ALL)));
  return plan(Math.max(0, Math.min(count - 1, from + random.below(2 * NEAR + 1) - NEAR)));
}

/** Anchor of a heading in plain words. */
export function slug(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^a-z0-9 -]/g, '')
    .replaceAll(' ', '-');
}

function idOf(kind: Plan['kind'], index: number): string {
  const number = String(index).padStart(5, '0');
  if (kind === 'manual') return 'QM-001';
  if (kind === 'form') return `F-${number}-01`;
  return `${kind === 'procedure' ? 'QP' : 'WI'}-${number}`;
}

function titleOf(index: number): string {
  const activity = activities[index % activities.length] ?? activities[0];
  const subject = subjects[Math.floor(index / activities.length) % subjects.length] ?? subjects[0];
  return `${activity} of ${subject} in team ${Math.floor(index / (activities.length * subjects.length)) + 1}`;
}
