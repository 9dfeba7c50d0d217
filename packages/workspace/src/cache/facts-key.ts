// Which versions of the program may share cached facts: those that would extract the same facts and write the same
// bytes.
import { createHash } from 'node:crypto';
import { FACTS_VERSION, once } from '@clausemark/manual';
import { factsLayout } from './facts-codec.ts';

/**
 * Version of Sätteri the manual package depends on; a test compares the two. Another parser may see another document.
 */
export const PARSER_VERSION = '0.10.5';

/** 20 bytes, equal while versions and layout are. Made when it is asked for: that loads `node:crypto`. */
export const factsKey: () => Buffer = once(() =>
  createHash('sha1')
    .update(JSON.stringify([FACTS_VERSION, PARSER_VERSION, factsLayout]))
    .digest(),
);
