// CHG007: what decides about changes changes alone, and with approvals of its own.
import { gateVerdict } from '../../change/approval-verdicts.ts';
import { defineRule } from '../../rule/define-rule.ts';
import { noOptions } from '../../rule/no-options.ts';

const why = 'Whoever can change the rules and a document in one step approves the document by rules of his own.';
const MOST = 3;

export const gateIsolation = defineRule({
  code: 'CHG007',
  name: 'gate-isolation',
  summary: 'Configuration, roles, people, matrix and workflows change alone, approved by gate approvers.',
  scope: 'change',
  uses: ['evidence'],
  since: '0.2.0',
  level: 'error',
  hard: true,
  basis: ['iso9001@2015:7.5.3.2'],
  options: noOptions,
  messages: {
    mixed: {
      what: '{path} decides how changes are judged and changed together with {others}.',
      why,
      mend: 'Make two pull requests: one for {path}, one for the rest.',
    },
    denied: {
      what: '{path} decides how changes are judged, and nobody may approve a change of it.',
      why,
      mend: 'Name `gate.approvers` in control/approvals.yaml, by an act of the management outside of the gate.',
    },
    unapproved: {
      what: 'The change of {path} lacks {missing} of {needed} approvals by {roles}.',
      why,
      mend: 'Ask {candidates} to approve it.',
    },
  },
  *check({ change, today, finding }) {
    const { paths, others } = change.gate;
    const inManual = others.filter((path) => !path.startsWith('../'));
    const [first] = paths;
    if (first === undefined) return;
    if (inManual.length > 0) {
      for (const path of paths) yield finding('mixed', change.placeOf(path), { path, others: few(inManual) });
    }
    const { required } = change.gate;
    if (required.denied) yield finding('denied', change.placeOf(first), { path: few(paths) });
    const verdict = gateVerdict(change, today);
    if (verdict === undefined || verdict.missing.length === 0) return;
    yield finding('unapproved', change.placeOf(first), {
      path: few(paths),
      missing: verdict.missing.length,
      needed: required.slots.length,
      roles: required.slots[0]?.name ?? '',
      candidates:
        [...new Set(verdict.missing.flatMap(({ couldApprove }) => couldApprove))].join(', ') || 'somebody else',
    });
  },
});

function few(paths: readonly string[]): string {
  const more = paths.length - MOST;
  return paths.slice(0, MOST).join(', ') + (more > 0 ? ` and ${more} more` : '');
}
