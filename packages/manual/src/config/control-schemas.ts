// The shapes of the files in control/: who holds which role, who the people are, which findings are accepted.
import * as z from 'zod';
import { once } from '../once.ts';
import { isoDate, nonEmpty, stringList } from './scalars.ts';

const holder = once(() =>
  z.strictObject({
    person: nonEmpty().describe('Key of a person in people.yaml.'),
    from: isoDate().optional().describe('First day in the role.'),
    to: z
      .union([isoDate(), z.enum(['', 'null'])])
      .optional()
      .describe('Last day in the role; empty while it lasts.'),
    acting: z.enum(['true', 'false']).optional().describe('true for a stand-in while the role is vacant.'),
  }),
);

export const rolesSchema = once(() =>
  z.strictObject({
    roles: z
      .record(
        z.string(),
        z.strictObject({
          title: nonEmpty().describe('Name of the role as documents write it.'),
          purpose: nonEmpty().optional().describe('What the role answers for, in one sentence.'),
          holders: z.array(holder()).default([]).describe('Who holds it, now and before.'),
        }),
      )
      .describe('Roles by key; documents name roles, never people.'),
  }),
);

const signingKey = once(() =>
  z.strictObject({
    fp: z
      .string()
      .regex(/^SHA256:[A-Za-z0-9+/]{43}$/, 'must be a fingerprint as `ssh-keygen -l` prints it: SHA256:...')
      .describe('Fingerprint of the SSH key.'),
    key: nonEmpty().describe('The public key in one line, as in the .pub file.'),
    from: isoDate().describe('First day the key counts.'),
    to: z
      .union([isoDate(), z.enum(['', 'null'])])
      .optional()
      .describe('Last day the key counts; empty while it lasts.'),
    proof: nonEmpty()
      .optional()
      .describe(
        'Signature of the key over its own registration: its holder has it. `clausemark people key add --prove` makes it.',
      ),
  }),
);

export const peopleSchema = once(() =>
  z.strictObject({
    people: z
      .record(
        z.string(),
        z.strictObject({
          name: nonEmpty().describe('Name as printed on approvals.'),
          emails: stringList().optional().describe('Addresses used in commits.'),
          github: nonEmpty().optional().describe('Numeric GitHub user id.'),
          accounts: stringList()
            .optional()
            .describe('Accounts on other platforms by platform and permanent id, for example gitlab:1234.'),
          keys: z.array(signingKey()).optional().describe('Keys the person signs approvals with, now and before.'),
        }),
      )
      .describe('People by key.'),
    bots: z
      .array(
        z.strictObject({
          name: nonEmpty().describe('What the account does, for readers.'),
          github: nonEmpty().optional().describe('Numeric GitHub user id.'),
          accounts: stringList().optional().describe('Accounts on other platforms, for example gitlab:1234.'),
          emails: stringList().optional().describe('Addresses used in commits.'),
        }),
      )
      .optional()
      .describe('Accounts of machines. They may write, and never approve.'),
  }),
);

export const waiversSchema = once(() =>
  z.strictObject({
    waivers: z
      .array(
        z.strictObject({
          rule: nonEmpty().describe('Rule name or code.'),
          document: nonEmpty().describe('Id or path of the document the finding is in.'),
          at: nonEmpty()
            .optional()
            .describe('Symbolic place of the finding, for example fm:/review. Default: any place.'),
          reason: nonEmpty().describe('Why the finding is accepted.'),
          owner: nonEmpty().describe('Role that accepted it.'),
          expires: isoDate().describe('Last day the waiver counts.'),
        }),
      )
      .default([])
      .describe('Accepted findings, each with a reason, an owner and an end.'),
  }),
);

export type Roles = z.output<ReturnType<typeof rolesSchema>>;
export type People = z.output<ReturnType<typeof peopleSchema>>;
export type Waivers = z.output<ReturnType<typeof waiversSchema>>;
export type Waiver = Waivers['waivers'][number];
