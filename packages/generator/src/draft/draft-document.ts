// Makes a draft of a released document of the template: no date, no approval and no history of the fictional company stays.
import type { Answers } from '../answers/answers-schema.ts';
import type { Block } from '../text/blocks.ts';
import type { DocumentText } from '../text/document-text.ts';
import { sectionsOf } from '../text/sections.ts';

const FIRST = { letters: 'A', integer: '1', 'major-minor': '1.0' } as const;

/** Front-matter key by which a document remembers what it was made from: id and version of the template. */
export const TEMPLATE_KEY = 'x-template';

export function firstRevision({ revision }: Pick<Answers, 'revision'>): string {
  return FIRST[revision];
}

/** @param origin id in the template and its version */
export function draftDocument({ meta, blocks }: DocumentText, answers: Answers, origin: string): DocumentText {
  const revision = meta.createNode(firstRevision(answers));
  (revision as { type?: string }).type = 'QUOTE_DOUBLE';
  meta.set('revision', revision);
  meta.set('status', 'draft');
  for (const key of ['effective_date', 'change', 'change_class']) meta.delete(key);
  meta.set('review', meta.createNode({ interval: answers.review }, { flow: true }));
  meta.set(TEMPLATE_KEY, origin);
  return { meta, blocks: withoutHistory(blocks) };
}

/** The table of revisions keeps its head: the first release adds the first row. */
function withoutHistory(blocks: readonly Block[]): Block[] {
  const history = sectionsOf(blocks).find(({ slug }) => slug === 'revision-history');
  if (history === undefined) return [...blocks];
  return blocks.flatMap((block, index): Block[] => {
    if (block.kind !== 'table' || index < history.start || index >= history.end) return [block];
    return [
      { kind: 'text', lines: ['No revision has been released yet.'] },
      { ...block, lines: block.lines.slice(0, 2) },
    ];
  });
}
