// What a changed document touches: who refers to what changed in it, forms and records it names, who must know it, which clauses rest on it.
import type { Redline } from '@clausemark/control';
import type { Manual, ManualDocument } from '@clausemark/manual';
import type { ManualStandards } from '../claims/standards-model.ts';
import { feltRows, type ImpactRow } from '../views/impact-rows.ts';
import { changedSections, type ChangedSection } from './changed-sections.ts';
import type { JudgedChange, JudgedDocument } from './judged-change.ts';

export interface ChangeImpact {
  /** Sections that changed, by their headings. */
  readonly sections: readonly string[];
  /** References from elsewhere to a section that changed, or to the document as a whole. */
  readonly references: readonly ImpactRow[];
  /** Forms and records the document names. */
  readonly forms: readonly string[];
  /** Roles that must know the document. */
  readonly audience: readonly string[];
  /** Clauses claimed by a section that changed. */
  readonly clauses: readonly ImpactRow[];
}

interface Found {
  readonly standards: ManualStandards;
  readonly today: string;
  readonly impact: ChangeImpact;
}

/** A rule asks for it, and the report tells it. */
const found = new WeakMap<JudgedDocument, Found>();

/** Impact in the head; of a document that is gone, in the base. */
export function changeImpact(
  change: JudgedChange,
  document: JudgedDocument,
  standards: ManualStandards,
  today: string,
): ChangeImpact {
  const known = found.get(document);
  if (known?.standards === standards && known.today === today) return known.impact;
  const impact = findImpact(change, document, standards, today);
  found.set(document, { standards, today, impact });
  return impact;
}

function findImpact(
  { base, head }: JudgedChange,
  { before, after, shown }: JudgedDocument,
  standards: ManualStandards,
  today: string,
): ChangeImpact {
  const { redline } = shown();
  const [manual, document] = after === undefined ? [base, before] : [head, after];
  if (document === undefined) return { sections: [], references: [], forms: [], audience: [], clauses: [] };
  const sections = changedSections(redline, document);
  const rows = isFelt(redline, sections) ? rowsOf(manual, document, sections, standards, today) : [];
  return {
    sections: sections.map(({ heading }) => heading),
    references: rows.filter(({ relation }) => relation === 'refers to it'),
    forms: [...new Set([...document.items('forms'), ...document.items('records')].map(({ text }) => text))],
    audience: document.items('audience').map(({ text }) => text),
    clauses: rows.filter(({ relation }) => relation === 'claims clause' || relation === 'only cover of clause'),
  };
}

/** A new revision letter or date alone is nothing that others rest on. */
function isFelt(redline: Redline | undefined, sections: readonly ChangedSection[]): boolean {
  if (redline === undefined || sections.length > 0 || redline.sections.some(({ folded }) => !folded)) return true;
  return redline.metadata.some(({ controlled, release }) => controlled && !release);
}

/** A reference to the document as a whole may mean any of its sections, so it always counts. */
function rowsOf(
  manual: Manual,
  document: ManualDocument,
  sections: readonly ChangedSection[],
  standards: ManualStandards,
  today: string,
): ImpactRow[] {
  const slugs = new Set(sections.map(({ slug }) => slug));
  return feltRows(manual, standards, document, today).filter(({ via }) => {
    const [, slug] = / #(\S+)$/.exec(via) ?? [];
    return slug === undefined || slugs.has(slug);
  });
}
