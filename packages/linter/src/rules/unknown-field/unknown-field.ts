// META004: no key of the front matter is misspelt or read by nobody.
import {
  documentTypes,
  keyOfPart,
  matchesAny,
  type Config,
  type FrontMatterNode,
  type ManualDocument,
  type Span,
} from '@clausemark/manual';
import { exampleOf } from '../../fields/example-of.ts';
import { hasFields } from '../../fields/has-fields.ts';
import { computedFields, fieldCalled, knownFields, plainKey } from '../../fields/known-fields.ts';
import { isSaidToHold } from '../../fields/needed-fields.ts';
import { defineRule } from '../../rule/define-rule.ts';
import { noOptions } from '../../rule/no-options.ts';
import { nearest } from '../../text/nearest.ts';

export const unknownField = defineRule({
  code: 'META004',
  name: 'unknown-field',
  summary: 'Every key of the front matter is known.',
  scope: 'document',
  since: '0.1.0',
  level: 'warning',
  basis: ['iso9001@2015:7.5.2'],
  options: noOptions,
  messages: {
    misspelt: {
      what: 'The key `{key}` is not known; `{nearest}` is near.',
      why: 'A misspelt key switches off the checks that the right one gets.',
      mend: 'Rename it to `{nearest}`; if it is meant as it is, add it under `extensions` in clausemark.yaml.',
    },
    otherName: {
      what: 'The key `{key}` is not known; `{field}` is the name for it.',
      why: 'Under another name the value is checked by nobody.',
      mend: 'Rename it to `{field}`; if all documents say `{key}`, add it under `fields` in clausemark.yaml.',
    },
    inside: {
      what: 'The key `{key}` is not known; `{nested}` inside `{field}` is the place for it.',
      why: 'Under another name the value is checked by nobody.',
      mend: 'Move the value there: `{example}`; if all documents say `{key}`, add `{key}: {field}.{nested}` under `fields` in clausemark.yaml.',
    },
    computed: {
      what: 'The key `{key}` is not one of ours: {source}.',
      why: 'A value that is typed although it can be computed is wrong sooner or later.',
      mend: 'Remove the key, or add it under `extensions` in clausemark.yaml while other tools need it.',
    },
    unknown: {
      what: 'The key `{key}` is not known.',
      why: 'A key that no check reads gives a false sense of control.',
      mend: 'Remove it, or add it under `extensions` in clausemark.yaml.',
    },
    twice: {
      what: 'The keys `{key}` and `{field}` mean the same and both are here; `{key}` is not read.',
      why: 'Two values for one thing drift apart, and readers differ in which one they show.',
      mend: 'Keep one of them.',
    },
  },
  *check({ document, config, finding }) {
    if (!hasFields(document)) return;
    const own = ownKeys(config);
    for (const { key, keySpan, value } of document.facts.frontMatter.entries) {
      const synonymOf = Object.hasOwn(config.fields, key) ? config.fields[key] : undefined;
      if (synonymOf === undefined && isPlain(key, value)) continue;
      const place = document.at(`fm:/${key}!`, keySpan);
      if (synonymOf !== undefined) {
        const read = keyRead(document, synonymOf);
        if (read !== undefined && read !== key) yield finding('twice', place, { key, field: read });
      } else if (Object.hasOwn(knownFields, key)) {
        for (const inner of unknownInside(key, value)) {
          const at = document.at(`fm:/${inner.key.replace('.', '/')}!`, inner.span);
          if (inner.near === undefined) yield finding('unknown', at, { key: inner.key });
          else yield finding('misspelt', at, { key: inner.key, nearest: inner.near });
        }
      } else if (!own.has(key) && !isExtension(config, key)) {
        const { field, nested, near, source } = meantBy(config, key, own);
        if (nested !== undefined) yield finding('inside', place, { key, field, nested, example: exampleOf(field) });
        else if (field !== '') {
          if (!isSaidToHold(document, config, key, field)) yield finding('otherName', place, { key, field });
        } else if (source !== undefined) yield finding('computed', place, { key, source });
        else if (near !== undefined) yield finding('misspelt', place, { key, nearest: near });
        else yield finding('unknown', place, { key });
      }
    }
  },
});

/** The key that a field, or a part of one, is read from. */
function keyRead(document: ManualDocument, name: string): string | undefined {
  const [field = '', part] = name.split('.');
  const whole = document.field(field);
  if (part === undefined || whole === undefined) return whole?.key;
  return keyOfPart(whole, part, document.facts.frontMatter.entries) ?? `${whole.key}.${part}`;
}

/** A key of ours without keys of its own below it: nothing can be wrong with the names. */
function isPlain(key: string, value: FrontMatterNode): boolean {
  return value.kind === 'scalar' && Object.hasOwn(knownFields, key);
}

const extensions = new WeakMap<Config, Map<string, boolean>>();
const MOST_KEYS = 1000;

/** The same few keys of the company come back in all documents. */
function isExtension(config: Config, key: string): boolean {
  let known = extensions.get(config);
  if (known === undefined || known.size >= MOST_KEYS) {
    known = new Map();
    extensions.set(config, known);
  }
  let matches = known.get(key);
  if (matches === undefined) {
    matches = matchesAny(config.extensions, key);
    known.set(key, matches);
  }
  return matches;
}

interface Meant {
  readonly field: string;
  readonly nested: string | undefined;
  readonly near: string | undefined;
  /** Where the value comes from when it is not read. */
  readonly source: string | undefined;
}

const meant = new WeakMap<Config, Map<string, Meant>>();

/** What an unknown key may stand for. */
function meantBy(config: Config, key: string, own: ReadonlySet<string>): Meant {
  let known = meant.get(config);
  if (known === undefined || known.size >= MOST_KEYS) {
    known = new Map();
    meant.set(config, known);
  }
  let found = known.get(key);
  if (found === undefined) {
    const [field = '', nested] = fieldCalled(key)?.split('.') ?? [];
    const near = nearest(key, [...Object.keys(knownFields), ...own, ...Object.keys(config.fields)], 0.25);
    const plain = plainKey(key);
    found = { field, nested, near, source: Object.hasOwn(computedFields, plain) ? computedFields[plain] : undefined };
    known.set(key, found);
  }
  return found;
}

const demanded = new WeakMap<Config, ReadonlySet<string>>();

/** Keys that the configuration demands of some type are known. */
function ownKeys(config: Config): ReadonlySet<string> {
  let keys = demanded.get(config);
  if (keys === undefined) {
    keys = new Set([...documentTypes(config).values()].flatMap((type) => type.required));
    demanded.set(config, keys);
  }
  return keys;
}

interface UnknownKey {
  readonly key: string;
  readonly span: Span;
  readonly near: string | undefined;
}

function unknownInside(field: string, node: FrontMatterNode): readonly UnknownKey[] {
  const shape = knownFields[field]?.shape;
  if (shape?.kind !== 'map' && shape?.kind !== 'maps') return [];
  const maps = node.kind === 'list' ? node.items : [node];
  return maps
    .flatMap((map) => (map.kind === 'map' ? map.entries : []))
    .filter(({ key }) => !Object.hasOwn(shape.fields, key))
    .map(({ key, keySpan }) => {
      const near = nearest(key, Object.keys(shape.fields));
      return { key: `${field}.${key}`, span: keySpan, near: near === undefined ? undefined : `${field}.${near}` };
    });
}
