// The words over the columns of a revision history, per language, and what stands below each of them.
import { byText } from '../text/by-text.ts';

export type HistoryColumn = 'revision' | 'date' | 'author' | 'summary';

const words: Readonly<Record<HistoryColumn, readonly string[]>> = {
  revision: [
    'revision',
    'rev',
    'revision no',
    'version',
    'ver',
    'version no',
    'issue',
    'ausgabe',
    'stand',
    'révision',
    'indice',
    'revisión',
    'versión',
    'edición',
    'versjon',
  ],
  date: [
    'date',
    'effective date',
    'issue date',
    'release date',
    'revision date',
    'approved',
    'approval date',
    'datum',
    'gültig ab',
    'fecha',
    'dato',
    'date of issue',
  ],
  author: [
    'author',
    'authors',
    'role',
    'by',
    'changed by',
    'revised by',
    'prepared by',
    'owner',
    'approved by',
    'approver',
    'responsible',
    'editor',
    'name',
    'initiator',
    'autor',
    'autorin',
    'bearbeiter',
    'verfasser',
    'ersteller',
    'erstellt von',
    'geändert von',
    'verantwortlich',
    'rolle',
    'name',
    'auteur',
    'rédacteur',
    'par',
    'responsable',
    'elaborado por',
    'rol',
  ],
  summary: [
    'summary',
    'changes',
    'change',
    'description',
    'change summary',
    'summary of changes',
    'summary of change',
    'description of change',
    'description of changes',
    'reason',
    'reason for change',
    'comment',
    'comments',
    'notes',
    'details',
    'what changed',
    'nature of change',
    'amendment',
    'remarks',
    'änderung',
    'änderungen',
    'beschreibung',
    'art der änderung',
    'grund',
    'grund der änderung',
    'bemerkung',
    'inhalt',
    'kommentar',
    'modification',
    'modifications',
    'objet',
    'nature de la modification',
    'motif',
    'description de la modification',
    'cambio',
    'cambios',
    'descripción',
    'descripción del cambio',
    'motivo',
    'modificación',
    'modificaciones',
    'endring',
  ],
};

const columns = new Map(
  (Object.entries(words) as [HistoryColumn, readonly string[]][]).flatMap(([column, list]) =>
    list.map((word) => [word, column] as const),
  ),
);

const MOST_HEADERS = 1000;

/** The column that a head stands over. */
export const historyColumn: (header: string) => HistoryColumn | undefined = byText(columnOf, MOST_HEADERS);

function columnOf(header: string): HistoryColumn | undefined {
  const plain = header
    .normalize('NFC')
    .toLowerCase()
    .replace(/[*_`#]/g, '')
    .replace(/\./g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return columns.get(plain) ?? columns.get(plain.split(/\s*(?:\/|\bof the\b)\s*/)[0] ?? '');
}
