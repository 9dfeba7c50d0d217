// A raw finding becomes a finding: its words filled in, lines and columns, a fingerprint.
import type { Manual, ManualDocument, Position, SourceText } from '@clausemark/manual';
import type { Finding, RelatedPlace, Severity } from '../finding.ts';
import type { MessageTexts, RawFinding } from '../rule/rule.ts';
import type { Fingerprints } from './fingerprints.ts';
import type { Found } from './found.ts';
import type { Fill } from './message-filler.ts';

export interface Sides {
  readonly manual: Manual;
  /** Where findings about a change point to for files that the manual no longer has. */
  readonly base: Manual | undefined;
}

/** What all findings in a file have in common. */
export interface FileWithFindings {
  readonly sides: Sides;
  /** The side that holds the file: the base only for what is gone. */
  readonly side: Manual;
  readonly document: ManualDocument | undefined;
  readonly source: SourceText | undefined;
  readonly fill: Fill;
  readonly fingerprints: Fingerprints;
}

export function sideOf({ manual, base }: Sides, path: string): Manual {
  return base === undefined || manual.files.has(path) || !base.files.has(path) ? manual : base;
}

const NONE: readonly RelatedPlace[] = [];

/** Undefined when findings of this level are off for documents of this status. */
export function finishFinding(file: FileWithFindings, found: Found): Finding | undefined {
  const severity = severityOf(file, found);
  if (severity === 'off') return undefined;
  const { sides, side, document, source, fill, fingerprints } = file;
  const { rule } = found.setting;
  const { message, location, data, related } = found.raw;
  const texts = rule.messages[message] as MessageTexts;
  const owner = document?.id ?? location.path;
  // One assignment after the other, in the order in which reports show them: spread into a literal, the two that may be missing would take
  // most of the time that it takes to make it.
  const finding = { code: rule.code, rule: rule.name, message, severity } as Written;
  if (document?.id !== undefined) finding.document = document.id;
  finding.location = location;
  if (side === sides.base) finding.gone = true;
  finding.start = source ? positionIn(source, location.span.start) : positionUnread(document, location.span.start);
  finding.end = source ? positionIn(source, location.span.end) : finding.start;
  finding.what = fill(texts.what, data);
  finding.why = fill(texts.why, data);
  finding.mend = fill(texts.mend, data);
  finding.basis = rule.basis;
  finding.fingerprint = fingerprints.next(rule.code, message, owner, location.anchor);
  finding.related = related.length === 0 ? NONE : placesOf(sides, related);
  return finding;
}

type Written = { -readonly [Key in keyof Finding]: Finding[Key] };

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

function placesOf(sides: Sides, related: RawFinding['related']): readonly RelatedPlace[] {
  return related.map(({ location: { path, span }, label }) => {
    const source = sideOf(sides, path).source(path);
    return { path, start: source ? positionIn(source, span.start) : { line: 1, column: 1 }, label };
  });
}

/** In a file that cannot be read only the place where that shows is known. */
function positionUnread(document: ManualDocument | undefined, offset: number): Position {
  const problem = document?.facts.problems.find(({ span }) => span.start === offset);
  return problem?.position ?? { line: 1, column: 1 };
}

function positionIn(source: SourceText, offset: number): Position {
  return source.position(Math.min(offset, source.text.length));
}
