// Checks a data file against its schema and turns every issue into a problem with a place and a way to mend it.
import type * as z from 'zod';
import type { FrontMatterMap, FrontMatterNode } from '../front-matter/model.ts';
import type { DataProblem } from '../files/manual-file.ts';
import { near } from '../text/near.ts';
import { span, type Span } from '../text/span.ts';
import { nodeAt, readDataFile, toPlain } from './read-data-file.ts';
import { frontMatterTexts } from '../front-matter/problem-texts.ts';

export interface ValidatedData<Value> {
  /** Undefined when the file does not fit the schema. */
  readonly value: Value | undefined;
  readonly node: FrontMatterMap;
  readonly problems: readonly DataProblem[];
}

/** Reads and validates one YAML file. Never throws; all problems at once. */
export function validateData<Schema extends z.ZodType>(
  path: string,
  text: string,
  schema: Schema,
): ValidatedData<z.output<Schema>> {
  const { node, problems } = readDataFile(text);
  if (problems.length > 0) {
    const named = problems.map(({ code, span: place, detail }) => ({
      path,
      span: place,
      ...frontMatterTexts(code, detail),
    }));
    return { value: undefined, node, problems: named };
  }
  const result = schema.safeParse(toPlain(node));
  if (result.success) return { value: result.data, node, problems: [] };
  const issues = flatten(result.error.issues);
  return { value: undefined, node, problems: issues.flatMap((issue) => toProblems(path, node, issue, schema)) };
}

/** A union reports the branch that came furthest: the deepest issue is the one a person can act on. */
function flatten(issues: readonly z.core.$ZodIssue[]): z.core.$ZodIssue[] {
  return issues.flatMap((issue) => {
    if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue];
    const branches = issue.errors.map((branch) => flatten(branch));
    const best = branches.reduce((a, b) => (depth(b) > depth(a) ? b : a));
    const fitting = depth(best) > 0 ? best : (allOf(branches, 'custom') ?? allOf(branches, 'invalid_value'));
    return fitting === undefined
      ? [issue]
      : fitting.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }));
  });
}

function allOf(branches: readonly z.core.$ZodIssue[][], wanted: string): z.core.$ZodIssue[] | undefined {
  return branches.find((branch) => branch.every(({ code }) => code === wanted));
}

function depth(issues: readonly z.core.$ZodIssue[]): number {
  return Math.max(0, ...issues.map((issue) => issue.path.length + (issue.code === 'unrecognized_keys' ? 1 : 0)));
}

function toProblems(path: string, node: FrontMatterMap, issue: z.core.$ZodIssue, schema: z.ZodType): DataProblem[] {
  const where = placeName(issue.path);
  const parent = nodeAt(node, issue.path);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      path,
      span: keySpan(parent, key),
      message: `The key \`${key}\` is not known${where === '' ? '' : ` in ${where}`}.`,
      mend: suggestKey(key, knownKeys(schema, issue.path)),
    }));
  }
  return [
    {
      path,
      span: shortSpan(parent),
      message: `${where === '' ? 'The file' : capital(where)} ${reason(issue)}.`,
      mend: mendOf(issue, parent),
    },
  ];
}

/** `` `to` in entry 1 of `roles.buyer.holders` ``: people count from 1. */
function placeName(path: readonly PropertyKey[]): string {
  const last = path.findLastIndex((step) => typeof step === 'number');
  const keys = path
    .slice(last + 1)
    .map(String)
    .join('.');
  if (last === -1) return keys === '' ? '' : `\`${keys}\``;
  const list = placeName(path.slice(0, last));
  const entry = `entry ${Number(path[last]) + 1}${list === '' ? '' : ` of ${list}`}`;
  return keys === '' ? entry : `\`${keys}\` in ${entry}`;
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function reason(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_value')
    return `must be one of ${issue.values.map((value) => `\`${String(value)}\``).join(', ')}`;
  if (issue.code === 'invalid_type') {
    if (isMissing(issue)) return 'is missing';
    return `must be a ${{ object: 'mapping', array: 'list', record: 'mapping', string: 'text' }[issue.expected as string] ?? issue.expected}`;
  }
  if (issue.code === 'invalid_union') return 'has a value that does not fit';
  return issue.message.startsWith('must ') ? issue.message : `is not right: ${issue.message.toLowerCase()}`;
}

/** zod says what it received in the message only. */
function isMissing(issue: z.core.$ZodIssue): boolean {
  return issue.code === 'invalid_type' && issue.message.endsWith('received undefined');
}

function mendOf(issue: z.core.$ZodIssue, written: FrontMatterNode): string {
  if (isMissing(issue)) return 'Add the key with its value.';
  const values = issue.code === 'invalid_value' ? issue.values.map(String) : [];
  const meant = written.kind === 'scalar' ? near(written.value.trim(), values) : undefined;
  return meant === undefined
    ? 'See the reference of this file in docs/reference/config.md.'
    : `Did you mean \`${meant}\`?`;
}

function suggestKey(key: string, known: readonly string[]): string {
  const meant = near(key, known);
  if (meant !== undefined) return `Did you mean \`${meant}\`?`;
  return known.length > 0 ? `Known keys: ${known.map((item) => `\`${item}\``).join(', ')}.` : 'Remove it.';
}

/** Keys the schema knows at a path, looked up in its JSON shape so that wrappers and unions do not matter. */
function knownKeys(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  let current: unknown = schema;
  for (const step of path) current = stepInto(unwrap(current), step);
  const shape = (unwrap(current) as { shape?: Record<string, unknown> } | undefined)?.shape;
  return shape === undefined ? [] : Object.keys(shape);
}

function stepInto(schema: unknown, step: PropertyKey): unknown {
  const view = schema as { shape?: Record<string, unknown>; element?: unknown; valueType?: unknown } | undefined;
  const key = String(step);
  if (view?.shape !== undefined) return Object.hasOwn(view.shape, key) ? view.shape[key] : undefined;
  return view?.element ?? view?.valueType;
}

function unwrap(schema: unknown): unknown {
  let current = schema as { def?: { innerType?: unknown; options?: readonly unknown[] } } | undefined;
  while (
    current?.def !== undefined &&
    !('shape' in current) &&
    (current.def.innerType ?? current.def.options) !== undefined
  ) {
    current = (current.def.innerType ?? current.def.options?.at(-1)) as typeof current;
  }
  return current;
}

function keySpan(parent: FrontMatterNode, key: string): Span {
  const entry = parent.kind === 'map' ? parent.entries.find((item) => item.key === key) : undefined;
  return entry?.keySpan ?? shortSpan(parent);
}

/** Whole maps and lists are too long to point at: their first character stands for them. */
function shortSpan(node: FrontMatterNode): Span {
  return node.kind === 'scalar' ? node.span : span(node.span.start, Math.min(node.span.end, node.span.start + 1));
}
