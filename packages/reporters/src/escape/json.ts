// Sink: JSON, which may be printed to a log or put into a page. Values survive exactly; only their spelling is made harmless.

/** All of these can occur in JSON only within strings. `<` is for `</script>`, `##` for the commands of build agents. */
const HARMFUL = /[\u007f-\u009f\p{Cf}\p{Zl}\p{Zp}<]|#(?=#)/gu;

const UNUSUAL = /[\u007f-\uffff]/;

/** `JSON.stringify` with unseen characters, `<` and `##` spelled as `\uXXXX`. */
export function toJson(value: unknown, indent?: number): string {
  return escapeJson(JSON.stringify(value, undefined, indent));
}

/** The same for text that is JSON already. */
export function escapeJson(text: string): string {
  return mayHarm(text) ? text.replace(HARMFUL, unicodeEscape) : text;
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
