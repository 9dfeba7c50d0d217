// Makes `search.json`: documents by id, title, clause and heading, and the clauses to jump to. Loaded by the browser when search is opened.
import { standardLabel } from '@clausemark/linter';
import { clauseLabel } from '@clausemark/standards';
import MiniSearch from 'minisearch';
import { clausesOf } from '../model/clause-claims.ts';
import { clausePath } from '../model/site-links.ts';
import type { SiteDocument } from '../model/site-document.ts';
import type { SiteModel } from '../model/site-model.ts';
import { showsBody, stateLook } from '../model/states.ts';
import { typeName } from '../model/type-names.ts';
import { wordsOfTheTrade } from './words-of-the-trade.ts';
import { searchOptions, type SearchClause, type SearchFile, type SearchRecord } from './search-options.ts';

export function searchJson(site: SiteModel): string {
  const index = new MiniSearch<SearchRecord>(searchOptions);
  index.addAll(site.documents.map((item, key) => recordOf(site, item, key)));
  const file: SearchFile = { index: index.toJSON(), clauses: clausesToJump(site), words: wordsOfTheTrade };
  return JSON.stringify(file);
}

function recordOf(site: SiteModel, item: SiteDocument, key: number): SearchRecord {
  const look = stateLook(site, item.state);
  const headings = showsBody(item.state) ? item.document.facts.headings.map(({ text }) => text) : [];
  const others = new Set(headings);
  // The first heading is the title once more.
  others.delete(item.title);
  return {
    key,
    id: item.id,
    title: item.title,
    clauses: [...new Set(clausesOf(site, item).map(({ number }) => number))].join(' '),
    headings: [...others].join('\n'),
    type: typeName(site, item.type),
    state: look.label,
    stateKey: look.key,
    group: site.groupOf.get(item)?.title ?? '',
    url: item.url,
  };
}

function clausesToJump({ standards, link }: SiteModel): SearchClause[] {
  return standards.all.flatMap((standard) =>
    standard.clauses
      .filter(({ kind }) => kind !== 'reserved')
      .map((clause) => ({
        number: clause.number,
        title: clauseLabel(standard, clause),
        standard: standardLabel(standard),
        url: link(clausePath(standard, clause.number)),
      })),
  );
}
