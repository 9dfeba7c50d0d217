// How much V8 compiles while a check or a gate runs, and when.
import { setFlagsFromString } from 'node:v8';

/**
 * From so many documents on the optimising compiler is worth its work: measured on Node 24, where reading 1,000 documents, or examining
 * 10,000, takes as long without it and a sixth less CPU time. What examines them is ten times as much code as what reads them.
 */
const WORTH = { read: 1500, examine: 12_000 } as const;

/**
 * Functions that are called for every document are soon hot. V8 would first watch whether each is called again before it notes what it
 * is called with, and would hand it to another thread for its first, quick compilation, which costs more than doing it: together 1 to 2 %
 * of the CPU time of a cold check of 50 or 1,000 documents (Node 24).
 */
const FROM_THE_START = ['--no-lazy-feedback-allocation', '--no-concurrent-sparkplug'];

/**
 * Calls after which the optimising compiler takes a function. By default it takes each that every document calls; what is called for every
 * node or character is enough: 5 % of the CPU time of a check of 10,000 documents, 9 % of 16,000 with 15 findings each, 2 to 5 % of that
 * of a site of 4,000. Where very many documents call them it is worth it all the same: without, 50,000 take 2 to 7 % more (Node 24).
 */
const CALLS = { default: 3000, few: 50_000 } as const;
const VERY_MANY = 30_000;

/** Undefined: V8 decides, as it does elsewhere. */
let isOn: boolean | undefined;
let isSettled = false;

/**
 * Leaves out the last and most thorough of V8's compilers, until there are many documents to look at. It works beside the program, on
 * another core; in a short run most of what it makes is never run.
 *
 * @param keepsFacts whether a cache will be used. Node keeps the compiled code of its own modules for equal flags only: those that a cache
 *   needs are loaded before, which saves 7 % of the CPU time of a check of 50 documents that are known
 */
export function holdOptimising(keepsFacts: boolean): void {
  if (isOn !== undefined) return;
  if (keepsFacts) for (const name of ['node:crypto', 'node:zlib']) process.getBuiltinModule(name);
  isOn = turn(false);
}

/** Called when documents are about to be read, so that what was loaded until then has the compiled code that Node keeps for equal flags. */
export function settleCompiling(): void {
  if (isOn === undefined || isSettled) return;
  isSettled = true;
  for (const flag of FROM_THE_START) setFlagsFromString(flag);
}

/** For work of many seconds in which every document calls the same functions: a site. */
export function optimiseOnlyTheHottest(): void {
  takeAfter(CALLS.few);
}

/**
 * Lets it work where there is enough to do.
 *
 * @param work that is about to be done on documents. Reading a few never switches it off: that is done between examining others
 */
export function optimiseFor(work: keyof typeof WORTH, documents: number): void {
  const wanted = documents >= WORTH[work];
  if (isOn === undefined || isOn === wanted || (work === 'read' && !wanted)) return;
  if (wanted) takeAfter(documents < VERY_MANY ? CALLS.few : CALLS.default);
  isOn = turn(wanted);
}

function takeAfter(calls: number): void {
  setFlagsFromString(`--invocation-count-for-turbofan=${calls}`);
}

function turn(on: boolean): boolean {
  setFlagsFromString(on ? '--opt' : '--no-opt');
  return on;
}
