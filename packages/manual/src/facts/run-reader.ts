// One pass over the bytes of a run of text: counts its words and tells which scanners could find anything in it. It reads every
// character of every document, so it has no branch that depends on them.
import { once } from '../once.ts';
import { runAutomaton } from './run-automaton.ts';
import { ALL_SIGNS } from './run-signs.ts';

// Constants of this file: V8 builds their places into the code, and reads imported ones anew for each byte.
const WORD_BIT = 12;
const NEXT_BIT = 13;
/** Filled for the first reader: most checks know all documents and read none. */
const STEPS = new Int32Array(256 * 64);
const fill = once(() => STEPS.set(runAutomaton({ wordBit: WORD_BIT, nextBit: NEXT_BIT })));

/** Reads runs one after the other; what it says is that of the last one. */
export class RunReader {
  /** Bits of SIGN. */
  signs = 0;
  /** As `countWords` counts them; uncertain in a foreign text. */
  words = 0;

  constructor() {
    fill();
  }

  /** Reads the UTF-8 of a run. */
  read(text: Uint8Array, start: number, length: number): void {
    const end = start + length;
    let signs = 0;
    let words = 0;
    let step = 0;
    for (let at = start; at < end; at += 1) {
      step = STEPS[(step >> NEXT_BIT) + (text[at] ?? 0)] ?? 0;
      signs |= step;
      words += (step >> WORD_BIT) & 1;
    }
    this.signs = signs & ALL_SIGNS;
    this.words = words;
  }
}
