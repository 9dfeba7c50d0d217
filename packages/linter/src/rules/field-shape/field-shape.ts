// META005: a value has the shape its key needs. Nothing is coerced: what does not fit is said, not guessed at.
import {
  once,
  type FrontMatterNode,
  type FrontMatterScalar,
  type Manual,
  type ManualDocument,
} from '@clausemark/manual';
import { hasLength, parseDuration } from '../../calendar.ts';
import { exampleOf } from '../../fields/example-of.ts';
import { fieldValues, type FieldValue } from '../../fields/field-values.ts';
import { hasFields } from '../../fields/has-fields.ts';
import { isUnknown } from '../../fields/is-unknown.ts';
import type { FieldShape } from '../../fields/known-fields.ts';
import { defineRule } from '../../rule/define-rule.ts';
import { noOptions } from '../../rule/no-options.ts';
import type { MakeFinding, RawFinding } from '../../rule/rule.ts';
import { nearest } from '../../text/nearest.ts';

const rolePattern = once(() => /^[\p{L}\p{N}]+(?:[-_.][\p{L}\p{N}]+)*$/u);

const LISTS: ReadonlySet<string> = new Set(['texts', 'ids', 'roles']);

const messages = {
  notText: {
    what: '`{field}` is a {kind}; it must be one text.',
    why: 'Readers make different things of a value in another shape.',
    mend: 'Write one value behind `{field}:`, without brackets, dashes or keys of its own.',
  },
  notList: {
    what: '`{field}` is the one text `{value}`, which seems to hold several entries.',
    why: 'One text is one entry: a reference to a document of that name, which does not exist.',
    mend: 'Write a list: `{field}: [{value}]`.',
  },
  notEntry: {
    what: 'Entry {number} of `{field}` is a {kind}; it must be {wanted}.',
    why: 'An entry in another shape is not read, so what it says does not count.',
    mend: 'Write the entry as {wanted}.',
  },
  notMaps: {
    what: '`{field}` is one mapping; it must be a list of mappings.',
    why: 'Only the entries of a list are read, so what stands here counts for nothing.',
    mend: 'Put `- ` before its first key and indent the others as far, or write `{field}: [{ ... }]`.',
  },
  notMap: {
    what: '`{field}` is a {kind}; it must hold keys, each with its value.',
    why: 'Without its keys nobody can tell what the value means.',
    mend: 'Write `{example}`.',
  },
  notOneOf: {
    what: '`{field}` is `{value}`, which is none of {values}.',
    why: 'The checks that depend on this value cannot be made.',
    mend: 'Write {nearest}.',
  },
  notType: {
    what: '`type` is `{value}`, which is none of {values}.',
    why: 'The type decides the folder, the id and what else a document needs, so none of it can be checked.',
    mend: 'Write {nearest}; if all documents of a kind say `{value}`, map it to its type under `typeNames` in clausemark.yaml.',
  },
  notRole: {
    what: '`{field}` is `{value}`, which is no key of a role.',
    why: 'Roles stay when people change; a key from control/roles.yaml shows who holds the role today.',
    mend: 'Write the key of a role, for example `{key}`, and name it in control/roles.yaml, which names none yet.',
  },
  noLength: {
    what: '`{field}` is `{value}`, an interval that has no length.',
    why: 'What is due again after no time at all is always overdue.',
    mend: 'Write how much time passes in between, for example `P24M`.',
  },
  notFormat: {
    what: '`{field}` is `{value}`; it must be {wanted}.',
    why: 'A value that cannot be read is not checked.',
    mend: 'Write it like `{example}`.',
  },
};

interface Context {
  readonly document: ManualDocument;
  readonly manual: Manual;
  readonly finding: MakeFinding<typeof messages>;
}

export const fieldShape = defineRule({
  code: 'META005',
  name: 'field-shape',
  summary: 'Every value of the front matter has the shape its key needs.',
  scope: 'document',
  since: '0.1.0',
  level: 'error',
  basis: ['iso9001@2015:7.5.2'],
  options: noOptions,
  messages,
  *check({ document, manual, finding }) {
    if (!hasFields(document)) return;
    const context = { document, manual, finding };
    for (const value of fieldValues(manual, document)) {
      const { kind } = value.shape;
      if (isPlain(value)) continue;
      if (kind === 'any' || (value.node.kind === 'scalar' && isUnknown(value.node.value))) continue;
      if (kind === 'map') yield* checkMap(value, context);
      else if (kind === 'maps' || kind === 'texts' || kind === 'ids' || kind === 'roles')
        yield* checkList(value, context);
      else yield* checkText(value, context);
    }
  },
});

/** One text where any text will do, or a list of texts where a list is wanted: nothing to look at more closely. */
function isPlain({ shape: { kind }, node }: FieldValue): boolean {
  if (node.kind === 'scalar') return kind === 'text' || kind === 'id' || kind === 'date';
  return node.kind === 'list' && LISTS.has(kind) && node.items.every((item) => item.kind === 'scalar');
}

