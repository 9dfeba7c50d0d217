// Sink: `message.text` in SARIF, where brackets would make a link and braces a placeholder.
import { plainLines } from './plain.ts';

/** Plain text of one or more lines, as SARIF 2.1.0 §3.11.5 and §3.11.6 want it. */
export function escapeSarifMessage(text: string): string {
  return plainLines(text)
    .replace(/[\\[\]]/g, '\\$&')
    .replace(/[{}]/g, '$&$&');
}
