// Sink: a GitHub workflow command, `::error file=…::message`. What is escaped here can neither end the line nor the property.
import { plain, plainLines } from './plain.ts';

/** The message after the second `::`. Line ends stay, encoded. */
export function escapeCommandMessage(text: string): string {
  return encode(plainLines(text));
}

/** The value of a property such as `title`. */
export function escapeCommandProperty(text: string): string {
  return encode(plain(text)).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

function encode(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
