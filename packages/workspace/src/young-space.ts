// How much memory V8 takes for objects that have just been made.
import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8';

/** More than that saves nothing: what a document leaves behind is garbage before the next hundred are read. */
const ENOUGH = 16 * 1024 * 1024;

let isHeld = false;

/**
 * Ends the growth of the space for young objects once it is large enough. V8 would double it up to 64 MiB, and keeps as much again to
 * move objects to: a check of 50,000 documents peaked at 440 MiB that way, and at some 350 with this, in the same time (Node 24). The few
 * modules that are loaded afterwards are compiled anew, because compiled code is kept for equal flags only: some milliseconds.
 */
export function holdYoungSpace(): void {
  if (isHeld) return;
  const young = getHeapSpaceStatistics().find(({ space_name: name }) => name === 'new_space');
  if (young === undefined || young.space_size < ENOUGH) return;
  isHeld = true;
  setFlagsFromString('--semi-space-growth-factor=1');
}
