// The record of an act on what was released: an emergency is ratified, a revision is withdrawn or gets another effective date, objects are
// removed for legal reasons. It goes to the main branch by pull request, and whoever approves that request approves the act; the ledger takes it up from there.
import { isoDate, nonEmpty, once, validateData, type DataProblem } from '@clausemark/manual';
import * as z from 'zod';
import { isDay } from '../calendar/days.ts';

export const ACT_VERSION = 'clausemark-act/1';
export const ACTS_FOLDER = 'acts/';

const target = once(() => ({
  v: z.literal(ACT_VERSION),
  doc: nonEmpty().describe("Key of the document: its id, and its language where that is not the manual's."),
  revision: nonEmpty().describe('Revision the act is about.'),
  digest: z
    .string()
    .regex(/^[0-9a-f]{64}$/, 'must be a SHA-256 in hex')
    .describe('Controlled digest of the released text. Another text needs another act.'),
}));

/** Made when it is first asked for. */
export const actRecordSchema = once(() =>
  z.discriminatedUnion('act', [
    z.strictObject({ act: z.literal('ratify'), ...target() }).describe('The emergency stays in force.'),
    z
      .strictObject({
        act: z.literal('withdraw'),
        ...target(),
        effective: isoDate()
          .refine(isDay, 'must be a day that exists')
          .describe('First day the revision no longer counts.'),
        reason: nonEmpty().describe('Why it is withdrawn.'),
      })
      .describe('The revision counts as if it had not been released; the one before it is in force again.'),
    z
      .strictObject({
        act: z.literal('reschedule'),
        ...target(),
        effective: isoDate().refine(isDay, 'must be a day that exists').describe('The new first day of the revision.'),
        reason: nonEmpty().describe('Why it takes effect on another day.'),
      })
      .describe(
        'The revision, which has not taken effect yet, takes effect on another day. The document says the same day.',
      ),
    z
      .strictObject({
        act: z.literal('expunge'),
        v: target().v,
        objects: z
          .array(z.string().regex(/^[0-9a-f]{64}$/, 'must be a SHA-256 in hex'))
          .min(1)
          .describe('What is removed from the store: texts and files of releases, by their SHA-256.'),
        reason: nonEmpty().describe('Why it has to go. It stays in the ledger for ever, so it does not say what goes.'),
        authority: nonEmpty().describe('Who demands or decided it: a court, a law, an office of the company.'),
      })
      .describe('Objects are removed for legal reasons. Their entries and their hashes stay.'),
  ]),
);

export type ActRecord = z.output<ReturnType<typeof actRecordSchema>>;
/** Objects go, whatever document they belong to. */
export type ExpungeRecord = Extract<ActRecord, { act: 'expunge' }>;
/** What happens to one revision. */
export type RevisionRecord = Exclude<ActRecord, ExpungeRecord>;

/** Where the record lies, from the root of the manual. A revision can get another date more than once. */
export function actRecordPath(record: ActRecord): string {
  if (record.act === 'expunge') return expungePath(record);
  const { doc, revision, act } = record;
  const day = record.act === 'reschedule' ? `-${record.effective}` : '';
  return `${ACTS_FOLDER}${`${doc}-${revision}`.replace(/[^\w.-]+/g, '_')}-${act}${day}.yaml`;
}

/** The first object stands in the name; records about several are told apart by their number. */
function expungePath({ objects: [first = '', ...more] }: ExpungeRecord): string {
  return `${ACTS_FOLDER}expunge-${first.slice(0, 12)}${more.length === 0 ? '' : `-and-${more.length}`}.yaml`;
}

export function isActRecord(path: string): boolean {
  return path.startsWith(ACTS_FOLDER) && path.endsWith('.yaml');
}

export function readActRecord(
  path: string,
  text: string,
): { readonly record: ActRecord | undefined; readonly problems: readonly DataProblem[] } {
  const { value, problems } = validateData(path, text, actRecordSchema());
  return { record: value, problems };
}

/** One key a line. */
export function actRecord(record: ActRecord): string {
  const keys = ['v', 'act', 'doc', 'revision', 'digest', 'objects', 'effective', 'reason', 'authority'] as const;
  const values = record as Readonly<Partial<Record<(typeof keys)[number], unknown>>>;
  const lines = keys.flatMap((key) => (values[key] === undefined ? [] : [`${key}: ${JSON.stringify(values[key])}`]));
  return `# Made by \`clausemark ledger ${record.act}\`. Whoever approves the pull request that brings it approves this.\n${lines.join('\n')}\n`;
}
