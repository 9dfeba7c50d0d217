// Control data typed into the head of a body: labels such as "Revision: B" above the first section.
import type { LabelFact, ManualDocument } from '@clausemark/manual';
import { fieldOfLabel } from '../language/control-labels.ts';
import { plainHeading } from '../language/named-sections.ts';

export interface ControlLabel extends LabelFact {
  readonly field: string;
}

const CONTROL_SECTION =
  /^(?:document (?:control|information|data|details|metadata)|metadata|dokument(?:en)?(?:lenkung|information(?:en)?|daten)|informations? (?:sur le|du) document|control (?:de|del) documento|información del documento)$/;

/** Labels with a value, above the first section or in a section "Document control"; a label in a procedure's text is no control data. */
export function controlLabels(document: ManualDocument): readonly ControlLabel[] {
  const { headings, labels } = document.facts;
  if (labels.length === 0) return labels as readonly [];
  const [first, ...rest] = headings;
  const sections = first?.depth === 1 ? rest : headings;
  const end = sections.find(({ text }) => !CONTROL_SECTION.test(plainHeading(text)))?.span.start ?? Infinity;
  return labels.flatMap((label) => {
    const field = label.labelSpan.start < end ? fieldOfLabel(label.label) : undefined;
    const { value } = label;
    if (field === undefined || value === '' || value.length > 120 || isPlaceholder(value)) return [];
    // A label for a value: the table is laid out in a way we do not read. "Effective" is a status too.
    if (field !== 'status' && fieldOfLabel(value) !== undefined) return [];
    return [{ ...label, field }];
  });
}

/** The text of a label that is a blank to fill in says nothing yet. */
function isPlaceholder(value: string): boolean {
  return /{{|<%|\[[^\]]*\]|_{3,}|\?{2,}/.test(value) || /^(?:-+|\u2013|\u2014|n\/?a|tb[acds]|todo)$/i.test(value);
}
