// How much V8 compiles while a check runs.
import { setFlagsFromString } from 'node:v8';

/**
 * From so many documents on the optimising compiler is worth its work: measured on Node 24, a check of 1,000 takes as long without it
 * and an eighth less CPU time, one of 10,000 a fifth longer.
 */
const MANY = 1500;

let isHeld = false;

/**
 * Leaves out the last and most thorough of V8's compilers, until there are many documents to look at. It works beside the program, on
 * another core; in a short run most of what it makes is never run.
 */
export function holdOptimising(): void {
  if (isHeld) return;
  isHeld = true;
  setFlagsFromString('--no-opt');
}

/** Lets it work again when there is enough to do. @param documents that are about to be read or examined */
export function optimiseFor(documents: number): void {
  if (!isHeld || documents < MANY) return;
  isHeld = false;
  setFlagsFromString('--opt');
}
