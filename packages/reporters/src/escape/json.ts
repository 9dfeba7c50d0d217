// Sink: JSON, which may be printed to a log or put into a page. Values survive exactly; only their spelling is made harmless.

/** All of these can occur in JSON only within strings. `<` is for `</script>`, `##` for the commands of build agents. */
const HARMFUL = /[\u007f-\u009f\p{Cf}\p{Zl}\p{Zp}<]|#(?=#)/gu;

/** `JSON.stringify` with unseen characters, `<` and `##` spelled as `\uXXXX`. */
export function toJson(value: unknown, indent?: number): string {
  return JSON.stringify(value, undefined, indent).replace(HARMFUL, unicodeEscape);
}

function unicodeEscape(character: string): string {
  return Array.from({ length: character.length }, (_, index) => {
    return `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`;
  }).join('');
}
