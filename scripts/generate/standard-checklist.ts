// docs/reference/standard-checklist.md: what somebody who owns the standard can settle, from the doubts in its catalogue.
import { builtInStandard, type Clause, type ForeignNumber } from '../../packages/standards/src/index.ts';
import type { GeneratedFile } from './generated-file.ts';
import { code, page, pageHead, table } from './markdown.ts';

const head = [
  'Nobody who wrote the built-in catalogues had the licensed text at hand. Clause numbers and short titles are facts, found in public places; the summaries are our own words. Where public places disagree or are silent, the catalogue says so. If you own AS9120 Rev B, these are the places where a look into it helps every user. Tell us which answer is right; do not send us the text, which is licensed.',
];

export async function standardChecklist(): Promise<readonly GeneratedFile[]> {
  const standard = await builtInStandard('as9120@B');
  if (standard === undefined) throw new Error('as9120@B is not built in');
  const { clauses, foreignNumbers } = standard;
  const doubtful = clauses.filter(({ confidence }) => confidence.clauseExists === 'low');
  const shallow = clauses.filter(
    ({ confidence }) => confidence.clauseExists !== 'low' && confidence.originAndAdditions === 'low',
  );
  const likely = clauses.filter(
    ({ confidence }) => confidence.clauseExists === 'medium' && confidence.originAndAdditions !== 'low',
  );
  const text = page(
    pageHead('Checklist for whoever owns AS9120 Rev B', 'packages/standards/data/as9120-B.json'),
    ...head,
    '## Does the number exist, and does it carry text?',
    clauseTable([...doubtful, ...likely]),
    '## What exactly does AS9120 Rev B add there?',
    'The number is not in doubt; what the aerospace text adds to ISO 9001:2015 is working knowledge, or sources disagree.',
    clauseTable(shallow),
    '## Numbers of AS9100 that should be absent',
    'Printed as "(not used)", or not printed at all?',
    table(['Number', 'Title in the other standard', 'Believed', 'Sure'], foreignNumbers.map(foreignRow)),
    '## Questions on the whole',
    questions.map((question) => `- ${question}`).join('\n'),
  );
  return [{ path: 'docs/reference/standard-checklist.md', text }];
}

const questions = [
  'Section 3: which terms are defined, under which numbers?',
  '7.5.3.2: which kinds of record are named, is a retention period given, and must records be available to customers and authorities?',
  '8.7.1 and 10.2.1: is the process itself asked for as documented information?',
  '8.5.2, 8.5.4 and 8.6: what exactly is added for distributors on splitting, shelf life and papers with the delivery?',
  'Is there a position of IAQG on Amendment 1:2024 of ISO 9001 (climate)?',
];

function clauseTable(clauses: readonly Clause[]): string {
  return table(['Clause', 'Title', 'Number exists', 'Additions', 'What we know'], clauses.map(clauseRow));
}

function clauseRow({ number, title, confidence, note = '' }: Clause): string[] {
  return [code(number), title, confidence.clauseExists, confidence.originAndAdditions, note];
}

function foreignRow({ number, title, status, confidence }: ForeignNumber): string[] {
  return [code(number), title, status, confidence];
}
