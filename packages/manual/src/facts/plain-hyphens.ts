// Ids as text processors paste them: QP‑841 with a hyphen that does not break, QP–841 with a dash.

/** Hyphens by another name: nobody types them for anything else. */
const HYPHEN = /(?<=[A-Za-z0-9])[\u2010\u2011\ufe63\uff0d](?=[A-Za-z0-9])/g;
/** A dash or minus also stands between the ends of a range: between letters and a number it is a hyphen, between two numbers not. */
const DASHED =
  /(?<![\w\u2012-\u2015\u2212-])([A-Z][A-Za-z]{0,9})[\u2012-\u2015\u2212](\d{1,8})(?:[\u2012-\u2015\u2212](\d{1,8})(?![\w\u2012-\u2015\u2212-]))?/g;
const ANY = /[A-Za-z0-9][\u2010-\u2015\u2212\ufe63\uff0d][A-Za-z0-9]/;

/** Whether a text has a hyphen or dash in a word that is not that of the keyboard. */
export function hasOddHyphen(text: string): boolean {
  return ANY.test(text);
}

/** The text, as long as before, with plain hyphens in words that may be ids. F–841–01 is one, QP–841–844 a range. */
export function withPlainHyphens(text: string): string {
  return text.replace(HYPHEN, '-').replace(DASHED, (whole, letters: string, first: string, second?: string) => {
    if (second === undefined) return `${letters}-${first}`;
    return second.length < first.length
      ? `${letters}-${first}-${second}`
      : `${letters}-${first}${whole.slice(letters.length + first.length + 1)}`;
  });
}
