// `clausemark impact ID`: what a change of a document touches.
import { impactRows, type ImpactRow } from '@clausemark/linter';
import type { Table } from '@clausemark/reporters';
import { near } from '@clausemark/manual';
import type { Verb } from '../command/command.ts';
import { textFlag } from '../command/flags.ts';
import { findDocument } from '../output/find-document.ts';
import { open } from '../output/open.ts';
import { printTable, printWrapped, tableFormat } from '../output/print-table.ts';
import { VerbError } from '../output/verb-error.ts';

export const run: Verb = async (input) => {
  const { manual, standards, today } = await open(input, textFlag(input.flags, 'root'));
  const [id = '', section] = (input.argument ?? '').split('#');
  const document = findDocument(manual, id);
  if (section !== undefined && !document.facts.headings.some((heading) => heading.slug === section)) {
    const slugs = document.facts.headings.map((heading) => heading.slug);
    throw new VerbError(`${id} has no section "${section}".`, sectionMend(id, section, slugs));
  }
  const rows = impactRows(manual, standards, document, today, section);
  const isText = tableFormat(input) === 'table';
  if (!isText) printTable(input, table(rows));
  else if (rows.length > 0) printTable(input, textTable(rows));
  if (isText) {
    const into = new Set(rows.filter((row) => row.relation === 'refers to it').map((row) => row.what));
    const count =
      into.size === 0 ? 'Nothing refers' : `${into.size} ${into.size === 1 ? 'document refers' : 'documents refer'}`;
    const also =
      rows.length > 0 ? '' : section === undefined ? ', and it refers to nothing' : ', and no clause is claimed by it';
    printWrapped(input, `${count} to ${input.argument} (${document.title})${also}.`);
  }
  return 0;
};

function sectionMend(id: string, section: string, slugs: readonly string[]): string {
  const name = near(section, slugs);
  return name === undefined ? `Its sections are: ${slugs.join(', ') || '(none)'}.` : `Did you mean ${id}#${name}?`;
}

function table(rows: readonly ImpactRow[]): Table<ImpactRow> {
  return {
    columns: [
      { key: 'relation', header: 'Relation', value: (row) => row.relation },
      { key: 'what', header: 'What', value: (row) => row.what },
      { key: 'via', header: 'Via', value: (row) => row.via },
      { key: 'title', header: 'Title', value: (row) => row.title },
      { key: 'where', header: 'Where', value: (row) => row.where },
    ],
    rows,
  };
}

/** On a terminal the places tell more than the title; a clause has no place but its title. One row a document, however often. */
function textTable(all: readonly ImpactRow[]): Table<ImpactRow> {
  const keyOf = ({ relation, what, where }: ImpactRow): string => [relation, what, fileOf(where)].join('\n');
  const rows = [...Map.groupBy(all, keyOf).values()].flatMap(together);
  return {
    columns: [
      { key: 'relation', header: 'Relation', value: (row) => row.relation },
      { key: 'what', header: 'What', value: (row) => row.what },
      { key: 'where', header: 'Where', value: (row) => (row.relation.endsWith('clause') ? row.title : row.where) },
    ],
    rows,
  };
}

const MOST_LINES = 6;

/** Translations have one id and files of their own. */
function fileOf(where: string): string {
  return where.replace(/:\d+$/, '');
}

/** `forms/F-841.md:12, 30, 44`: rows of one document, whose places are lines of one file. */
function together(rows: readonly ImpactRow[]): ImpactRow[] {
  const [first] = rows;
  if (first === undefined) return [];
  const lines = rows.slice(1).map(({ where }) => where.slice(where.lastIndexOf(':') + 1));
  const left = lines.length - (MOST_LINES - 1);
  const shown = left > 1 ? [...lines.slice(0, -left), `and ${left} more`] : lines;
  return [{ ...first, where: [first.where, ...shown].join(', ') }];
}
