// Words that manuals use for the state of a document, per language, and which of the four statuses each of them means.
import type { StatusName } from '@clausemark/manual';

const words: Readonly<Record<StatusName, readonly string[]>> = {
  draft: [
    'draft',
    'work in progress',
    'wip',
    'working',
    'preliminary',
    'entwurf',
    'in arbeit',
    'in bearbeitung',
    'brouillon',
    'projet',
    'borrador',
    'utkast',
  ],
  'in-review': [
    'in review',
    'review',
    'under review',
    'for review',
    'in approval',
    'pending',
    'pending approval',
    'pending review',
    'proposed',
    'last call',
    'in prüfung',
    'zur prüfung',
    'in freigabe',
    'en révision',
    'en revue',
    'en revisión',
  ],
  released: [
    'released',
    'approved',
    'effective',
    'active',
    'final',
    'valid',
    'in force',
    'current',
    'issued',
    'published',
    'in use',
    'live',
    'freigegeben',
    'gültig',
    'in kraft',
    'aktiv',
    'genehmigt',
    'approuvé',
    'en vigueur',
    'applicable',
    'validé',
    'aprobado',
    'vigente',
    'en vigor',
  ],
  obsolete: [
    'obsolete',
    'superseded',
    'withdrawn',
    'archived',
    'retired',
    'replaced',
    'cancelled',
    'inactive',
    'expired',
    'void',
    'deprecated',
    'ungültig',
    'zurückgezogen',
    'archiviert',
    'abgelöst',
    'veraltet',
    'obsolète',
    'périmé',
    'annulé',
    'archivé',
    'obsoleto',
    'anulado',
    'retirado',
  ],
};

const meanings = new Map(
  (Object.entries(words) as [StatusName, readonly string[]][]).flatMap(([status, list]) =>
    list.map((word) => [word, status] as const),
  ),
);

/** The status a word means, whatever its case, blanks or signs before it; undefined for anything else. */
export function statusMeant(word: string): StatusName | undefined {
  const plain = word
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, ' ')
    .trim();
  return meanings.get(plain);
}
