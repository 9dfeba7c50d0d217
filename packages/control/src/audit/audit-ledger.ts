// From a verification to what is told of it. Knows neither git nor disk: what was found there comes along.
import { inForce } from '../in-force/in-force.ts';
import type { Drift } from '../in-force/find-drift.ts';
import type { LedgerEntry } from '../ledger/entry.ts';
import type { LedgerProblem } from '../ledger/ledger-problem.ts';
import { ledgerProblemText } from '../ledger/problem-texts.ts';
import type { LedgerVerification } from '../ledger/verify-ledger.ts';
import { auditExpunged, expungedGaps } from './audit-expunged.ts';
import { auditDocuments } from './audit-documents.ts';
import { doubtFindings, doubtGaps } from './audit-doubts.ts';
import type { AuditFinding, LedgerAudit, NotChecked } from './ledger-audit.ts';

export interface AuditInput {
  readonly place: string;
  readonly verification: LedgerVerification;
  readonly today: string;
  /** Number of anchors that came from outside of the ledger. */
  readonly anchors: number;
  readonly history: HistoryAudit;
  readonly main: MainAudit;
}

/** The commits the entries came from, held against the entries. */
export type HistoryAudit =
  | {
      readonly looked: true;
      readonly problems: readonly LedgerProblem[];
      readonly entries: number;
      /** Their commits are not in the repository. */
      readonly missing: number;
      /** The merge is there, the branch it came from is gone (squash, rebase). */
      readonly partial: number;
    }
  | { readonly looked: false; readonly why: string };

/** The documents of the main branch, held against what was released. */
export type MainAudit =
  | { readonly looked: true; readonly name: string; readonly drift: readonly Drift[] }
  | { readonly looked: false; readonly why: string };

export function auditLedger(input: AuditInput): LedgerAudit {
  const { place, verification, today, history, main } = input;
  const { entries, head } = verification;
  const [first] = entries;
  const genesis = first?.type === 'genesis' ? first : undefined;
  const documents = inForce(entries, today);
  const problems = [
    ...verification.problems,
    ...verification.remnants,
    ...doubtFindings(verification.doubts, documents),
    ...(history.looked ? history.problems : []),
  ];
  const findings = [
    ...problems.toSorted((a, b) => a.line - b.line).map(findingOf),
    ...(main.looked ? main.drift.map((drift) => driftFinding(drift, main.name)) : []),
  ];
  return {
    place,
    organisation: genesis?.organisation,
    repo: genesis?.repo,
    today,
    entries: entries.length,
    head,
    sound: findings.length === 0,
    findings,
    checked: checkedOf(input),
    notChecked: notCheckedOf(input),
    expunged: auditExpunged(entries),
    documents: auditDocuments(entries, documents),
  };
}

function findingOf(problem: LedgerProblem): AuditFinding {
  const { rule, what, mend } = ledgerProblemText(problem);
  return { rule, code: problem.code, entry: problem.line === 0 ? undefined : problem.line, what, mend };
}

const driftTexts: Readonly<Record<Drift['kind'], readonly [string, string]>> = {
  'no-entry': [
    'is released there and unknown to the ledger',
    'It is not in force. Record it as a baseline, or set it back to draft by a pull request and release it from there.',
  ],
  'other-content': [
    'is not the text that was released last',
    'The released text stays in force. Put it back by a pull request of its own (git revert); what is to stay comes as the next revision after that.',
  ],
  ended: [
    'was withdrawn, or was an emergency that ran out',
    'It is not in force any more. Write the next revision on top of it: clausemark revise.',
  ],
  gone: [
    'was released and is no longer there',
    'It stays in force. Put the file back, or make the document obsolete through the gate.',
  ],
};

function driftFinding({ doc, path, kind }: Drift, name: string): AuditFinding {
  const [what, mend] = driftTexts[kind];
  const at = path === undefined ? '' : ` (${path})`;
  return { rule: 'LED007', code: `drift-${kind}`, entry: undefined, what: `On ${name}, ${doc}${at} ${what}.`, mend };
}

function checkedOf({ verification, anchors, history, main }: AuditInput): string[] {
  const { entries, complete } = verification;
  const expunged = entries.some(({ type }) => type === 'expunged');
  return [
    `form, numbers, chain and times of ${entries.length} entries`,
    ...(complete
      ? [
          `every object${expunged ? ' that was not expunged' : ''}, hashed again`,
          'approvals, by the matrix, roles and people of each entry',
        ]
      : []),
    ...(anchors > 0 ? [`${anchors} ${anchors === 1 ? 'anchor' : 'anchors'} from outside`] : []),
    ...(history.looked ? [`contributors of ${history.entries} entries, from their commits`] : []),
    ...(main.looked ? [`the documents of ${main.name}`] : []),
  ];
}

function notCheckedOf({ verification, today, anchors, history, main }: AuditInput): NotChecked[] {
  const reviews = reviewsIn(verification.entries);
  return [
    ...expungedGaps(verification.entries),
    ...doubtGaps(verification.doubts, inForce(verification.entries, today)),
    ...(verification.complete ? [] : [{ what: 'Objects and approvals', why: 'the objects are not at hand' }]),
    ...(anchors > 0
      ? [{ what: 'Entries behind the newest anchor', why: 'nothing outside of the ledger vouches for their number' }]
      : [
          {
            what: 'Whether the newest entries were cut off, or the whole ledger was replaced',
            why: 'no anchor from outside was given (--anchor); the ledger alone cannot show it',
          },
        ]),
    ...historyGaps(history),
    ...(main.looked ? [] : [{ what: 'Whether the main branch holds what was released (LED007)', why: main.why }]),
    ...(reviews === 0
      ? []
      : [
          {
            what: `That ${reviews} ${reviews === 1 ? 'approval was' : 'approvals were'} given as reviews on the platform`,
            why: 'they are not signed: the entry is the word of the job that wrote it',
          },
        ]),
    {
      what: 'Whether the class of each change was right, and the digest of the meaning that a change of form rests on',
      why: 'that takes the Markdown of both texts and was judged when it was merged; run the gate again on both commits to see it',
    },
    {
      what: 'Whether each document lay at the path that its entry names',
      why: 'the text that is kept holds no path. The matrix may ask by it, and a document that names no type has that of its folder; look into the commit of the merge',
    },
  ];
}

function historyGaps(history: HistoryAudit): NotChecked[] {
  if (!history.looked) return [{ what: 'Whether entries name everybody who contributed (LED004)', why: history.why }];
  const { missing, partial } = history;
  return [
    ...(missing === 0
      ? []
      : [{ what: `Contributors of ${missing} entries`, why: 'their commits are not in this repository' }]),
    ...(partial === 0
      ? []
      : [
          {
            what: `Contributors of ${partial} entries before their merge`,
            why: 'the branch is gone; only the merged commits were looked at',
          },
        ]),
  ];
}

function reviewsIn(entries: readonly LedgerEntry[]): number {
  return entries
    .flatMap((entry) => ('approvals' in entry ? entry.approvals : []))
    .filter(({ evidence }) => evidence.kind !== 'sshsig').length;
}
