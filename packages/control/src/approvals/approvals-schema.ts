// The shape of control/approvals.yaml, the approval matrix: who must approve what. Scalars arrive as text.
import {
  booleanText,
  documentTypeNames,
  isoDuration,
  once,
  stringList,
  validateData,
  type ReadResult,
} from '@clausemark/manual';
import * as z from 'zod';
import { changeClasses } from '../classes/change-class.ts';

export const APPROVALS_PATH = 'control/approvals.yaml';

const oneOrMore = <Item extends z.ZodType<string, string>>(item: Item) =>
  z.union([item.transform((value) => [value]), z.array(item).min(1)]);

export const evidenceLevels = ['review', 'sshsig', 'timestamped'] as const;
export type EvidenceLevel = (typeof evidenceLevels)[number];

/** A rule that asks nobody would let everything through. */
const someRoles = once(() => stringList().refine((roles) => roles.length > 0, 'must name at least one role'));

const match = once(() => ({
  type: oneOrMore(z.enum([...documentTypeNames, '*'])).describe('Types of document the rule is for; * for all.'),
  path: stringList().optional().describe('Globs of paths the rule is for. Default: all.'),
  class: oneOrMore(z.enum(changeClasses)).optional().describe('Classes of change the rule is for. Default: all.'),
}));

const approvalRule = once(() =>
  z.strictObject({
    ...match(),
    roles: someRoles().describe(
      'Roles that must all approve, each a different person. "owner" and "approver" are the roles the document names; "a | b" is either of two.',
    ),
    evidence: z.enum(evidenceLevels).default('review').describe('The least evidence an approval must have.'),
    ratify: z
      .strictObject({ within: isoDuration().describe('Time to ratify an emergency.'), roles: someRoles() })
      .optional()
      .describe('Who must confirm an emergency afterwards, and how soon.'),
  }),
);

const denyRule = once(() =>
  z.strictObject({
    ...match(),
    deny: booleanText()
      .refine((value) => value, 'must be true')
      .describe('Nothing this rule matches can be approved.'),
  }),
);

/** Made when it is first asked for. */
export const approvalsSchema = once(() =>
  z.strictObject({
    sod: z
      .enum(['strict', 'small-team', 'solo'])
      .default('strict')
      .describe(
        'strict: one person, one role, never the author. small-team: one person may fill several roles. solo: authors may approve, and pages say so.',
      ),
    rules: z
      .array(z.union([denyRule(), approvalRule()]))
      .refine((rules) => isDenyAll(rules.at(-1)), 'must end with { type: "*", deny: true }')
      .describe('The first rule that matches counts; the last one denies.'),
    gate: z
      .strictObject({
        approvers: stringList().describe('Roles whose holders approve changes of gate paths.'),
        two_person: stringList()
          .default(['people.yaml', 'roles.yaml', 'approvals.yaml'])
          .describe('Names of gate files that need two of them.'),
        paths: stringList()
          .default([])
          .describe('Further gate paths, as globs. The built-in ones cannot be taken away.'),
      })
      .describe('Changes of the control itself.'),
  }),
);

export type Approvals = z.output<ReturnType<typeof approvalsSchema>>;
export type ApprovalRule = z.output<ReturnType<typeof approvalRule>>;
export type MatrixRule = Approvals['rules'][number];

/** A matrix that denies everything: what counts where the file is missing or broken. */
export const denyAll: Approvals = {
  sod: 'strict',
  rules: [{ type: ['*'], deny: true }],
  gate: { approvers: [], two_person: [], paths: [] },
};

/** Reads control/approvals.yaml. Missing or broken means that nothing can be approved; the file carries what is wrong. */
export function readApprovals(text: string | undefined): ReadResult<Approvals> {
  if (text === undefined) return { value: denyAll, file: undefined };
  const { value, node, problems } = validateData(APPROVALS_PATH, text, approvalsSchema());
  return { value: value ?? denyAll, file: { path: APPROVALS_PATH, node, problems } };
}

function isDenyAll(rule: unknown): boolean {
  const { type, path, class: classes, deny } = (rule ?? {}) as Readonly<Record<string, unknown>>;
  return deny === true && Array.isArray(type) && type.includes('*') && path === undefined && classes === undefined;
}
