// Duty: write the topics into the data files. Development only: `node scripts/apply-topics.ts`.
import { readFileSync, writeFileSync } from 'node:fs';
import { catalogueSchema } from '../src/schema/catalogue.ts';
import { topics } from './topics.ts';

for (const [name, aerospace] of [
  ['as9120-B', true],
  ['iso9001-2015', false],
] as const) {
  const path = new URL(`../data/${name}.json`, import.meta.url);
  const data = JSON.parse(readFileSync(path, 'utf8')) as { clauses: { number: string; topics: unknown }[] };
  for (const clause of data.clauses) {
    const wanted = (topics[clause.number] ?? []).filter((topic) => aerospace || topic.as !== true);
    clause.topics = wanted.map(({ topic, words }) => ({ topic, words: { en: words } }));
  }
  catalogueSchema.parse(data);
  writeFileSync(path, `${JSON.stringify(data, null, 2)}\n`);
}
