// Fewer, merged procedures for a small company: each group becomes one document, and every link and claim follows.
import { fileNameOf } from '../new/new-document.ts';
import type { TemplateSettings } from '../template/template-schema.ts';
import { linesOf, readBlocks } from '../text/blocks.ts';
import { listOf, textOf, type DocumentText } from '../text/document-text.ts';
import { sectionsOf } from '../text/sections.ts';
import { wrapped } from '../text/wrapped.ts';
import { mergeBodies } from './merge-bodies.ts';
import { onceEach } from './once-each.ts';
import { relativePath, relink, type MovedDocument } from './relink.ts';

type Group = TemplateSettings['small'][number];

/** Members that were cut before are left out; a group of one stays as it is. */
export function mergeDocuments(
  documents: ReadonlyMap<string, DocumentText>,
  groups: readonly Group[],
): Map<string, DocumentText> {
  const moved = new Map<string, MovedDocument>();
  const merged = new Map<string, DocumentText>();
  const before = new Map<string, string>();
  for (const group of groups) {
    const members = group.merges.flatMap((id) => {
      const found = [...documents].find(([, { meta }]) => textOf(meta, 'id') === id);
      return found === undefined ? [] : [{ id, path: found[0], ...found[1] }];
    });
    const [first] = members;
    if (first === undefined || members.length < 2) continue;
    const path = `${first.path.split('/').slice(0, -1).join('/')}/${fileNameOf(group.id, group.title)}`;
    const titled = members.map(({ id, meta, blocks, path: old }) => ({
      title: textOf(meta, 'title') ?? id,
      blocks: blocks.flatMap((block) => readBlocks(rebase(linesOf(block).join('\n'), old, path))),
    }));
    const body = mergeBodies(group.title, titled);
    const headings = new Map(sectionsOf(body.blocks).map(({ slug, title }) => [slug, title]));
    members.forEach((member, index) => {
      const { chapter = '', slugs = new Map() } = body.members[index] ?? {};
      const into = { id: group.id, title: group.title, path };
      moved.set(member.path, { id: member.id, title: titled[index]?.title ?? '', chapter, slugs, headings, into });
      before.set(member.path, path);
    });
    merged.set(path, { meta: mergeMeta(group, members, body.members), blocks: body.blocks });
  }
  const rest = [...documents].filter(([path]) => !before.has(path));
  const all = [...rest, ...merged].map(([path, document]): [string, DocumentText] => [
    path,
    follow(document, path, moved),
  ]);
  return new Map(all.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Relative links of a text that moves from one path to another. */
function rebase(text: string, from: string, to: string): string {
  const folder = (path: string): string => path.split('/').slice(0, -1).join('/');
  if (folder(from) === folder(to)) return text.replace(/\]\(#/g, `](${relativePath(to, from)}#`);
  throw new Error(`${from} and ${to} are in different folders`);
}

function mergeMeta(
  group: Group,
  members: readonly (DocumentText & { readonly id: string })[],
  places: ReturnType<typeof mergeBodies>['members'],
): DocumentText['meta'] {
  const [first] = members;
  if (first === undefined) throw new Error('a group has members');
  const { meta } = first;
  meta.set('id', group.id);
  meta.set('title', group.title);
  const clauses = members.flatMap((member, index) =>
    listOf(member.meta, 'clauses').map((claim) => {
      const [clause = '', slug = ''] = claim.split('#');
      return slug === '' ? clause : `${clause}#${places[index]?.slugs.get(slug) ?? slug}`;
    }),
  );
  const set = (key: string, items: readonly string[], flow: boolean): void => {
    if (items.length > 0) meta.set(key, meta.createNode([...new Set(items)], { flow }));
  };
  set('clauses', clauses, false);
  for (const key of ['records', 'forms'])
    set(
      key,
      members.flatMap((member) => listOf(member.meta, key)),
      true,
    );
  return meta;
}

function follow({ meta, blocks }: DocumentText, path: string, moved: ReadonlyMap<string, MovedDocument>): DocumentText {
  const own = [...moved.values()].some(({ into }) => into.path === path);
  const followed = blocks.flatMap((block) => {
    const before = linesOf(block).join('\n');
    const text = relink(before, path, path, moved);
    const read = readBlocks(text).map((item) => (text === before ? item : onceEach(item)));
    return own || text !== before ? read.map((item) => (item.kind === 'table' ? item : wrapped(item))) : read;
  });
  return { meta, blocks: own ? withoutSelf(followed) : followed };
}

/** Entries of the references that lead to a chapter of the same document. */
function withoutSelf(blocks: readonly DocumentText['blocks'][number][]): DocumentText['blocks'] {
  const at = blocks.findIndex((block) => block.kind === 'heading' && block.text === 'References');
  return blocks.flatMap((block, index) => {
    if (block.kind !== 'list' || at === -1 || index < at) return [block];
    const items = block.items.filter((item) => !/\]\(#/.test(item.join(' ')));
    return items.length === 0 ? [] : [{ ...block, items }];
  });
}
