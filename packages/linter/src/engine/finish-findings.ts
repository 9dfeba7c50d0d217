// Raw findings become findings: level by the document's status, words filled in, lines and columns, a fingerprint each.
import type { Location, Manual, Position } from '@clausemark/manual';
import type { Finding, Severity } from '../finding.ts';
import type { MessageTexts } from '../rule/rule.ts';
import { hash128 } from './hash.ts';
import type { Found } from './found.ts';

/**
 * Findings in the order people read: by path, place and code.
 *
 * @param base where findings about a change point to for files that the manual no longer has
 */
export function finishFindings(manual: Manual, base: Manual | undefined, found: readonly Found[]): Finding[] {
  const counts = new Map<string, number>();
  const sides = { manual, base };
  const byPath = Map.groupBy(found, ({ raw }) => raw.location.path);
  const findings: Finding[] = [];
  const paths = [...byPath.keys()].sort();
  manual.willRead(paths);
  for (const path of paths) {
    for (const item of inOrder(byPath.get(path) ?? [])) {
      const finding = finish(sides, item, counts);
      if (finding !== undefined) findings.push(finding);
    }
  }
  return findings;
}

/** What a file that cannot be read, or not as a document, leads to follows behind the cause. */
const CAUSES: ReadonlySet<string> = new Set(['META001', 'SEC009']);

function inOrder(found: readonly Found[]): Found[] {
  return found.toSorted(
    (a, b) =>
      a.raw.location.span.start - b.raw.location.span.start ||
      Number(CAUSES.has(b.setting.rule.code)) - Number(CAUSES.has(a.setting.rule.code)) ||
      (a.setting.rule.code < b.setting.rule.code ? -1 : a.setting.rule.code > b.setting.rule.code ? 1 : 0),
  );
}

interface Sides {
  readonly manual: Manual;
  readonly base: Manual | undefined;
}

/** The side that holds a file: the base only for what is gone. */
function sideOf({ manual, base }: Sides, path: string): Manual {
  return base === undefined || manual.files.has(path) || !base.files.has(path) ? manual : base;
}

function finish(sides: Sides, { setting, raw }: Found, counts: Map<string, number>): Finding | undefined {
  const { rule } = setting;
  const texts = rule.messages[raw.message] as MessageTexts;
  const manual = sideOf(sides, raw.location.path);
  const document = manual.byPath.get(raw.location.path);
  const severity = severityOf(manual, { setting, raw }, texts);
  if (severity === 'off') return undefined;
  const owner = document?.id ?? raw.location.path;
  const key = [rule.code, raw.message, owner, raw.location.anchor].join('\n');
  const nth = counts.get(key) ?? 0;
  counts.set(key, nth + 1);
  const { start, end } = positions(manual, raw.location);
  const related = raw.related.map(({ location, label }) => ({
    path: location.path,
    start: positions(sideOf(sides, location.path), location).start,
    label,
  }));
  return {
    code: rule.code,
    rule: rule.name,
    message: raw.message,
    severity,
    ...(document?.id !== undefined && { document: document.id }),
    location: raw.location,
    ...(manual === sides.base && { gone: true as const }),
    start,
    end,
    what: fill(texts.what, raw.data),
    why: fill(texts.why, raw.data),
    mend: fill(texts.mend, raw.data),
    basis: rule.basis,
    fingerprint: hash128(`${key}\n${nth}`),
    related,
  };
}

function severityOf(manual: Manual, { setting, raw }: Found, texts: MessageTexts): Severity | 'off' {
  const { rule } = setting;
  const isDefault = setting.level === rule.level;
  const level = isDefault ? (texts.level ?? setting.level) : setting.level;
  const status = manual.byPath.get(raw.location.path)?.status;
  // Whether a change is controlled does not depend on a status that the change itself can set.
  if (rule.scope === 'change') return level;
  if (rule.hard === true || status === undefined || level === 'off') return level;
  return manual.config.severity[status]?.[level] ?? level;
}

function positions(manual: Manual, location: Location): { readonly start: Position; readonly end: Position } {
  const source = manual.source(location.path);
  if (source === undefined) return { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };
  const { length } = source.text;
  return {
    start: source.position(Math.min(location.span.start, length)),
    end: source.position(Math.min(location.span.end, length)),
  };
}

/** Replaces `{name}` by its value; a value never counts as a template. */
function fill(text: string, data: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => (Object.hasOwn(data, name) ? String(data[name]) : whole));
}
