// What Word leaves in a text that was converted from it: references that lead nowhere, and the prompts of fields that nobody filled in.
import { once } from '../once.ts';

/** `Error! Reference source not found.` A sentence that only begins with "Error!" is text. A converter may have broken the line. */
export const WORD_ERROR =
  /(?:Error!\s(?:Reference source(?: not found)?|Bookmark not(?: defined)?|Hyperlink reference not valid|No text of specified style in document|Unknown document property name|Not a valid (?:link|bookmark self-reference)|No table of (?:contents|figures) entries found)|Fehler!\s(?:Verweisquelle(?: konnte nicht gefunden werden)?|Textmarke nicht(?: definiert)?|Hyperlink-Referenz ung\u00fcltig|Linkreferenz ung\u00fcltig|Kein Text mit angegebener Formatvorlage im Dokument|Unbekannter Name f\u00fcr Dokument-?Eigenschaft)|Erreur\s?!\s(?:Source du renvoi(?: introuvable)?|Signet non(?: d\u00e9fini)?|R\u00e9f\u00e9rence de lien hypertexte non valide|Nom de propri\u00e9t\u00e9 de document inconnu)|\u00a1?Error!\s(?:No se encuentra el origen de la referencia|Marcador no definido))\.?/;

/** `Click or tap here to enter text.` Behind it nothing goes on: "click here to enter a date of delivery" is an instruction. */
export const WORD_PROMPT =
  /(?<![\w-])(?:(?:Click(?:\sor\stap)?(?:\shere)?\sto\senter\s(?:text|a\sdate)|Klicken(?:\soder\stippen)?\sSie(?:\shier)?,\sum\s(?:Text|ein\sDatum)\seinzugeben|Cliquez(?:\sou\sappuyez)?\sici\spour\sentrer\s(?:du\stexte|une\sdate)|Haga\sclic(?:\so\spulse)?\saqu\u00ed\spara\sescribir\s(?:texto|una\sfecha))(?:\.|(?![\w:-]|,?\s\w))|(?:Choose\san\sitem|Choisissez\sun\s\u00e9l\u00e9ment)\.)/;

/** Whether a placeholder is such a prompt. */
export function isWordPrompt(text: string): boolean {
  return /^(?:[ck]lick|cliquez|haga|ch)/i.test(text);
}

/** "the buyer may choose an item." is a sentence; the prompt has a capital. */
export function isSmallPrompt(text: string): boolean {
  return text.startsWith('ch');
}

const wordDebris = once(() => new RegExp(`^(?:${WORD_ERROR.source}|${WORD_PROMPT.source})`, 'i'));

/** Whether a value of the front matter begins with what Word left. */
export function isWordDebris(text: string): boolean {
  return wordDebris().test(text);
}
