// Clause numbers in a query, as people write them: `AS9120 Rev B 8.5.2`, `traceability 8.5.2`, `clause 8.5.2 a)`, `§ 8.5.2.`.
import type { SearchClause } from './search-options.ts';
import { queryTerms } from './tokenize.ts';

export interface ClauseQuery {
  /** The clauses with these numbers; where nothing else is asked for, also those below. */
  readonly clauses: readonly SearchClause[];
  /** The clause to go to: nothing stands beside its number but what its standard is called. */
  readonly jump: SearchClause | undefined;
  /** The query for documents, without what people say around a number. */
  readonly rest: string;
}

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** What people say around a number, in the languages of the interface: readers do not always type in that of the site. */
const AROUND = words(
  'clause clauses section sec chapter para paragraph of the abschnitt normabschnitt kapitel ziffer der ' +
    'article articles chapitre paragraphe de la le du l apartado apdo cláusula clausula capítulo capitulo del',
);
/** What may stand beside the name of a standard, and is a word like any other where something else is asked for as well. */
const EDITION = words('rev revision edition ausgabe révision édition revisión edición');

export function clauseQuery(all: readonly SearchClause[], query: string): ClauseQuery | undefined {
  const { numbers, beside, sure } = read(all, query);
  const numbered = all.filter(({ number }) => numbers.has(number.toLowerCase()));
  const belongs = (word: string, { standard }: SearchClause): boolean =>
    AROUND.has(word) || partsOf(word).every((part) => partsOf(standard).includes(part));
  const alone = numbered.find((clause) => beside.every((word) => EDITION.has(word) || belongs(word, clause)));
  const jump = numbers.size === 1 ? alone : undefined;
  if (numbered.length === 0 || (jump === undefined && !sure)) return undefined;
  if (jump === undefined) {
    const others = beside.filter((word) => !numbered.some((clause) => belongs(word, clause)));
    return { clauses: numbered, jump, rest: [...others, ...numbers].join(' ') };
  }
  const named = beside.some((word) => !AROUND.has(word));
  const family = all.filter(({ number }) => number === jump.number || number.startsWith(`${jump.number}.`));
  return { clauses: family.filter(({ standard }) => !named || standard === jump.standard), jump, rest: jump.number };
}

interface Read {
  readonly numbers: ReadonlySet<string>;
  readonly beside: readonly string[];
  /** 8.5 is the number of a clause wherever it stands; 8 only beside the name of a standard. */
  readonly sure: boolean;
}

function read(all: readonly SearchClause[], query: string): Read {
  const known = new Set(all.map(({ number }) => number.toLowerCase()));
  const text = query.trim().toLowerCase();
  const terms = known.has(text) ? [text] : queryTerms(text);
  // 8.5.2a is a point of 8.5.2; 8D is a report, and no point of 8.
  const numberIn = (term = ''): string | undefined =>
    [term, term.replace(/(\.\p{N}+)\p{L}$/u, '$1')].find((number) => known.has(number));
  const isSure = (term = ''): boolean => /\p{N}/u.test(term) && /[._-]/.test(term) && numberIn(term) !== undefined;
  const isPoint = (index: number): boolean => /^\p{L}$/u.test(terms[index] ?? '') && isSure(terms[index - 1]);
  const sure = terms.some(isSure);
  const chosen = sure ? terms.filter(isSure) : terms.filter((term) => numberIn(term) !== undefined).slice(-1);
  return {
    numbers: new Set(chosen.map((term) => numberIn(term) ?? term)),
    beside: terms.filter((term, index) => !chosen.includes(term) && !isPoint(index)),
    sure,
  };
}

function partsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/\p{L}+|\p{N}+/gu) ?? [];
}
