// Judges the approvals of one thing that needs them, and names people as a reader knows them.
import { judgeApprovals, type ApprovalCase, type RefusalReason } from '@clausemark/control';
import { personName } from '@clausemark/linter';
import type { People } from '@clausemark/manual';
import type { GivenApprovals, Named } from '@clausemark/reporters';

const words: Readonly<Record<RefusalReason, string>> = {
  'unknown-person': 'this account belongs to nobody in people.yaml',
  bot: 'a machine cannot approve',
  author: 'contributed to the change',
  'changes-requested': 'asked for changes',
  dismissed: 'the review was dismissed',
  'null-commit': 'the commit that was reviewed has vanished',
  'stale-digest': 'approved another content: it changed afterwards',
  'after-merge': 'approved after the merge',
  'not-yet': 'approved on a day that has not come yet',
  'not-a-holder': 'holds none of the roles needed',
  'evidence-too-weak': 'a signed approval is needed (clausemark approve --sign)',
};

const WROTE_BEFORE = 'wrote on it before this change, and it was not approved since';

export interface JudgedApprovals {
  readonly pass: boolean;
  readonly given: GivenApprovals;
}

/** @param inChange who contributed to the change itself; other authors wrote before it */
export function givenApprovals(
  approvalCase: ApprovalCase,
  today: string,
  inChange: ReadonlySet<string> = approvalCase.contributors.people,
): JudgedApprovals {
  const { people } = approvalCase;
  const { pass, denied, filled, missing, refused, objections, selfApproved } = judgeApprovals(approvalCase, today);
  return {
    pass,
    given: {
      denied,
      selfApproved,
      filled: filled.map(({ slot, role, approval }) => ({
        ...named(people, approval.person),
        slot: slot.name,
        role,
        at: approval.at,
      })),
      missing: missing.map(({ slot, couldApprove }) => ({
        slot: slot.name,
        couldApprove: couldApprove.map((person) => named(people, person)),
      })),
      refused: refused.map(({ who, reason }) => ({
        who: personName(people, who),
        reason: reason === 'author' && !inChange.has(who) ? WROTE_BEFORE : words[reason],
      })),
      objections: objections.map(({ person, role }) => ({ ...named(people, person), role })),
    },
  };
}

function named(people: People, person: string): Named {
  return { person, name: personName(people, person) };
}
