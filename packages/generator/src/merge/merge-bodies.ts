// The bodies of several procedures as one: common sections together, each procedure a chapter of its own.
import { createSlugger } from '@clausemark/manual';
import { linesOf, readBlocks, type Block } from '../text/blocks.ts';
import { sectionsOf } from '../text/sections.ts';
import { joinTables } from './join-tables.ts';

export interface Member {
  readonly title: string;
  readonly blocks: readonly Block[];
}

export interface MergedBody {
  readonly blocks: readonly Block[];
  /** For each member: the slug of its chapter, and the new slug of each old one. */
  readonly members: readonly { readonly chapter: string; readonly slugs: ReadonlyMap<string, string> }[];
}

const COMMON = ['purpose', 'scope', 'definitions', 'responsibilities'];
const CLOSING = ['records', 'references', 'revision-history'];

export function mergeBodies(title: string, procedures: readonly Member[]): MergedBody {
  const members = procedures.map(asChapter);
  const sections = members.map(topSections);
  const taken = new Set<string>();
  const chapters = members.map((member, index) => chapterOf(member, sections[index] ?? [], taken));
  const blocks: Block[] = [
    { kind: 'heading', level: 1, text: title },
    ...COMMON.flatMap((slug) => joined(slug, sections)),
    { kind: 'heading', level: 2, text: 'Procedure' },
    ...chapters.flatMap((chapter) => chapter.blocks),
    ...CLOSING.flatMap((slug) => joined(slug, sections)),
  ];
  return { blocks, members: slugsOf(blocks, chapters) };
}

interface TopSection {
  readonly slug: string;
  readonly title: string;
  readonly blocks: readonly Block[];
  /** Title of the member it is of. */
  readonly member: string;
}

function topSections({ title: member, blocks }: Member): TopSection[] {
  return sectionsOf(blocks)
    .filter(({ level }) => level === 2)
    .map(({ slug, title, start, end }) => ({ slug, title, blocks: blocks.slice(start + 1, end), member }));
}

/** One section out of that of each member: tables of one head become one table, the same words stand once. */
function joined(slug: string, sections: readonly (readonly TopSection[])[]): Block[] {
  const own = sections.flatMap((list) => list.filter((section) => section.slug === slug));
  const [first] = own;
  if (first === undefined) return [];
  const used = slug === 'revision-history' ? [first] : own;
  const named = slug === 'purpose' || slug === 'scope' ? used.map((section) => withName(section)) : used;
  const texts = named.flatMap(({ blocks }) => blocks.slice(0, textEnd(blocks))).reduce<Block[]>(add, []);
  const below = named.flatMap(({ blocks }) => blocks.slice(textEnd(blocks)));
  return [{ kind: 'heading', level: 2, text: first.title }, ...texts, ...below];
}

/** Where the sections below begin: the text of the next member does not belong to them. */
function textEnd(blocks: readonly Block[]): number {
  const heading = blocks.findIndex(({ kind }) => kind === 'heading');
  return heading === -1 ? blocks.length : heading;
}

/** The first paragraph with the name of its chapter before it: several purposes would be nobody's. */
function withName({ blocks, member }: TopSection): Pick<TopSection, 'blocks'> {
  const [first, ...rest] = blocks;
  if (first === undefined || first.kind === 'heading') return { blocks };
  if (first.kind !== 'text') return { blocks: [{ kind: 'text', lines: [`**${member}.**`] }, ...blocks] };
  const [line = '', ...lines] = first.lines;
  return { blocks: [{ kind: 'text', lines: [`**${member}.** ${line}`, ...lines] }, ...rest] };
}

/** What the text of a procedure says of itself holds for its chapter, not for all of the merged one. */
function asChapter({ title, blocks }: Member): Member {
  const said = (block: Block): Block[] => {
    const before = linesOf(block).join('\n');
    const text = before.replace(/\b([Tt]his\s+)procedure\b/g, '$1chapter');
    return ['text', 'list'].includes(block.kind) && text !== before ? readBlocks(text) : [block];
  };
  return { title, blocks: blocks.flatMap(said) };
}

function add(blocks: Block[], block: Block): Block[] {
  const text = linesOf(block).join('\n');
  if (blocks.some((other) => linesOf(other).join('\n') === text)) return blocks;
  const at = blocks.findIndex(
    (other) => block.kind === 'table' && other.kind === 'table' && other.lines[0] === block.lines[0],
  );
  const list = blocks.findIndex((other) => block.kind === 'list' && other.kind === 'list');
  if (at !== -1) blocks[at] = joinTables(blocks[at] as Block, block);
  else if (block.kind === 'list' && list !== -1) blocks[list] = joinLists(blocks[list] as Block, block);
  else blocks.push(block);
  return blocks;
}

function joinLists(a: Block, b: Block): Block {
  if (a.kind !== 'list' || b.kind !== 'list') return a;
  const known = new Set(a.items.map((item) => item.join('\n')));
  return { kind: 'list', items: [...a.items, ...b.items.filter((item) => !known.has(item.join('\n')))] };
}

interface Chapter {
  readonly blocks: readonly Block[];
  /** Old slug of each heading in it, in order; '' for the chapter's own. */
  readonly old: readonly string[];
}

/** The steps of a member, and sections that only it has, below a heading with its title. Headings stay unique in the whole document. */
function chapterOf({ title }: Member, sections: readonly TopSection[], taken: Set<string>): Chapter {
  const old: string[] = [''];
  const blocks: Block[] = [{ kind: 'heading', level: 3, text: unique(title, title, taken) }];
  for (const section of sections.filter(({ slug }) => !COMMON.includes(slug) && !CLOSING.includes(slug))) {
    if (section.slug !== 'procedure') {
      old.push(section.slug);
      blocks.push({ kind: 'heading', level: 4, text: unique(section.title, title, taken) });
    }
    const slugs = sectionsOf(section.blocks).map(({ slug }) => slug);
    for (const block of section.blocks) {
      if (block.kind !== 'heading') blocks.push(block);
      else {
        old.push(slugs.shift() ?? '');
        const level = block.level + 1;
        blocks.push({ kind: 'heading', level, text: unique(block.text, title, taken) });
      }
    }
  }
  return { blocks, old };
}

const RESERVED = [...COMMON, ...CLOSING, 'procedure'];

function unique(text: string, title: string, taken: Set<string>): string {
  const slug = (words: string): string => createSlugger()(words);
  const free = (words: string): boolean => !taken.has(slug(words)) && !RESERVED.includes(slug(words));
  const chosen = free(text) ? text : `${text}: ${title.charAt(0).toLowerCase()}${title.slice(1)}`;
  taken.add(slug(chosen));
  return chosen;
}

function slugsOf(blocks: readonly Block[], chapters: readonly Chapter[]): MergedBody['members'] {
  const all = sectionsOf(blocks);
  const start = all.findIndex(({ slug }) => slug === 'procedure') + 1;
  let at = start;
  return chapters.map(({ old }) => {
    const own = all.slice(at, (at += old.length)).map(({ slug }) => slug);
    const slugs = new Map(old.map((slug, index): [string, string] => [slug, own[index] ?? '']));
    for (const slug of RESERVED) if (!slugs.has(slug)) slugs.set(slug, slug);
    return { chapter: own[0] ?? '', slugs };
  });
}
