// Sink: JSON, which may be printed to a log or put into a page. Values survive exactly; only their spelling is made harmless.
import { once } from '@clausemark/manual';

/** All of these can occur in JSON only within strings. `<` is for `</script>`, `##` for the commands of build agents. */
const harmfulPattern = once(() => /[\u007f-\u009f\p{Cf}\p{Zl}\p{Zp}<]|#(?=#)/gu);

const UNUSUAL = /[\u007f-\uffff]/;

/** What a JSON string spells otherwise than text, and what may be harmful. */
const SPELLED_OTHERWISE = /["\\<]|##|[^\x20-\x7e]/;

/** `JSON.stringify` with unseen characters, `<` and `##` spelled as `\uXXXX`. */
export function toJson(value: unknown, indent?: number): string {
  return escapeJson(JSON.stringify(value, undefined, indent));
}

/** `toJson` of a text. Most texts are spelled in JSON as they are. */
export function jsonText(text: string): string {
  return SPELLED_OTHERWISE.test(text) ? toJson(text) : `"${text}"`;
}

const MOST_REMEMBERED = 4096;

/** The same for texts of which many come back. */
export function jsonTexts(): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    let json = known.get(text);
    if (json === undefined) {
      json = jsonText(text);
      if (known.size < MOST_REMEMBERED) known.set(text, json);
    }
    return json;
  };
}

function escapeJson(text: string): string {
  return mayHarm(text) ? text.replace(harmfulPattern(), unicodeEscape) : text;
}

/** Most texts have none of these, and looking for the classes above takes twenty times as long. */
function mayHarm(text: string): boolean {
  return text.includes('<') || text.includes('##') || UNUSUAL.test(text);
}

function unicodeEscape(character: string): string {
  return Array.from({ length: character.length }, (_, index) => {
    return `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`;
  }).join('');
}
