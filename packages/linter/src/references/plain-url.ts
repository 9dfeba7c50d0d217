// An address as a browser would come to read it: entities and percent signs decoded, control characters and blanks gone.

const NAMED: Readonly<Record<string, string>> = {
  colon: ':',
  tab: '',
  newline: '',
  amp: '&',
  sol: '/',
  bsol: '\\',
  lpar: '(',
};
const HIDDEN = /[\u0000-\u0020\u007f-\u00a0\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;
const ROUNDS = 3;

/** Decodes in a few rounds: an address may be wrapped more than once. */
export function plainUrl(url: string): string {
  let plain = url.replace(HIDDEN, '');
  for (let round = 0; round < ROUNDS; round += 1) {
    const next = decodeEntities(decodePercent(plain)).replace(HIDDEN, '');
    if (next === plain) break;
    plain = next;
  }
  return plain;
}

function decodePercent(text: string): string {
  return text.replace(/%([0-7][0-9a-f])/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

function decodeEntities(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));?/gi,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return NAMED[name.toLowerCase()] ?? whole;
      const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
      return code <= 0x10ffff ? String.fromCodePoint(code) : '';
    },
  );
}
