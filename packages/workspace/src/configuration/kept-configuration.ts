// What clausemark.yaml and control/ say, kept by their texts: reading them takes longer than all else in a small manual that is known.
import { isDeepStrictEqual } from 'node:util';
import { readKept, writeKept } from '../cache/kept-value.ts';

/** Where what was read of the files is kept, and by which program. */
export interface ConfigurationPlace {
  /** Path of the cache of the manual, without ending. */
  readonly prefix: string;
  /** Names the program to the byte: another one may read the same text otherwise. */
  readonly program: string;
}

/**
 * What the texts say: kept, or read now and kept for the next time.
 *
 * @param place undefined keeps nothing
 * @param read may throw; then nothing is kept
 * @param isSound what has problems is read again each time
 */
export function keptFor<Value>(
  place: ConfigurationPlace | undefined,
  texts: readonly (string | undefined)[],
  read: () => Value,
  isSound: (value: Value) => boolean,
): Value {
  if (place === undefined) return read();
  const path = `${place.prefix}.config`;
  const key = JSON.stringify([place.program, process.version, ...texts.map((text) => text ?? null)]);
  const kept = readKept(path, key) as Value | undefined;
  if (kept !== undefined) return kept;
  const value = read();
  // Kept as JSON: only what comes back as it was.
  if (isSound(value) && isDeepStrictEqual(JSON.parse(JSON.stringify(value)), value)) writeKept(path, key, value);
  return value;
}
