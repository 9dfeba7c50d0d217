// The one reader of front matter: fences, then plain lines by the fast path, anything unusual by `yaml`. It never throws.
import { findFences } from './find-fences.ts';
import type { FrontMatter } from './model.ts';
import { readPlainMap } from './read-plain-map.ts';
import { readYamlMap } from './read-yaml-map.ts';

/**
 * Reads the front matter of a document.
 *
 * Scalars stay text as written (`1.10`, `NO`, `2026-02-30`), every key and value has its place in `text`, and everything
 * that is not a plain mapping of text, lists and maps is a named problem. A broken block still yields what could be read.
 */
export function readFrontMatter(text: string): FrontMatter {
  const fences = findFences(text);
  if (fences.state === 'absent') return { state: 'absent', span: fences.span, entries: [], problems: fences.problems };
  const { content } = fences;
  if (fences.problems.some((problem) => problem.code === 'too-large') || content.end === content.start) {
    const problems = fences.problems.length > 0 ? fences.problems : emptyBlock(fences.span);
    return { state: 'broken', span: fences.span, entries: [], problems };
  }
  const map = readPlainMap(text, content) ?? readYamlMap(text, content);
  const problems = [...fences.problems, ...map.problems];
  return { state: problems.length > 0 ? 'broken' : 'present', span: fences.span, entries: map.entries, problems };
}

function emptyBlock(block: FrontMatter['span']): FrontMatter['problems'] {
  return [{ code: 'not-a-map', span: block, detail: '' }];
}
