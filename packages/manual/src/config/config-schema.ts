// The shape of clausemark.yaml. One schema makes the type, the validation, the JSON Schema for editors and the reference page.
import * as z from 'zod';
import { once } from '../once.ts';
import {
  booleanText,
  dayCount,
  glob,
  globList,
  isoDuration,
  level,
  nonEmpty,
  repositoryList,
  stringList,
  timeZone,
} from './scalars.ts';

export const documentTypeNames = [
  'manual',
  'policy',
  'procedure',
  'instruction',
  'form',
  'register',
  'record',
  'external',
] as const;

export const statusNames = ['draft', 'in-review', 'released', 'obsolete'] as const;

/** Languages the published manual speaks around the documents. */
export const interfaceLanguages = ['en', 'de', 'fr', 'es'] as const;

const documentType = once(() =>
  z.strictObject({
    id: stringList()
      .refine((items) => items.every((item) => !/\{(?!(?:n+|n\+|A|any)\})/.test(item)), {
        error: 'must use only the placeholders {n}, {nn}, {n+}, {A} and {any}',
      })
      .optional()
      .describe(
        'One or more literal templates an id must match, for example QP-{nnn}. {n} is one digit, {nnn} three, {n+} one or more, {A} one capital letter, {any} letters, digits, dots, underscores and hyphens.',
      ),
    folder: nonEmpty().optional().describe('Folder the documents of this type live in, for example procedures.'),
    required: stringList()
      .optional()
      .describe('Front-matter keys a released document of this type must have, beside the built-in ones.'),
    optional: stringList().optional().describe('Built-in required keys that this type does not need.'),
    sections: stringList()
      .optional()
      .describe('Sections a document of this type must have, in order, for example purpose or records.'),
  }),
);

// Parts of the schema, in the order of the reference page. Functions, because making all of it takes longer than reading a small manual
// that is known.

const company = () => ({
  version: z.literal('1').default('1').describe('Version of the rule set and of this file. Always 1 today.'),
  organisation: nonEmpty().optional().describe('Name of the company as the published manual shows it.'),
  timezone: timeZone()
    .default('UTC')
    .describe('IANA time zone of the organisation, for example Europe/London. Decides what "today" is.'),
  repositories: repositoryList()
    .default([])
    .describe(
      'Further names of this repository, for example github.com/acme/manual. Its ledger keeps the name that it began with; where the company or the repository gets another one on its platform, the new name is written here first.',
    ),
  language: z
    .enum(['en', 'de', 'fr', 'es'])
    .default('en')
    .describe('Language the documents are written in, for headings, labels and placeholder words.'),
  standards: stringList()
    .default([])
    .describe('Standards and editions the manual answers to, the default one first, for example as9120@B.'),
});

const controlled = () => ({
  documents: z
    .strictObject({
      include: globList()
        .optional()
        .describe('Globs of the controlled documents. Default: the folders of the document types.'),
      exclude: globList().default([]).describe('Globs below them that are not documents.'),
    })
    .prefault({})
    .describe('Which files are controlled documents.'),
  uncontrolled: z
    .array(
      z.strictObject({
        path: glob().describe('A glob, for example notes/**.'),
        reason: nonEmpty().describe('Why these files need no control. Shown to auditors.'),
      }),
    )
    .default([])
    .describe('Files under a controlled folder that are not documents, each with a reason.'),
  types: z
    .partialRecord(z.enum(documentTypeNames), documentType())
    .default({})
    .describe('Per type of document: id templates, folder, required keys and sections.'),
});

