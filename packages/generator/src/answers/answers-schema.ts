// What a company answers. The same shape for the questions on a terminal, the flags and `--answers answers.yaml`; scalars are text.
import { booleanText, interfaceLanguages, isoDate, isoDuration, nonEmpty, stringList } from '@clausemark/manual';
import * as z from 'zod';

const person = z.strictObject({
  name: nonEmpty().describe('Name as printed on approvals.'),
  email: nonEmpty().optional().describe('Address used in commits.'),
  github: z.string().regex(/^\d+$/, 'must be the numeric user id').optional().describe('Numeric GitHub user id.'),
  from: isoDate().optional().describe('First day in the role.'),
});

const yes = booleanText().default(false);

/** A value that also stands in the cell of a table. */
const oneLine = nonEmpty().regex(/^[^\n|]+$/, 'must be one line without |');

export const markets = ['aviation', 'space', 'defense'] as const;
export const idSchemes = ['clause', 'serial'] as const;
export const revisionSchemes = ['letters', 'integer', 'major-minor'] as const;
export const procedureSets = ['separate', 'merged'] as const;
export const hosts = ['github', 'gitlab', 'azure', 'bitbucket', 'none'] as const;

export const answersSchema = z.strictObject({
  standard: z.enum(['as9120@B', 'iso9001@2015']).describe('The standard the manual answers to.'),
  company: z.strictObject({
    name: nonEmpty().describe('Full name of the company.'),
    short: nonEmpty().optional().describe('Name as the documents use it. Default: the full name.'),
    site: z
      .union([oneLine.transform((address) => [address]), z.array(oneLine).min(1, 'must name a site')])
      .describe('Address of the site, in one line; a list for several sites.'),
    products: nonEmpty().optional().describe('What you sell, as the scope says it: new fasteners and seals.'),
    markets: stringList()
      .pipe(z.array(z.enum(markets)))
      .default([])
      .describe('Whom you sell to, as the scope of an AS9120 manual says it: aviation, space, defense. Default: tbd.'),
    domain: nonEmpty().optional().describe('Domain the manual is published under, for example manual.example.com.'),
    timezone: nonEmpty().default('UTC').describe('IANA time zone; decides what today is.'),
  }),
  roles: z
    .record(z.string(), z.array(person))
    .default({})
    .describe('Who holds which role, by the key of the role. A role without a holder is shown by the check.'),
  ids: z.enum(idSchemes).default('clause').describe('clause: QP-841 answers 8.4.1. serial: QP-01, QP-02.'),
  revision: z.enum(revisionSchemes).default('letters').describe('How revisions are numbered.'),
  review: isoDuration().default('P24M').describe('How often each document is reviewed, an ISO 8601 duration.'),
  retention: z
    .union([isoDuration(), z.literal('tbd')])
    .default('tbd')
    .describe('How long each record is kept, an ISO 8601 duration. tbd: to be decided; the check shows it.'),
  host: z.enum(hosts).default('none').describe('Where the repository lives; decides the workflows written.'),
  interfaceLanguage: z
    .enum(interfaceLanguages)
    .default('en')
    .describe(
      'Language of the published manual around the documents: navigation, states, prints, search. The texts of the template are in English.',
    ),
  without: stringList()
    .optional()
    .describe(
      'Optional parts the company does not need. Default: none; for ISO 9001 those that few companies under it need, [] keeps these too.',
    ),
  with: stringList().default([]).describe('Optional parts the company needs among those that are left out by default.'),
  business: z
    .strictObject({
      processes: yes.describe(
        'Machines, treats, coats, assembles, repairs, modifies or otherwise processes what it sells.',
      ),
      maintains: yes.describe('Holds or needs an approval to maintain aircraft or components.'),
      distributes: yes.describe('Buys, stores, splits and resells product unchanged to aviation, space or defense.'),
      electronics: yes.describe('Sells electronic parts from the open market.'),
      faa: yes.describe('Wants accreditation that the FAA recognises.'),
    })
    .optional()
    .describe('What decides which standard fits; `init` says when it is another one than `standard`.'),
  small: booleanText()
    .default(false)
    .describe('A small company: fewer, merged procedures, and one person may hold several roles.'),
  procedures: z
    .enum(procedureSets)
    .optional()
    .describe(
      'separate: a procedure for each subject. merged: fewer ones with the same content. Default: merged for a small company and for ISO 9001, else separate.',
    ),
});

export type Answers = z.output<typeof answersSchema>;

/** ISO 9001 alone wants few documents: its manual is lean unless somebody asks for the full set. */
export function mergesProcedures({ procedures, small, standard }: Answers): boolean {
  return procedures === undefined ? small || standard === 'iso9001@2015' : procedures === 'merged';
}
