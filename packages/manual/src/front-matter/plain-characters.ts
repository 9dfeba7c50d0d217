// Which characters a plain scalar, a name of a key or an item between brackets can hold and stay plain: no quote, bracket, anchor,
// tag or colon problem hides in them. Everything else `yaml` judges.

const PLAIN_START = 1;
const FLOW_CHARACTER = 2;
const KEY_START = 4;
const KEY_CHARACTER = 8;
const ODD = 16;

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const DIGITS = '0123456789';
const classes = new Uint8Array(128);
mark(`${LETTERS}_`, KEY_START);
mark(`${LETTERS}${DIGITS}_-`, KEY_CHARACTER);
mark(`${LETTERS}${DIGITS}_./(+$`, PLAIN_START);
mark(`${LETTERS}${DIGITS} _./()+;=%$@*<>|~^&!#-`, FLOW_CHARACTER);
for (let code = 0; code < 32; code += 1) classes[code] = ODD;
mark('\u007f:', ODD);

function mark(characters: string, kind: number): void {
  for (const character of characters) {
    const code = character.charCodeAt(0);
    classes[code] = (classes[code] ?? 0) | kind;
  }
}

/** A plain scalar begins with it. */
export function startsPlain(code: number): boolean {
  return code < 128
    ? ((classes[code] ?? 0) & PLAIN_START) !== 0
    : (code >= 0xc0 && code <= 0x24f) || code === 0xa3 || code === 0x20ac;
}

/** In a plain scalar it needs a closer look: `:`, a control character, a line end, or one that only looks like white space. */
export function isOdd(code: number): boolean {
  if (code < 128) return ((classes[code] ?? 0) & ODD) !== 0;
  return code <= 0x9f || code === 0x2028 || code === 0x2029 || code === 0xfeff;
}

/** A plain item between brackets is made of these, beginning with one that {@link startsPlain}. */
export function isFlowCharacter(code: number): boolean {
  return code < 128 ? ((classes[code] ?? 0) & FLOW_CHARACTER) !== 0 : code >= 0xc0 && code <= 0x24f;
}

export function startsKey(code: number): boolean {
  return code < 128 && ((classes[code] ?? 0) & KEY_START) !== 0;
}

export function isKeyCharacter(code: number): boolean {
  return code < 128 && ((classes[code] ?? 0) & KEY_CHARACTER) !== 0;
}
