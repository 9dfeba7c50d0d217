// Building blocks of ledger entries: texts, days, instants and hashes in their one spelling.
import * as z from 'zod';
import { isDay, isInstant } from '../../calendar/days.ts';

export const text = z.string().min(1);
export const day = z.string().refine(isDay, 'must be a day such as 2026-12-01');
export const instant = z.string().refine(isInstant, 'must be a UTC instant such as 2026-11-22T14:03:11Z');
/** A day or an instant: where a window of a key begins or ends. */
export const moment = z.union([day, instant]);
export const hash = z.string().regex(/^[0-9a-f]{64}$/, 'must be a SHA-256 in hex');
export const commit = z.string().regex(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/, 'must be a commit id');
export const position = z.int().min(1);

/** A place in the ledger: a line and its hash. */
export const seen = z.strictObject({ seq: position, hash });

/** A digest that was replaced by another under the same revision. */
export const digestStep = z.strictObject({ from: hash, to: hash });

/** The rules that were in force, each as the hash of an object in the store, and the tool that applied them. */
export const policy = z.strictObject({ config: hash, matrix: hash, people: hash, roles: hash, tool: text });

/** Where the change came from. Information: nothing in the ledger depends on the platform's ids. */
export const source = z.strictObject({
  host: text,
  repo: text,
  pr: z.int().min(1).nullable(),
  head: commit,
  merge: commit,
  tree: commit,
  /** Main branch before the change; its first parent where it is not named. */
  base: commit.exactOptional(),
});

export const attachment = z.strictObject({ path: text, sha256: hash });