function* checkText(
  { name: field, anchor, shape, node }: FieldValue,
  { document, manual, finding }: Context,
): Generator<RawFinding, void> {
  const place = document.at(anchor);
  if (node.kind !== 'scalar') return yield finding('notText', place, { field, kind: kindOf(node) });
  const value = node.value.trim();
  const format = formatFor(shape, value);
  if (format !== undefined) return yield finding('notFormat', place, { field, value, ...format });
  if (shape.kind === 'duration' && isWithoutLength(value)) return yield finding('noLength', place, { field, value });
  if (shape.kind === 'role' && !isRole(manual, value)) {
    return yield finding('notRole', place, { field, value, key: keyLike(value) });
  }
  if (shape.kind !== 'one-of' || shape.values.includes(value)) return;
  const isType = field === 'type';
  if (isType && Object.hasOwn(manual.config.typeNames, value)) return;
  const near = shape.meant?.[value.toLowerCase()] ?? nearest(value, shape.values, 0.5);
  const values = shape.values.map((item) => `\`${item}\``).join(', ');
  const suggested = near === undefined ? 'one of them' : `\`${near}\``;
  yield isType
    ? finding('notType', place, { value, values, nearest: suggested })
    : finding('notOneOf', place, { field, value, values, nearest: suggested });
}

function* checkMap(
  { name: field, anchor, node }: FieldValue,
  { document, finding }: Context,
): Generator<RawFinding, void> {
  if (node.kind === 'map') return;
  yield finding('notMap', document.at(anchor), { field, kind: kindOf(node), example: exampleOf(field) });
}

function* checkList(
  { name: field, anchor, shape, node }: FieldValue,
  { document, finding }: Context,
): Generator<RawFinding, void> {
  const wantsMaps = shape.kind === 'maps';
  if (node.kind === 'scalar' && !wantsMaps) {
    if (!isSeveral(shape, node)) return;
    return yield finding('notList', document.at(anchor), { field, value: node.value.trim() });
  }
  if (wantsMaps && node.kind === 'map') return yield finding('notMaps', document.at(anchor), { field });
  const items = node.kind === 'list' ? node.items : [node];
  for (const [index, item] of items.entries()) {
    if (item.kind === (wantsMaps ? 'map' : 'scalar')) continue;
    const place = document.at(node.kind === 'list' ? `${anchor}/${index}` : anchor);
    const wanted = wantsMaps ? 'a mapping' : 'one text';
    yield finding('notEntry', place, { field, number: index + 1, kind: kindOf(item), wanted });
  }
}

function kindOf(node: FrontMatterNode): string {
  return { scalar: 'text', list: 'list', map: 'mapping' }[node.kind];
}

/** Ids and clauses have no commas. Names may: "Smith, Jane" is one person. */
function isSeveral(shape: FieldShape, node: FrontMatterScalar): boolean {
  return shape.kind === 'ids' ? /[,;]|\S\s+\S+\d/.test(node.value.trim()) : /^[\d.]+\s*[,;]/.test(node.value.trim());
}

function formatFor(
  shape: FieldShape,
  value: string,
): { readonly wanted: string; readonly example: string } | undefined {
  switch (shape.kind) {
    case 'duration':
      return parseDuration(value) === undefined ? { wanted: 'a duration', example: durationLike(value) } : undefined;
    case 'flag':
      return /^(?:true|false)$/.test(value) ? undefined : { wanted: '`true` or `false`', example: 'true' };
    case 'language':
      return /^[a-z]{2,3}(?:-[A-Z]{2})?$/.test(value) ? undefined : { wanted: 'a language code', example: 'de' };
    default:
      return undefined;
  }
}

/** "Quality Manager (QM)" as the key that most would give the role. */
function keyLike(title: string): string {
  const words =
    title
      .replace(/\(.*$/, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.length === 0 ? 'quality-manager' : words.slice(0, 5).join('-');
}

function isWithoutLength(value: string): boolean {
  const duration = parseDuration(value);
  return duration !== undefined && !hasLength(duration);
}

/** A number alone is mostly meant as months; words that people use have one meaning. */
function durationLike(value: string): string {
  const words: Readonly<Record<string, string>> = {
    annual: 'P12M',
    annually: 'P12M',
    yearly: 'P12M',
    quarterly: 'P3M',
    monthly: 'P1M',
  };
  const [, count, unit = 'm'] = /^(\d{1,3})\s*([a-z])?/i.exec(value) ?? [];
  return words[value.toLowerCase()] ?? (count === undefined ? 'P24M' : `P${count}${/^[yj]/i.test(unit) ? 'Y' : 'M'}`);
}

/** Where there are roles, role-resolves says which of them are meant. */
function isRole({ roles: { roles } }: Manual, value: string): boolean {
  return Object.keys(roles).length > 0 || rolePattern().test(value);
}
