// Duty: a built-in standard by its key, loaded when first asked for and then kept.
import { createStandard } from '../standard/create-standard.ts';
import type { Standard } from '../standard/standard.ts';
import { builtInKeys, type BuiltInKey } from './built-in-keys.ts';
import { loadCatalogue } from './load-catalogue.ts';

const loaded = new Map<BuiltInKey, Promise<Standard>>();

/** The standard with this key, such as `as9120@B`; undefined if no such standard is built in. */
export function builtInStandard(key: BuiltInKey): Promise<Standard>;
export function builtInStandard(key: string): Promise<Standard | undefined>;
export async function builtInStandard(key: string): Promise<Standard | undefined> {
  const known = builtInKeys.find((candidate) => candidate === key);
  if (known === undefined) return undefined;
  const standard = loaded.get(known) ?? loadCatalogue(known).then(createStandard);
  loaded.set(known, standard);
  return standard;
}
