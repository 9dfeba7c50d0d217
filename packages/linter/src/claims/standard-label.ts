// The name of a standard as people say it.
import type { Standard } from '@clausemark/standards';

/** `AS9120 Rev B`, `ISO 9001:2015`; a catalogue of the company keeps its own title with the edition. */
export function standardLabel({ id, edition, title }: Pick<Standard, 'id' | 'edition' | 'title'>): string {
  const known = /^(as|en|iso|ia)(\d{4,5})$/.exec(id);
  if (known === null) return `${title} (${edition})`;
  const [, family = '', number = ''] = known;
  const name = family === 'iso' ? `ISO ${number}` : `${family.toUpperCase()}${number}`;
  return /^\d{4}$/.test(edition) ? `${name}:${edition}` : `${name} Rev ${edition}`;
}
