// What a section says of a part that left: a subject that an auditor asks for must be answered, also by "we do not".
import type { Removal } from '../template/template-schema.ts';
import { textOf, type DocumentText } from '../text/document-text.ts';
import { sectionsOf } from '../text/sections.ts';
import { wrapped } from '../text/wrapped.ts';
import { TemplateError } from './cut-list.ts';

/** Adds each statement at the end of its section, before the sections below it. @throws TemplateError for a section that is not there */
export function addStatements(documents: Map<string, DocumentText>, removals: readonly Removal[]): void {
  for (const { at, text } of removals.flatMap((removal) => removal.say)) {
    const [id, slug] = at.split('#');
    const found = [...documents].find(([, { meta }]) => textOf(meta, 'id') === id);
    const section = found === undefined ? undefined : sectionsOf(found[1].blocks).find((item) => item.slug === slug);
    if (found === undefined || section === undefined) throw new TemplateError([`there is no section ${at}`]);
    const [path, { meta, blocks }] = found;
    const below = blocks.findIndex((block, index) => index > section.start && block.kind === 'heading');
    const end = below === -1 ? blocks.length : below;
    documents.set(path, {
      meta,
      blocks: [...blocks.slice(0, end), wrapped({ kind: 'text', lines: [text] }), ...blocks.slice(end)],
    });
  }
}
