// What V8 takes for long-lived, and when it first looks through all of that.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Documents to read whose facts are all kept; for fewer V8 would not look through everything by itself. */
const WORTH = 400;
/** How much more there may be, in percent of what there is now: some 130 MB, and a thousand documents of 6 KB keep 50. */
const GROWTH = 1500;

let isCollected = false;

/**
 * Collects garbage now, while there is little to look through, and not again before there is sixteen times as much. By its own rule V8
 * does it when 24 MB are kept, in the middle of reading some hundred documents, and finds nothing: all that was read of them is still
 * wanted. That took 5 % of the CPU time of a check of 1,000 documents, this takes 1 to 2 (Node 24). Once in a process: a second manual
 * finds the first, and there is much to look through.
 */
export function collectBeforeKeeping(documents: number): void {
  if (documents < WORTH || isCollected) return;
  isCollected = true;
  const collect = globalThis.gc ?? collector();
  // Only what is set while V8 collects decides when it does so next.
  setFlagsFromString(`--heap-growing-percent=${GROWTH}`);
  try {
    collect?.();
  } finally {
    setFlagsFromString('--heap-growing-percent=0');
  }
}

/** The function is in no context that was made before the flag. Node keeps compiled code for equal flags: afterwards they are as before. */
function collector(): (() => void) | undefined {
  setFlagsFromString('--expose-gc');
  try {
    const collect = runInNewContext('globalThis.gc') as unknown;
    return typeof collect === 'function' ? (collect as () => void) : undefined;
  } finally {
    setFlagsFromString('--no-expose-gc');
  }
}

/**
 * For manuals whose facts are not kept. Where the first objects that a line of code makes live for a while, V8 would put all later ones
 * among those that live long, and there they would wait as garbage: with that a check of 50,000 documents peaks at 350 MiB or, by chance,
 * at 640, without at 300 to 320, in 4 % less time (Node 24).
 */
export function expectNoneToStay(): void {
  setFlagsFromString('--no-allocation-site-pretenuring');
}
