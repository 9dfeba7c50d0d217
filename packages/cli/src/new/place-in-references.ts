// An instruction or procedure in the document it belongs to: as an item of its section References.
import type { Manual, ManualDocument } from '@clausemark/manual';
import { addToSection, sectionNamed } from './add-to-section.ts';
import { linkTo, type NewEntry } from './new-entry.ts';
import type { Place } from './place.ts';

export function placeInReferences(manual: Manual, document: ManualDocument, entry: NewEntry): Place {
  const heading = sectionNamed(document, 'references');
  const text = manual.source(document.path)?.text ?? '';
  const line = `- ${linkTo(entry, document.path, `${entry.id} ${entry.title}`)}`;
  const edits = heading === undefined ? [] : [addToSection(text, document, heading, [line], { list: true })];
  return { document, section: heading?.text, line, edits, fields: [] };
}
