// Raw findings become findings: level by the document's status, words filled in, lines and columns, a fingerprint each.
import type { Location, Manual, ManualDocument, Position, SourceText } from '@clausemark/manual';
import type { Finding, RelatedPlace, Severity } from '../finding.ts';
import type { MessageTexts } from '../rule/rule.ts';
import { hash128 } from './hash.ts';
import type { Found } from './found.ts';
import { messageFiller } from './message-filler.ts';

/**
 * Findings in the order people read: by path, place and code.
 *
 * @param base where findings about a change point to for files that the manual no longer has
 */
export function finishFindings(manual: Manual, base: Manual | undefined, found: readonly Found[]): Finding[] {
  const sides = { manual, base };
  const byPath = Map.groupBy(found, ({ raw }) => raw.location.path);
  const findings: Finding[] = [];
  const paths = [...byPath.keys()].sort();
  manual.willRead(paths);
  const finish = finisher(sides);
  for (const path of paths) {
    const file = fileAt(sides, path);
    for (const item of inOrder(byPath.get(path) ?? [])) {
      const severity = severityOf(file, item);
      if (severity !== 'off') findings.push(finish(file, item, severity));
    }
  }
  return findings;
}

/** What a file that cannot be read, or not as a document, leads to follows behind the cause. */
const CAUSES: ReadonlySet<string> = new Set(['META001', 'SEC009']);

function inOrder(found: readonly Found[]): readonly Found[] {
  if (found.length < 2) return found;
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

/** What all findings in a file have in common. */
interface FileWithFindings {
  readonly side: Manual;
  readonly isGone: boolean;
  readonly document: ManualDocument | undefined;
  readonly source: SourceText | undefined;
}

function fileAt(sides: Sides, path: string): FileWithFindings {
  const side = sideOf(sides, path);
  return { side, isGone: side === sides.base, document: side.byPath.get(path), source: side.source(path) };
}

function severityOf({ side, document }: FileWithFindings, { setting, raw }: Found): Severity | 'off' {
  const { rule } = setting;
  const isDefault = setting.level === rule.level;
  const level = isDefault ? (rule.messages[raw.message]?.level ?? setting.level) : setting.level;
  // Whether a change is controlled does not depend on a status that the change itself can set.
  if (rule.scope === 'change') return level;
  const status = document?.status;
  if (rule.hard === true || status === undefined || level === 'off') return level;
  return side.config.severity[status]?.[level] ?? level;
}

type Finish = (file: FileWithFindings, found: Found, severity: Severity) => Finding;

const NONE: readonly RelatedPlace[] = [];

function finisher(sides: Sides): Finish {
  const fill = messageFiller();
  const fingerprint = fingerprints();
  const related = (raw: Found['raw']): readonly RelatedPlace[] =>
    raw.related.map(({ location, label }) => ({
      path: location.path,
      start: positionIn(sideOf(sides, location.path).source(location.path), location.span.start),
      label,
    }));
  return ({ document, source, isGone }, { setting: { rule }, raw }, severity) => {
    const texts = rule.messages[raw.message] as MessageTexts;
    const { location, data } = raw;
    const finding: { -readonly [Key in keyof Finding]: Finding[Key] } = {
      code: rule.code,
      rule: rule.name,
      message: raw.message,
      severity,
      location,
      start: positionIn(source, location.span.start),
      end: positionIn(source, location.span.end),
      what: fill(texts.what, data),
      why: fill(texts.why, data),
      mend: fill(texts.mend, data),
      basis: rule.basis,
      fingerprint: fingerprint(rule.code, raw.message, document?.id ?? location.path, location),
      related: raw.related.length === 0 ? NONE : related(raw),
    };
    if (document?.id !== undefined) finding.document = document.id;
    if (isGone) finding.gone = true;
    return finding;
  };
}

type Fingerprint = (code: string, message: string, owner: string, location: Location) => string;

/** Each finding is told from others of the same rule in the same place by its number. */
function fingerprints(): Fingerprint {
  /** How many there are by the fingerprint of the first. */
  const counts = new Map<string, number>();
  return (code, message, owner, { anchor }) => {
    const key = `${code}\n${message}\n${owner}\n${anchor}\n`;
    const first = hash128(`${key}0`);
    const nth = counts.get(first) ?? 0;
    counts.set(first, nth + 1);
    return nth === 0 ? first : hash128(`${key}${nth}`);
  };
}

function positionIn(source: SourceText | undefined, offset: number): Position {
  return source === undefined ? { line: 1, column: 1 } : source.position(Math.min(offset, source.text.length));
}
