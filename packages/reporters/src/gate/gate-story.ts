// A verdict told in order: verdict first, then what is missing, then each document. Raw text: each format escapes it.
import type { Redline } from '@clausemark/control';
import { reasonWords, type Finding } from '@clausemark/linter';
import { count, list } from '../summary/count.ts';
import type { ActVerdict, DocumentVerdict, GateVerdict, GivenApprovals } from './gate-verdict.ts';

export type StoryPart =
  | { readonly kind: 'verdict' | 'heading' | 'text'; readonly text: string }
  | { readonly kind: 'bullets'; readonly items: readonly string[] }
  | { readonly kind: 'findings'; readonly findings: readonly Finding[] }
  | { readonly kind: 'redline'; readonly redline: Redline };

const MOST_REASONS = 8;

export function gateStory(verdict: GateVerdict): StoryPart[] {
  const { documents, acts, gate, findings, notChecked } = verdict;
  const errors = findings.filter(({ severity }) => severity === 'error');
  const parts: StoryPart[] = [
    { kind: 'verdict', text: verdictSentence(verdict) } as const,
    text(about(verdict)),
    bullets(nextSteps(verdict)),
    ...(gate === undefined ? [] : [heading(`The control itself: ${list(gate.paths)}`), ...approvalParts(gate.given)]),
    ...acts.flatMap(actParts),
    ...documents.flatMap(documentParts),
    ...(errors.length === 0
      ? []
      : [heading('Elsewhere in the manual'), { kind: 'findings', findings: errors } as const satisfies StoryPart]),
    ...(notChecked.length === 0 ? [] : [heading('Not checked'), bullets(notChecked)]),
  ];
  return parts.filter((part) => part.kind !== 'bullets' || part.items.length > 0);
}

/** One line, also for a commit status. */
export function verdictSentence({ outcome, documents, acts, gate, findings, obstacles }: GateVerdict): string {
  const [first] = obstacles;
  if (outcome === 'not-judged') return `Change control: could not judge. ${first?.problem ?? ''}`.trimEnd();
  const judged = [
    ...(documents.length === 0 && acts.length > 0 ? [] : [count(documents.length, 'document')]),
    ...acts.map(({ name }) => name),
    ...(gate === undefined ? [] : ['the control itself']),
  ];
  if (outcome === 'pass') return `Change control: passed (${list(judged)}).`;
  const lacking = [...documents, ...acts, ...(gate === undefined ? [] : [gate])].flatMap(({ given }) => given.missing);
  const errors = [...findings, ...[...documents, ...acts].flatMap((item) => item.findings)].filter(
    ({ severity }) => severity === 'error',
  );
  const parts = [
    ...(lacking.length === 0 ? [] : [`${count(lacking.length, 'approval')} missing`]),
    ...(errors.length === 0 ? [] : [count(errors.length, 'error')]),
  ];
  return `Change control: not passed${parts.length === 0 ? '' : `, ${list(parts)}`} (${list(judged)}).`;
}

function about({ change, base, head, today, contributors }: GateVerdict): string {
  const who =
    contributors.names.length === 0 ? '' : ` Contributors: ${list(contributors.names)}; none of them can approve it.`;
  return `${change ?? 'A change'}: ${short(base)} to ${short(head)}, judged on ${today} by the rules of ${short(base)}.${who}`;
}

/** Of a full id the beginning; names of branches as they are. */
function short(name: string): string {
  return /^[\da-f]{40,64}$/.test(name) ? name.slice(0, 12) : name;
}

/** What somebody has to do, before any detail. */
function nextSteps({ obstacles, documents, acts, gate, contributors }: GateVerdict): string[] {
  const open = [
    ...acts.map(({ name, given }) => ({ name, given })),
    ...documents.map(({ name, given }) => ({ name, given })),
    ...(gate === undefined ? [] : [{ name: 'the control itself', given: gate.given }]),
  ];
  return [
    // The verdict has told the first one already.
    ...obstacles.map(({ problem, mend }, index) => (index === 0 ? mend : `${problem} ${mend}`)),
    ...contributors.unknown.map(
      (who) => `Nobody knows who this contributor is: ${who}. Add the account or address to control/people.yaml.`,
    ),
    ...open.flatMap(({ name, given }) => [
      ...(given.denied ? [`${name}: the approval matrix allows no such change.`] : []),
      ...given.missing.map(
        ({ slot, couldApprove }) => `${name}: approval as ${anyOf(slot)} is missing. ${candidates(couldApprove)}`,
      ),
      ...given.objections.map(
        (who) => `${name}: ${who.name} (${who.role}) asked for changes. Only ${who.name} can take that back.`,
      ),
    ]),
  ];
}

