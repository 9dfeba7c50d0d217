// Reads a rule's page: fixed headings, and fences that hold small repositories with the findings expected of them.
import { parseMarkdown, visibleText } from '@clausemark/manual';
import { exampleCompany } from './example-company.ts';
import type { Oddities } from './file-changes.ts';
import { readFence } from './read-fence.ts';

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
  /** The files before the change; undefined for an example about a manual at one moment. */
  readonly baseFiles: Readonly<Record<string, string>> | undefined;
  readonly symlinks: readonly string[];
  /** Files of the head that are no plain files. */
  readonly tree: Oddities;
  readonly ledger: string | undefined;
  readonly reviews: string | undefined;
  /** True when the history before the change is said to be incomplete. */
  readonly shallow: boolean;
  /** True when the clone is said to replace an object. */
  readonly replaced: boolean;
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
 * `escapes`, which the findings fence knows too, turns `\u{202E}`, `\r`, `\t` and `\0` into the characters, and `repeat=N` writes the text N times in a row.
 *
 * A file whose path begins with `base:` is there before the change; the example is then about the change. What no other fence
 * replaces is the same after it, `gone=PATH` on the findings fence leaves a file away, and the company of `exampleCompany` is
 * around it. Fences named `tree`, `ledger` and `reviews` hold YAML: what is no plain file, what the ledger says, who approved.
 * `shallow` says that the history before the change is not there, `replaced` that the clone replaces an object.
 */
export function parseRulePage(markdown: string): RulePage {
  const headings: string[] = [];
  const examples: RuleExample[] = [];
  let title = '';
  let fences = new Map<string, string>();
  for (const node of parseMarkdown(markdown).children) {
    if (node.type === 'heading') {
      if (node.depth === 1) title = visibleText(node);
      if (node.depth === 2) headings.push(visibleText(node));
      fences = new Map();
    }
    if (node.type !== 'code') continue;
    if (node.lang === 'findings') {
      const place = { section: headings.at(-1) ?? '', line: node.position?.start.line ?? 0 };
      examples.push({ ...place, ...example(fences, node.meta ?? '', node.value) });
      fences = new Map();
    } else if (node.meta !== null && node.meta !== undefined && node.meta !== '')
      addFence(fences, node.meta, node.value);
  }
  return { title, headings, examples };
}

function addFence(fences: Map<string, string>, meta: string, value: string): void {
  const [path = '', ...flags] = meta.split(/\s+/);
  const times = Number(flags.find((flag) => flag.startsWith('repeat='))?.slice(7) ?? 1);
  const text = `${value.repeat(times)}\n`;
  const escapes = flags.includes('escapes');
  fences.set(escapes ? unescape(path) : path, escapes ? unescape(text) : text);
}

function unescape(text: string): string {
  return text.replace(/\\u\{([0-9A-Fa-f]{1,6})\}|\\([rt0])/g, (_, hex: string | undefined, letter: string) =>
    hex === undefined
      ? ({ r: '\r', t: '\t', '0': '\0' }[letter] ?? '')
      : String.fromCodePoint(Number.parseInt(hex, 16)),
  );
}

function example(
  fences: ReadonlyMap<string, string>,
  meta: string,
  value: string,
): Omit<RuleExample, 'section' | 'line'> {
  const today = /\btoday=(\d{4}-\d{2}-\d{2})/.exec(meta)?.[1] ?? DEFAULT_TODAY;
  const expected = (/\bescapes\b/.test(meta) ? unescape(value) : value)
    .split('\n')
    .map((item) => item.trim())
    .filter((item) => item !== '');
  const tree = fences.get('tree');
  return {
    ...sides(fences, flagged(meta, 'gone')),
    symlinks: flagged(meta, 'symlink'),
    tree: tree === undefined ? {} : (readFence(tree) as Oddities),
    ledger: fences.get('ledger'),
    reviews: fences.get('reviews'),
    shallow: /\bshallow\b/.test(meta),
    replaced: /\breplaced\b/.test(meta),
    today,
    nightly: /\bnightly\b/.test(meta),
    expected,
  };
}

const SCENE = new Set(['tree', 'ledger', 'reviews']);
const BASE = 'base:';

/** The files of an example, before the change as well where it has such. */
function sides(fences: ReadonlyMap<string, string>, gone: readonly string[]): Pick<RuleExample, 'files' | 'baseFiles'> {
  const files = [...fences].filter(([path]) => !SCENE.has(path));
  const base = files.filter(([path]) => path.startsWith(BASE)).map(([path, text]) => [path.slice(BASE.length), text]);
  const head = Object.fromEntries(files.filter(([path]) => !path.startsWith(BASE))) as Record<string, string>;
  if (base.length === 0) return { files: { 'clausemark.yaml': STANDARDS, ...head }, baseFiles: undefined };
  const baseFiles = { ...exampleCompany, ...(Object.fromEntries(base) as Record<string, string>) };
  const after = Object.entries({ ...baseFiles, ...head }).filter(([path]) => !gone.includes(path));
  return { files: Object.fromEntries(after), baseFiles };
}

function flagged(meta: string, name: string): string[] {
  return [...meta.matchAll(new RegExp(`\\b${name}=(\\S+)`, 'g'))].map((match) => match[1] ?? '');
}
