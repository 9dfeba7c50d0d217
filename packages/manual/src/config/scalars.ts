// Building blocks of the config schemas. Our YAML reader keeps every scalar as text, so numbers and booleans arrive as strings.
// Functions, because making schemas takes longer than reading a small manual that is known.
import * as z from 'zod';
import { hasTooManyWildcards, MOST_WILDCARDS } from '../files/glob.ts';
import { once } from '../once.ts';

export const nonEmpty = once(() => z.string().trim().min(1, 'must not be empty'));

/** One string or a list of strings; always a list afterwards. */
export const stringList = once(() => z.union([nonEmpty().transform((item) => [item]), z.array(nonEmpty())]));

/** A glob over paths, bounded so that matching it is quick on any path. */
export const glob = once(() =>
  nonEmpty().refine((text) => !hasTooManyWildcards(text), {
    error: `must have at most ${MOST_WILDCARDS} wildcards; split it into several patterns`,
  }),
);
export const globList = once(() => z.union([glob().transform((item) => [item]), z.array(glob())]));

/** A repository as a ledger names it: host and path, no scheme and no account. */
export const REPOSITORY_NAME = /^[^\s/:@?#]+(?::\d+)?(?:\/[^\s/?#]+)+$/;
const repository = once(() =>
  nonEmpty().regex(REPOSITORY_NAME, 'must be host and path such as github.com/acme/qms, without https://'),
);
export const repositoryList = once(() => z.union([repository().transform((item) => [item]), z.array(repository())]));

export const level = once(() => z.enum(['error', 'warning', 'info', 'off']));
export type Level = z.output<ReturnType<typeof level>>;

export const booleanText = once(() =>
  z.union([z.boolean(), z.enum(['true', 'false']).transform((text) => text === 'true')]),
);

/** A whole number of days. */
export const dayCount = once(() =>
  z
    .string()
    .regex(/^[1-9]\d{0,3}$/, 'must be a number of days such as 7')
    .transform(Number),
);

/** ISO 8601 duration in years, months, weeks or days, as used for review intervals and retention. */
export const isoDuration = once(() =>
  z
    .string()
    .regex(/^P(?=\d)(?:\d{1,3}Y)?(?:\d{1,4}M)?(?:\d{1,4}W)?(?:\d{1,5}D)?$/, 'must be a duration such as P24M or P2Y'),
);

export const isoDate = once(() => z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a date such as 2026-12-01'));

/** Looked up here, so that a wrong name is told with its place. UTC needs no tables; a fixed offset is wrong for half of the year. */
export const timeZone = once(() =>
  nonEmpty().refine((zone) => zone === 'UTC' || (!/^[+-]/.test(zone) && isTimeZone(zone)), {
    error: 'must be a time zone of the IANA list, for example Europe/London, or UTC',
  }),
);

function isTimeZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
