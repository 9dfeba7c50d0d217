// Reads a rule's page: fixed headings, and fences that hold small repositories with the findings expected of them.
import { parseMarkdown, visibleText } from '@clausemark/manual';

export interface RulePage {
  readonly title: string;
  /** Level-2 headings in order. */
  readonly headings: readonly string[];
  readonly examples: readonly RuleExample[];
}

export interface RuleExample {
  /** `Fails` or `Passes`. */
  readonly section: string;
  readonly line: number;
  readonly files: Readonly<Record<string, string>>;
  readonly symlinks: readonly string[];
  readonly today: string;
  readonly nightly: boolean;
  /** Lines `path:line:column level message`. */
  readonly expected: readonly string[];
}

export const pageHeadings = [
  'What it checks',
  'Why',
  'Fails',
  'Passes',
  'Options',
  'Mending',
  'When to waive',
] as const;

const DEFAULT_TODAY = '2026-11-22';
const STANDARDS = 'standards: [as9120@B]\n';

/**
 * Parses a page. A fence whose info is a language and a path is a file; a fence `findings` ends an example and lists what
 * the rule must report, nothing else. `today=`, `nightly` and `symlink=PATH` on the findings fence set the scene. On a file,
 * `escapes` turns `\u{202E}`, `\r`, `\t` and `\0` into the characters, and `repeat=N` writes the text N times in a row.
 */
export function parseRulePage(markdown: string): RulePage {
  const headings: string[] = [];
  const examples: RuleExample[] = [];
  let title = '';
  let files: Record<string, string> = {};
  for (const node of parseMarkdown(markdown).children) {
    if (node.type === 'heading') {
      if (node.depth === 1) title = visibleText(node);
      if (node.depth === 2) headings.push(visibleText(node));
      files = {};
    }
    if (node.type !== 'code') continue;
    if (node.lang === 'findings') {
      examples.push(example(headings.at(-1) ?? '', node.position?.start.line ?? 0, files, node.meta ?? '', node.value));
      files = {};
    } else if (node.meta !== null && node.meta !== undefined && node.meta !== '') addFile(files, node.meta, node.value);
  }
  return { title, headings, examples };
}

function addFile(files: Record<string, string>, meta: string, value: string): void {
  const [path = '', ...flags] = meta.split(/\s+/);
  const times = Number(flags.find((flag) => flag.startsWith('repeat='))?.slice(7) ?? 1);
  const text = `${value.repeat(times)}\n`;
  files[path] = flags.includes('escapes') ? unescape(text) : text;
}

function unescape(text: string): string {
  return text.replace(/\\u\{([0-9A-Fa-f]{1,6})\}|\\([rt0])/g, (_, hex: string | undefined, letter: string) =>
    hex === undefined
      ? ({ r: '\r', t: '\t', '0': '\0' }[letter] ?? '')
      : String.fromCodePoint(Number.parseInt(hex, 16)),
  );
}

function example(
  section: string,
  line: number,
  files: Record<string, string>,
  meta: string,
  value: string,
): RuleExample {
  const today = /\btoday=(\d{4}-\d{2}-\d{2})/.exec(meta)?.[1] ?? DEFAULT_TODAY;
  const symlinks = [...meta.matchAll(/\bsymlink=(\S+)/g)].map((match) => match[1] ?? '');
  const all = 'clausemark.yaml' in files ? files : { 'clausemark.yaml': STANDARDS, ...files };
  const expected = value
    .split('\n')
    .map((item) => item.trim())
    .filter((item) => item !== '');
  return { section, line, files: all, symlinks, today, nightly: /\bnightly\b/.test(meta), expected };
}
