// Sätteri against unified + remark-parse + remark-gfm on real documents (architecture.md, decision 5). By default every eighth
// document of the corpora and all nasty ones; PARITY=all takes all. A new difference fails; decided ones are in differences.ts.
import { join } from 'node:path';
import type { Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { decodeSource, extractFacts, parseMarkdown, readFrontMatter } from '../../src/index.ts';
import { corpora, filesBelow, hasCorpora, type CorpusFile } from '../corpora.ts';
import { differences } from './differences.ts';
import { factsOfTree, type Aspect } from './facts-of-tree.ts';

/** remark needs seconds for more, and minutes for some. */
const MAX_BYTES = 200_000;
const STEP = process.env['PARITY'] === 'all' ? 1 : 8;
const remark = unified().use(remarkParse).use(remarkGfm);
const withFrontMatter = unified().use(remarkParse).use(remarkFrontmatter);

/** Aspects in which the engines differ on a file; undefined where the file is not comparable. */
function aspectsDiffering({ path, bytes }: CorpusFile): Aspect[] | undefined {
  const { source, problems } = decodeSource(path, bytes);
  if (problems.length > 0 || bytes.length > MAX_BYTES) return undefined;
  if (extractFacts(source, problems, bytes.length).problems.some((problem) => problem.code === 'nested-too-deep'))
    return undefined;
  const body = source.text.slice(readFrontMatter(source.text).span.end);
  const ours = factsOfTree(parseMarkdown(body));
  const theirs = factsOfTree(remark.parse(body) as Root);
  return (Object.keys(ours) as Aspect[]).filter((aspect) => ours[aspect].join('\n') !== theirs[aspect].join('\n'));
}

/** Where remark-frontmatter sees the front matter end; undefined where it sees none. */
function theirFrontMatterEnd(head: string): number | undefined {
  const [first] = (withFrontMatter.parse(head) as Root).children;
  return first?.type === 'yaml' ? first.position?.end.offset : undefined;
}

test.skipIf(!hasCorpora)('front matter ends where remark-frontmatter sees it end', () => {
  const differing: string[] = [];
  for (const { path, bytes } of corpora()) {
    const { source, problems } = decodeSource(path, bytes);
    const { state, span, problems: named } = readFrontMatter(source.text);
    const isClosed = state === 'present' || (span.end > span.start + 3 && named[0]?.code !== 'unclosed-fence');
    if (problems.length > 0 || !isClosed || named.some((problem) => problem.code === 'closed-with-dots')) continue;
    // remark drops a byte order mark before it counts.
    const head = source.text.slice(span.start, span.end + 2);
    if (theirFrontMatterEnd(head) !== span.end - span.start) differing.push(path);
  }
  expect(differing).toEqual([]);
});

function compare(files: readonly CorpusFile[]): { readonly unexpected: string[]; readonly compared: number } {
  const unexpected: string[] = [];
  let compared = 0;
  for (const file of files) {
    const found = aspectsDiffering(file);
    if (found === undefined) continue;
    compared += 1;
    const decided = differences.get(file.path)?.aspects ?? [];
    for (const aspect of found) if (!decided.includes(aspect)) unexpected.push(`${file.path}: ${aspect}`);
  }
  return { unexpected, compared };
}

test('the template is read alike by both engines', () => {
  const files = filesBelow(join(import.meta.dirname, '../../../../manual-template')).filter(({ path }) =>
    path.endsWith('.md'),
  );
  const { unexpected, compared } = compare(files);
  expect(unexpected).toEqual([]);
  expect(compared).toBeGreaterThan(0);
});

test.skipIf(!hasCorpora)('the corpora are read alike, decided differences apart', () => {
  const files = corpora().filter(
    ({ path }, index) => /\.(?:md|markdown)$/.test(path) && (path.startsWith('nasty/') || index % STEP === 0),
  );
  const { unexpected, compared } = compare(files);
  expect(unexpected).toEqual([]);
  expect(compared).toBeGreaterThan(100);
});

test.skipIf(!hasCorpora || STEP !== 1)('every decided difference is still there', () => {
  const byPath = new Map(corpora().map((file) => [file.path, file]));
  const gone = [...differences].flatMap(([path, { aspects }]) => {
    const file = byPath.get(path);
    const found = file === undefined ? [] : (aspectsDiffering(file) ?? []);
    return aspects.filter((aspect) => !found.includes(aspect)).map((aspect) => `${path}: ${aspect}`);
  });
  expect(gone).toEqual([]);
});