/** `owner | buyer` as the matrix writes it. */
function anyOf(slot: string): string {
  return slot
    .split('|')
    .map((role) => role.trim())
    .join(' or ');
}

function candidates(people: GivenApprovals['missing'][number]['couldApprove']): string {
  if (people.length === 0) return 'Nobody could give it: every holder contributed, or nobody holds the role.';
  return `Could approve: ${list(people.map(({ name }) => name))}.`;
}

function actParts({ name, pass, given, findings }: ActVerdict): StoryPart[] {
  return [
    heading(`${pass ? 'passed' : 'not passed'}: ${name}`),
    ...approvalParts(given),
    ...(findings.length === 0 ? [] : [{ kind: 'findings', findings } as const]),
  ];
}

function documentParts(document: DocumentVerdict): StoryPart[] {
  const { name, title, class: needed, minimum, reasons, redline, unreadable, findings, pass, earlier } = document;
  const shown = reasons.slice(0, MOST_REASONS).map(reasonWords);
  const rest = reasons.length - shown.length;
  return [
    heading(`${pass ? 'passed' : 'not passed'}: ${name} ${title}`),
    text(
      `${revisions(document)}Class ${needed}${needed === minimum ? '' : ` (the machine sees at least ${minimum})`}, because:`,
    ),
    bullets([...shown, ...(rest > 0 ? [`${rest} more`] : [])]),
    ...(earlier.length === 0 ? [] : [text(`${list(earlier)} wrote on it before this change and cannot approve it.`)]),
    ...approvalParts(document.given),
    ...(findings.length === 0 ? [] : [{ kind: 'findings', findings } as const]),
    ...(unreadable === undefined ? [] : [text(`It cannot be shown word by word: ${unreadable}`)]),
    ...(redline === undefined ? [] : [{ kind: 'redline', redline } as const]),
    bullets(impactLines(document)),
  ];
}

function revisions({ before, after, kind }: DocumentVerdict): string {
  const [from, to] = [before?.revision, after?.revision];
  if (kind === 'added') return `New, revision ${to ?? 'unknown'}. `;
  if (kind === 'removed') return `Removed, revision ${from ?? 'unknown'}. `;
  return from === to ? `Revision ${to ?? 'unknown'}. ` : `Revision ${from ?? 'unknown'} to ${to ?? 'unknown'}. `;
}

function approvalParts({ filled, refused, selfApproved, missing, denied }: GivenApprovals): StoryPart[] {
  const needsNone = filled.length + missing.length === 0 && !denied;
  const lines = [
    ...(needsNone ? ['Needs no approval.'] : []),
    ...filled.map(
      ({ name, slot, role, at }) =>
        `approved as ${slot.includes('|') || slot === role ? role : `${slot} (${role})`}: ${name}, ${at}`,
    ),
    ...missing.map(({ slot }) => `missing: approval as ${anyOf(slot)}`),
    ...refused.map(({ who, reason }) => `does not count: ${who}, ${reason}`),
    ...(selfApproved ? ['An author approved his own change: this organisation works alone (sod: solo).'] : []),
  ];
  return [bullets(lines)];
}

function impactLines({ impact }: DocumentVerdict): string[] {
  const { references, forms, audience, clauses } = impact;
  const from = [...new Set(references.map(({ what }) => what))];
  return [
    ...(from.length === 0 ? [] : [`referred to by ${list(from)}`]),
    ...(forms.length === 0 ? [] : [`names ${list(forms)}`]),
    ...(audience.length === 0 ? [] : [`must be known by ${list(audience)}`]),
    ...(clauses.length === 0 ? [] : [`answers ${list([...new Set(clauses.map(({ what }) => what))])}`]),
  ];
}

function heading(line: string): StoryPart {
  return { kind: 'heading', text: line };
}

function text(line: string): StoryPart {
  return { kind: 'text', text: line };
}

function bullets(items: readonly string[]): StoryPart {
  return { kind: 'bullets', items };
}
