// How much V8 compiles while a check or a gate runs.
import { setFlagsFromString } from 'node:v8';

/**
 * From so many documents on the optimising compiler is worth its work: measured on Node 24, where reading 1,000 documents, or examining
 * 10,000, takes as long without it and a sixth less CPU time. What examines them is ten times as much code as what reads them.
 */
const WORTH = { read: 1500, examine: 12_000 } as const;

/** Undefined: V8 decides, as it does elsewhere. */
let isOn: boolean | undefined;

/**
 * Leaves out the last and most thorough of V8's compilers, until there are many documents to look at. It works beside the program, on
 * another core; in a short run most of what it makes is never run.
 */
export function holdOptimising(): void {
  isOn ??= turn(false);
}

/**
 * Lets it work where there is enough to do.
 *
 * @param work that is about to be done on documents. Reading a few never switches it off: that is done between examining others
 */
export function optimiseFor(work: keyof typeof WORTH, documents: number): void {
  const wanted = documents >= WORTH[work];
  if (isOn === undefined || isOn === wanted || (work === 'read' && !wanted)) return;
  isOn = turn(wanted);
}

function turn(on: boolean): boolean {
  setFlagsFromString(on ? '--opt' : '--no-opt');
  return on;
}
