// All of a section says that its text is still to be written, in the languages manuals are written in.

const WAITING = new RegExp(
  `^(?:${[
    '(?:to|will) be (?:determined|written|completed|defined|confirmed|added|described|decided|announced)(?: later)?',
    'coming soon|under construction|work in progress',
    '(?:wird|werden) (?:noch |sp\u00e4ter |nachtr\u00e4glich )?(?:erg\u00e4nzt|erstellt|definiert|beschrieben|festgelegt|nachgereicht)',
    '(?:(?:ist|sind) )?(?:noch )?zu (?:erg\u00e4nzen|erstellen|definieren|beschreiben|kl\u00e4ren)',
    'noch (?:offen|in arbeit|nicht (?:definiert|festgelegt|beschrieben))|in (?:arbeit|bearbeitung|erstellung)',
    'folgt(?: noch| sp\u00e4ter)?|n\\. ?n\\.',
    '(?:reste )?\u00e0 (?:compl\u00e9ter|d\u00e9finir|r\u00e9diger|pr\u00e9ciser|d\u00e9terminer|venir)',
    'en cours(?: de (?:r\u00e9daction|d\u00e9finition))?',
    'por (?:definir|completar|determinar|redactar)|pendiente(?: de (?:definir|completar|redactar))?',
    'en (?:elaboraci\u00f3n|construcci\u00f3n)',
  ].join('|')})[.!\u2026]*$`,
  'i',
);

/** @param text all that a section says */
export function isWaitingText(text: string): boolean {
  return WAITING.test(text.trim());
}
