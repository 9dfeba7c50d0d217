// The shape of template.yaml, the file that says what of the template a company can leave out and what it must fill in.
import { nonEmpty, stringList } from '@clausemark/manual';
import * as z from 'zod';

const sectionName = z
  .string()
  .regex(/^[A-Z]+-[\d-]+#[a-z0-9-]+$/, 'must be a document and a section, for example QP-842#delegated-verification');

const removal = {
  documents: stringList().default([]).describe('Ids of documents that only this part needs.'),
  sections: z.array(sectionName).default([]).describe('Sections that only this part needs.'),
  rows: z
    .array(
      z.strictObject({
        at: sectionName,
        starts: nonEmpty().describe('Text of the first cell, or the item, begins so.'),
      }),
    )
    .default([])
    .describe('Table rows and list items that only this part needs and that refer to nothing of it.'),
  say: z
    .array(z.strictObject({ at: sectionName, text: nonEmpty() }))
    .default([])
    .describe('What a section says instead: an auditor asks for the subject all the same.'),
  exclusions: z
    .array(z.strictObject({ clause: nonEmpty(), reason: nonEmpty() }))
    .default([])
    .describe('Clauses that do not apply without the part, with the reason as the scope states it.'),
};

const replacement = z.strictObject({
  in: stringList().optional().describe('Ids of documents, or paths. Default: every file.'),
  from: nonEmpty().describe('Words of the template; line breaks count as blanks.'),
  to: z.string().describe('What stands there instead. {company} and the other facts are filled in.'),
  when: z
    .record(z.string(), stringList())
    .optional()
    .describe(
      'Only for these answers: { standard: iso9001@2015 }, { small: "true" }, { procedures: merged }, { revision: integer }, { without: shelf-life }, { sites: several }.',
    ),
});

export const templateSchema = z.strictObject({
  version: nonEmpty().describe('Version of the template; each generated document remembers it.'),
  company: z.strictObject({
    name: nonEmpty(),
    short: nonEmpty(),
    domain: nonEmpty(),
    site: nonEmpty(),
    timezone: nonEmpty(),
  }),
  parts: z
    .record(
      z.string(),
      z.strictObject({
        title: nonEmpty(),
        question: nonEmpty().describe('What `init` asks; yes keeps the part.'),
        ...removal,
      }),
    )
    .describe('Parts a company may leave out.'),
  always: z
    .strictObject(removal)
    .prefault({})
    .describe('What every manual leaves out, because it tells a story of the fictional company.'),
  standards: z
    .record(
      z.string(),
      z.strictObject({
        title: nonEmpty(),
        seldom: stringList()
          .default([])
          .describe('Parts that few companies under it need: `init` asks, and proposes no.'),
        ...removal,
      }),
    )
    .describe('What a manual for another standard leaves out, by standard.'),
  registers: z.array(sectionName).default([]).describe('Tables whose rows are facts of a company: they start empty.'),
  blanks: z
    .array(z.strictObject({ at: sectionName, columns: stringList().optional() }))
    .default([])
    .describe('Columns of tables that must be decided: they start as `tbd`.'),
  retention: z
    .array(sectionName)
    .default([])
    .describe('Sections with tables whose column Period is a retention period.'),
  replace: z.array(replacement).default([]),
  small: z
    .array(
      z.strictObject({
        id: nonEmpty().describe('Id of the procedure the others are merged into.'),
        title: nonEmpty(),
        merges: stringList().describe('Ids in the order of their chapters, the first included.'),
      }),
    )
    .default([])
    .describe('Which procedures a small company merges.'),
});

export type TemplateSettings = z.output<typeof templateSchema>;
export type Removal = Pick<TemplateSettings['parts'][string], 'documents' | 'sections' | 'rows' | 'say' | 'exclusions'>;

/** The template as it is installed: its settings and every file by path. */
export interface Template {
  readonly settings: TemplateSettings;
  readonly files: ReadonlyMap<string, string>;
  readonly starters: Starters;
}

/** Files for each platform, by path in the new repository. */
export type Starters = ReadonlyMap<string, ReadonlyMap<string, string>>;
