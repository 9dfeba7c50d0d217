// Which versions of the program may share cached facts: those that would extract the same facts and write the same
// bytes.
import { createHash } from 'node:crypto';
import { FACTS_VERSION } from '@clausemark/manual';
import { codecVersion } from './facts-codec.ts';

/**
 * Version of Sätteri the manual package depends on; a test compares the two. Another parser may see another document.
 */
export const PARSER_VERSION = '0.10.5';

export const factsKey: Buffer = createHash('sha1')
  .update(JSON.stringify([FACTS_VERSION, PARSER_VERSION, codecVersion]))
  .digest();
