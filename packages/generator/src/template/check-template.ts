// Whether everything that template.yaml names is in the template. For whoever edits it: a name that fits nothing would silently do nothing.
import { cellsOf, linesOf, type Block } from '../text/blocks.ts';
import { readDocument, textOf, type DocumentText } from '../text/document-text.ts';
import { sectionsOf } from '../text/sections.ts';
import { replaceWords } from '../own/replace-words.ts';
import type { Template } from './template-schema.ts';

/** One line for each name that fits nothing; empty when all fit. */
export function checkTemplate({ settings, files }: Template): string[] {
  const documents = new Map<string, DocumentText>();
  for (const [path, text] of files) {
    const document = path.endsWith('.md') ? readDocument(text) : undefined;
    if (document !== undefined) documents.set(textOf(document.meta, 'id') ?? path, document);
  }
  const removals = [settings.always, ...Object.values(settings.parts), ...Object.values(settings.standards)];
  const ids = [...removals.flatMap((part) => part.documents), ...settings.small.flatMap(({ merges }) => merges)];
  const sections = [
    ...removals.flatMap((part) => [...part.sections, ...part.say.map(({ at }) => at)]),
    ...settings.registers,
    ...settings.retention,
    ...settings.blanks.map(({ at }) => at),
  ];
  const seldom = Object.values(settings.standards).flatMap((standard) => standard.seldom);
  return [
    ...seldom.filter((part) => settings.parts[part] === undefined).map((part) => `no part ${part}`),
    ...ids.filter((id) => !documents.has(id)).map((id) => `no document ${id}`),
    ...sections.filter((name) => blocksAt(documents, name).length === 0).map((name) => `no section ${name}`),
    ...[...settings.registers, ...settings.retention]
      .filter((name) => !blocksAt(documents, name).some(({ kind }) => kind === 'table'))
      .map((name) => `no table in ${name}`),
    ...removals
      .flatMap(({ rows }) => rows)
      .filter(({ at, starts }) => !blocksAt(documents, at).some((block) => begins(block, starts)))
      .map(({ at, starts }) => `nothing in ${at} starts with "${starts}"`),
    ...settings.replace.filter((item) => !occurs(files, documents, item)).map(({ from }) => `"${from}" is nowhere`),
  ];
}

function blocksAt(documents: ReadonlyMap<string, DocumentText>, name: string): readonly Block[] {
  const [id = '', slug = ''] = name.split('#');
  const blocks = documents.get(id)?.blocks ?? [];
  const section = sectionsOf(blocks).find((item) => item.slug === slug);
  return section === undefined ? [] : blocks.slice(section.start, section.end);
}

function begins(block: Block, starts: string): boolean {
  if (block.kind === 'table') return block.lines.slice(2).some((line) => (cellsOf(line)[0] ?? '').startsWith(starts));
  return block.kind === 'list' && block.items.some(([first = '']) => first.replace(/^\S+ /, '').startsWith(starts));
}

function occurs(
  files: Template['files'],
  documents: ReadonlyMap<string, DocumentText>,
  { in: names, from }: Template['settings']['replace'][number],
): boolean {
  const texts =
    names === undefined
      ? [...files.values()]
      : names.map((name) => files.get(name) ?? documents.get(name)?.blocks.flatMap(linesOf).join('\n') ?? '');
  return (
    texts.every((text) => replaceWords(text, [{ from, to: '' }]) !== text) || (names === undefined && some(texts, from))
  );
}

function some(texts: readonly string[], from: string): boolean {
  return texts.some((text) => replaceWords(text, [{ from, to: '' }]) !== text);
}
