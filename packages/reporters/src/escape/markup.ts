// Sink: HTML and XML, in text and in quoted attributes. Characters illegal in XML do not survive `plain`.
import { plain } from './plain.ts';

const SPECIAL = /[&<>"'`]/g;

/** One line for HTML or XML, safe as text and between quotes of either kind. */
export function escapeMarkup(text: string): string {
  return plain(text).replace(SPECIAL, (character) => `&#${character.charCodeAt(0)};`);
}
