// What Word leaves in a text that was converted from it: references that lead nowhere, and the prompts of fields that nobody filled in.

/** `Error! Reference source not found.` A sentence that only begins with "Error!" is text. A converter may have broken the line. */
export const WORD_ERROR =
  /(?:Error!\s(?:Reference source(?: not found)?|Bookmark not(?: defined)?|Hyperlink reference not valid|No text of specified style in document|Unknown document property name|Not a valid (?:link|bookmark self-reference)|No table of (?:contents|figures) entries found)|Fehler!\s(?:Verweisquelle(?: konnte nicht gefunden werden)?|Textmarke nicht(?: definiert)?|Hyperlink-Referenz ung\u00fcltig|Linkreferenz ung\u00fcltig|Kein Text mit angegebener Formatvorlage im Dokument|Unbekannter Name f\u00fcr Dokument-?Eigenschaft)|\u00a1?Error!\s(?:No se encuentra el origen de la referencia|Marcador no definido))\.?/;

/** `Click or tap here to enter text.` Behind it nothing goes on: "click here to enter a date of delivery" is an instruction. */
export const WORD_PROMPT =
  /(?<![\w-])(?:Click(?:\sor\stap)?(?:\shere)?\sto\senter\s(?:text|a\sdate)|Klicken(?:\soder\stippen)?\sSie(?:\shier)?,\sum\s(?:Text|ein\sDatum)\seinzugeben)(?:\.|(?![\w:-]|,?\s\w))/;

/** Whether a placeholder is such a prompt. */
export function isWordPrompt(text: string): boolean {
  return /^[ck]lick/i.test(text);
}
