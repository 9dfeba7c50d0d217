// When V8 first looks through everything a process keeps.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Documents to read whose facts are all kept; for fewer V8 would not look through everything by itself. */
const WORTH = 400;
/** How much more there may be, in percent of what there is now: some 130 MB, and a thousand documents of 6 KB keep 50. */
const GROWTH = 1500;

/**
 * Collects garbage now, while there is little to look through, and not again before there is sixteen times as much. By its own rule V8
 * does it when 24 MB are kept, in the middle of reading some hundred documents, and finds nothing: all that was read of them is still
 * wanted. That took 5 % of the CPU time of a check of 1,000 documents, this takes 1 to 2 (Node 24).
 */
export function collectBeforeKeeping(documents: number): void {
  if (documents < WORTH) return;
  // The function is in no context that was made before the flag.
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('globalThis.gc') as unknown;
  // Only what is set while V8 collects decides when it does so next. Node keeps compiled code for equal flags: they are as before afterwards.
  setFlagsFromString(`--heap-growing-percent=${GROWTH}`);
  if (typeof collect === 'function') collect();
  setFlagsFromString('--heap-growing-percent=0');
  setFlagsFromString('--no-expose-gc');
}
