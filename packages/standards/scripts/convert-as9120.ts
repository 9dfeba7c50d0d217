// Duty: write data/as9120-B.json from the research catalogue (YAML), whose path is the only argument.
// Development only: `node scripts/convert-as9120.ts PATH/as9120b.yaml`. What comes out has passed catalogueSchema.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { catalogueSchema } from '../src/schema/catalogue.ts';
import { as9120Notes } from './as9120-notes.ts';

/** A record of the research file: copied by name here, judged by catalogueSchema at the end. */
type Row = Readonly<Record<string, unknown>>;

const row = (value: unknown): Row => value as Row;
const rows = (value: unknown): readonly Row[] => value as readonly Row[];

const [path] = process.argv.slice(2);
if (path === undefined) throw new Error('Usage: node scripts/convert-as9120.ts PATH/as9120b.yaml');
const research = row(parse(readFileSync(path, 'utf8')));
const standard = row(research.standard);
const terms = row(research.terms);
const formerLayout = row(research.mapping_2008_layout);
const comparisons = row(research.comparisons);

// Notes cite sources as (S12, S13); the list of sources stays with the research.
const withoutSources = (note: unknown) =>
  typeof note === 'string' ? note.replace(/\s*\(S\d\d[^()]*\)/g, '') : undefined;

const withNames = (answer: unknown) =>
  String(answer)
    .replace(/\bas9\d{3}[a-d]\b/g, (name) => name.toUpperCase())
    .replace('iso9001', 'ISO 9001');

// Where the subject of a number went that must not be claimed: operational risk by domain.md 1.1, the others to the
// clause above, whose ISO text covers it.
const instead = new Map([
  ['8.1.1', ['6.1.1', '6.1.2', '8.4.1', '9.3.3']],
  ['8.3.4.1', ['8.3.4']],
  ['8.5.1.1', ['8.5.1']],
  ['8.5.1.2', ['8.5.1']],
  ['8.5.1.3', ['8.5.1']],
]);

const item = (from: Row) => ({
  id: from.id,
  what: from.what,
  addedBy: from.added_by,
  strength: from.strength,
  confidence: from.confidence,
});

const clause = (from: Row) => ({
  number: from.number,
  title: from.title,
  untitled: from.untitled_in_standard ?? false,
  parent: from.parent ?? undefined,
  kind: from.kind,
  origin: from.origin,
  summary: from.summary,
  topics: from.as_topics ?? [],
  documentedInformation: {
    maintain: rows(row(from.documented_information).maintain).map(item),
    retain: rows(row(from.documented_information).retain).map(item),
  },
  applicability: from.applicability,
  sinceAmendment: from.since_amendment ?? undefined,
  lintDefault: from.lint_default,
  confidence: {
    clauseExists: row(from.confidence).clause_exists,
    originAndAdditions: row(from.confidence).origin_and_additions,
  },
  tags: from.tags ?? [],
  note: as9120Notes.get(String(from.number)) ?? from.note,
});

const term = (definedIn: string) => (from: Row) => ({
  term: from.term,
  meaning: from.paraphrase,
  definedIn,
  number: typeof from.number === 'string' ? from.number.replace('ISO 9000:2015, ', '') : undefined,
  numberGuess: from.number_guess ?? undefined,
  confidence: from.confidence,
  note: withoutSources(from.note),
});

const formerNumber = (from: Row) => ({
  number: from.old,
  title: from.old_title,
  newNumbers: from.new,
  confidence: from.confidence,
  note: withoutSources(from.note),
});

const foreignNumber = (from: Row) => ({
  number: from.number,
  title: from.as9100d_title,
  belongsTo: 'AS9100D',
  status: from.status_in_as9120b,
  instead: instead.get(String(from.number)) ?? [],
  confidence: from.confidence,
});

const relatedStandard = (from: Row) => ({
  name: withNames(from.id),
  title: String(from.title).replace('...', 'Quality Management Systems -'),
  for: from.for,
  notFor: from.not_for === '-' ? undefined : from.not_for,
  differs: from.differs,
  confidence: from.confidence,
});

const question = (from: Row) => ({ ask: from.ask, yes: withNames(from.yes), no: withNames(from.no) });

const catalogue = {
  id: standard.id,
  edition: standard.edition,
  title: standard.title,
  publisher: standard.publisher,
  year: standard.year,
  basedOn: standard.base,
  equivalents: standard.equivalents,
  notice: standard.copyright_note,
  clauses: rows(research.clauses).map(clause),
  terms: [...rows(terms.as9120b).map(term('AS9120B')), ...rows(terms.iso9000).map(term('ISO 9000:2015'))],
  formerLayout: {
    name: 'ISO 9001:2008 and AS9120A (2009)',
    numbers: rows(formerLayout.entries).map(formerNumber),
    newWithoutPredecessor: formerLayout.new_without_predecessor,
  },
  foreignNumbers: rows(research.reserved_or_absent).map(foreignNumber),
  comparisons: [{ with: 'iso9001@2015', rows: comparisons.as9120b_vs_iso9001_2015 }],
  relatedStandards: rows(comparisons.series).map(relatedStandard),
  suitability: rows(comparisons.is_this_standard_right_for_you).map(question),
};

const target = join(import.meta.dirname, '../data/as9120-B.json');
writeFileSync(target, `${JSON.stringify(catalogueSchema.parse(catalogue), null, 2)}\n`);
