// The same manual as a site of Hugo: pages of documents with the content and the frame of ours (`hugo/`), the print sheet beside each, the
// register, and the data of a search. What ours finds out by itself (who refers to whom, when a review is due) Hugo is given as data.
import { cpSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const templates = fileURLToPath(new URL('hugo/', import.meta.url));
const catalogue = new URL('../../packages/standards/data/as9120-B.json', import.meta.url);

const ID = /\b(?:QM|QP|WI|F)-\d+(?:-\d+)?\b/g;
/** As many as a page of ours shows. */
const MOST_RELATED = 24;
const AROUND = 4;

interface Source {
  readonly id: string;
  readonly title: string;
  readonly type: string;
  readonly url: string;
  readonly file: string;
  readonly clauses: readonly string[];
  readonly due: string;
  readonly change: string;
  readonly named: readonly string[];
}

/** Makes the folder anew from that of a manual. */
export function makeHugoSite(manual: string, folder: string): void {
  const unfinished = `${folder}.tmp`;
  rmSync(unfinished, { recursive: true, force: true });
  cpSync(templates, unfinished, { recursive: true });
  const content = join(unfinished, 'content');
  const folders = readdirSync(manual, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== 'control' ? [entry.name] : [],
  );
  for (const name of folders) cpSync(join(manual, name), join(content, name), { recursive: true });
  const sources = readdirSync(content, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .map((path) => read(content, path))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const data = join(unfinished, 'data');
  mkdirSync(data);
  const write = (name: string, value: unknown): void => writeFileSync(join(data, name), JSON.stringify(value));
  write('site.json', { today: '2026-11-22', staleFrom: '2026-11-30', commit: '411c24f09e19' });
  write('clauses.json', clauseTitles());
  write('files.json', Object.fromEntries(sources.map(({ file, url }) => [file, url])));
  write('documents.json', documents(sources));
  renameSync(unfinished, folder);
}

function read(content: string, path: string): Source {
  const text = readFileSync(join(content, path), 'utf8');
  const field = (name: string): string => new RegExp(`^${name}: (.*)$`, 'm').exec(text)?.[1] ?? '';
  const [, year = '', rest = ''] = /last: (\d{4})(-\d{2}-\d{2})/.exec(text) ?? [];
  const id = field('id');
  return {
    id,
    title: field('title'),
    type: field('type'),
    url: `/${path.replace(/\.md$/, '').toLowerCase()}/`,
    file: path.slice(path.lastIndexOf('/') + 1),
    clauses: [...text.matchAll(/^ {2}- (\d[\d.]*)#/gm)].map(([, clause = '']) => clause),
    due: `${Number(year) + 2}${rest}`,
    change: /\| ([^|]*) \|\s*$/.exec(text)?.[1] ?? '',
    named: [...new Set(text.match(ID))].filter((other) => other !== id),
  };
}

/** By id: all that the templates cannot see in the document itself. */
function documents(sources: readonly Source[]): Readonly<Record<string, unknown>> {
  const known = new Set(sources.map(({ id }) => id));
  const by = new Map<string, string[]>();
  for (const { id, named } of sources) for (const other of named) by.set(other, [...(by.get(other) ?? []), id]);
  const groups = Map.groupBy(sources, ({ type }) => type);
  const list = (title: string, ids: readonly string[]): readonly unknown[] =>
    ids.length === 0 ? [] : [{ title, ids: ids.slice(0, MOST_RELATED), more: Math.max(0, ids.length - MOST_RELATED) }];
  return Object.fromEntries(
    sources.map((source) => {
      const group = groups.get(source.type) ?? [];
      const place = group.indexOf(source);
      const there = source.named.filter((other) => known.has(other));
      return [
        source.id,
        {
          url: source.url,
          title: source.title,
          clauses: source.clauses,
          due: source.due,
          change: source.change,
          group: source.type,
          inGroup: group.length,
          around: group.slice(Math.max(0, place - AROUND), place + AROUND + 1).map(({ id }) => id),
          related: [
            ...list(
              'Forms, registers and records used',
              there.filter((other) => other.startsWith('F-')),
            ),
            ...list(
              'Refers to',
              there.filter((other) => !other.startsWith('F-')),
            ),
            ...list('Referred to by', by.get(source.id) ?? []),
          ],
        },
      ];
    }),
  );
}

function clauseTitles(): Readonly<Record<string, string>> {
  const { clauses } = JSON.parse(readFileSync(catalogue, 'utf8')) as {
    clauses: readonly { readonly number: string; readonly title: string }[];
  };
  return Object.fromEntries(clauses.map(({ number, title }) => [number, title]));
}
