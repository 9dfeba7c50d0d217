// Summaries of a revision that say nothing, per language: they fit any change of any document.

const PHRASES = (
  'update; updates; updated; document updated; general update; minor update; minor updates; minor changes; ' +
  'various; various changes; various updates; miscellaneous; misc; changes; changed; revised; revision; ' +
  'see diff; see git; see history; see document; see text; as discussed; corrections; corrected; fixes; typos; ' +
  'editorial; editorial changes; improvements; review; annual review; periodic review; new version; ' +
  'aktualisiert; überarbeitet; diverse änderungen; verschiedene änderungen; kleine änderungen; korrekturen; ' +
  'mise à jour; modifications diverses; corrections diverses; divers; révision; actualización; actualizado; ' +
  'cambios varios; varios cambios; correcciones; revisión'
).split('; ');

const JOINING = 'and|und|et|y|throughout|only';
const SEPARATOR = new RegExp(`[,;.:&/]|\\b(?:${JOINING})\\b`);

const known: ReadonlySet<string> = new Set(PHRASES);

/** The words that one of them, or what joins two, begins with: most summaries begin otherwise. */
const FIRST_WORDS = [JOINING, ...new Set(PHRASES.map((phrase) => phrase.split(' ')[0]))].join('|');
const MAYBE = new RegExp(`^\\P{L}*(?:${FIRST_WORDS})`, 'u');

/** True for a text that is one of them and nothing else, joined by "and" or commas as may be. */
export function emptySummary(text: string): boolean {
  const plain = text.normalize('NFC').toLowerCase();
  if (!MAYBE.test(plain)) return false;
  const parts = plain
    .split(SEPARATOR)
    .map((part) =>
      part
        .replace(/[^\p{L}\s]/gu, ' ')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter((part) => part !== '');
  return parts.length > 0 && parts.every((part) => known.has(part));
}