const written = () => ({
  revision: z
    .strictObject({
      scheme: z
        .enum(['letters', 'integer', 'major-minor', 'any'])
        .default('any')
        .describe('letters (A, B, C without I O Q S X Z), integer (0, 1, 2), major-minor (1.0, 1.10) or any of them.'),
    })
    .prefault({})
    .describe('How revisions are numbered.'),
  review: z
    .strictObject({
      maximum: isoDuration().optional().describe('Longest review interval allowed, an ISO 8601 duration such as P36M.'),
    })
    .prefault({})
    .describe('Periodic review.'),
  fields: z
    .record(z.string(), z.string())
    .default({})
    .describe(
      'Other names for front-matter keys, and for `interval` and `last` of `review`: { doc_id: id, version: revision, review_interval: review.interval }.',
    ),
  extensions: globList().default(['x-*']).describe('Further front-matter keys that are allowed, as globs.'),
  statuses: z
    .record(z.string(), z.enum(statusNames))
    .default({})
    .describe('Other words for the four statuses: { approved: released }.'),
  typeNames: z
    .record(z.string(), z.enum(documentTypeNames))
    .default({})
    .describe('Other words for the types of documents: { SOP: procedure }.'),
  references: z
    .strictObject({
      external: stringList()
        .default([])
        .describe('Prefixes or ids of documents that live elsewhere; they are listed as not checked.'),
      ignore: stringList().default([]).describe('Id-shaped words that are no document ids, for example AN-960.'),
    })
    .prefault({})
    .describe('References to other documents.'),
  layout: z
    .enum(['by-type', 'free'])
    .default('by-type')
    .describe('by-type: each type has its folder. free: the folder does not matter.'),
});

const judged = () => ({
  profile: z
    .enum(['recommended', 'as9120', 'regulated'])
    .default('recommended')
    .describe('as9120 and regulated make the hard rules impossible to switch off.'),
  severity: z
    .partialRecord(z.enum(statusNames), z.partialRecord(z.enum(['error', 'warning', 'info']), level()))
    .default({
      draft: { error: 'warning' },
      'in-review': { error: 'warning' },
      obsolete: { error: 'info', warning: 'off', info: 'off' },
    })
    .describe('What a finding of a level becomes in a document of a status. Hard rules keep their level.'),
  rules: z
    .record(
      z.string(),
      z.union([
        level(),
        z
          .looseObject({
            level: level().optional().describe('Level of the findings of this rule.'),
            ignore: globList().optional().describe('Globs of documents this rule does not look at.'),
          })
          .describe('Level and options of a rule.'),
      ]),
    )
    .default({})
    .describe('Per rule name: a level, or a level and options.'),
  planned: z
    .array(
      z.strictObject({
        clause: nonEmpty().describe('A clause or range that no document answers yet.'),
        note: nonEmpty().optional().describe('What is planned.'),
      }),
    )
    .default([])
    .describe('Clauses not written yet. Each is shown in the coverage and counts as not covered.'),
  catalogues: globList()
    .default([])
    .describe('Clause catalogues of your own (customer quality clauses), for example standards/*.yaml.'),
});

const published = () => ({
  site: z
    .strictObject({
      title: nonEmpty().optional().describe('Title of the published manual. Default: the organisation.'),
      url: nonEmpty().optional().describe('Address the manual is published at, printed on every page.'),
      language: z
        .enum(interfaceLanguages)
        .default('en')
        .describe(
          'Language of the published manual around the documents: navigation, states, bands, prints, search. Texts of documents stay as they are written.',
        ),
      showDrafts: booleanText().default(false).describe('Publish drafts with a DRAFT band.'),
      staleAfterDays: dayCount()
        .default(7)
        .describe('Days after which the pages of a build that was not renewed say that they may be out of date.'),
    })
    .prefault({})
    .describe('The published manual.'),
});

/** Made when it is first asked for. */
export const configSchema = once(() =>
  z.strictObject({ ...company(), ...controlled(), ...written(), ...judged(), ...published() }),
);

/** clausemark.yaml after validation, every default filled in. */
export type Config = z.output<ReturnType<typeof configSchema>>;
export type DocumentTypeName = (typeof documentTypeNames)[number];
export type StatusName = (typeof statusNames)[number];
export type DocumentTypeConfig = z.output<ReturnType<typeof documentType>>;
