// Findings as JSON, each on one line. A large report has hundreds of thousands, and most of what they say is the same: they are written
// field by field, because `JSON.stringify` would look at all of it anew.
import type { Finding } from '@clausemark/linter';
import { jsonText, jsonTexts, toJson } from '../escape/json.ts';

/** What findings of one message have in common, and the first that had it. */
interface Shared {
  readonly of: Finding;
  /** Before the place. */
  readonly rule: string;
  /** Behind what is wrong. */
  readonly advice: string;
}

const MOST_SHARED = 4096;

/** A function that gives the fields of one finding after the other, in the order of the schema and without the braces around them. */
export function findingFields(): (finding: Finding) => string {
  const sharedBy = new Map<string, Shared>();
  const sharedOf = (finding: Finding): Shared => {
    const known = sharedBy.get(finding.mend);
    if (known !== undefined && isAlike(known.of, finding)) return known;
    const shared = { of: finding, rule: ruleFields(finding), advice: adviceFields(finding) };
    if (sharedBy.size < MOST_SHARED || known !== undefined) sharedBy.set(finding.mend, shared);
    return shared;
  };
  const what = jsonTexts();
  let path = { text: '', json: '""' };
  return (finding) => {
    const { rule, advice } = sharedOf(finding);
    const { document, location, gone, start, end, waiver, related } = finding;
    if (path.text !== location.path) path = { text: location.path, json: jsonText(location.path) };
    return (
      `${rule}${document === undefined ? '' : `,"document":${jsonText(document)}`},"location":{"path":${path.json},` +
      `"anchor":${jsonText(location.anchor)},"span":{"start":${location.span.start},"end":${location.span.end}}}` +
      `${gone === undefined ? '' : ',"gone":true'},"start":{"line":${start.line},"column":${start.column}},` +
      `"end":{"line":${end.line},"column":${end.column}},"what":${what(finding.what)}${advice},` +
      `"fingerprint":${jsonText(finding.fingerprint)},"related":${related.length === 0 ? '[]' : toJson(related)}` +
      (waiver === undefined ? '' : `,"waiver":${toJson(waiver)}`)
    );
  };
}

function isAlike(a: Finding, b: Finding): boolean {
  return (
    a.message === b.message &&
    a.code === b.code &&
    a.rule === b.rule &&
    a.severity === b.severity &&
    a.why === b.why &&
    a.mend === b.mend &&
    a.basis === b.basis
  );
}

function ruleFields({ code, rule, message, severity }: Finding): string {
  return toJson({ code, rule, message, severity }).slice(1, -1);
}

function adviceFields({ why, mend, basis }: Finding): string {
  return `,${toJson({ why, mend, basis }).slice(1, -1)}`;
}
