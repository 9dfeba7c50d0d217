// CHG013: a change that people can read in one go.
import * as z from 'zod';
import { placeInConfig } from '../../config/place-in-config.ts';
import { defineRule } from '../../rule/define-rule.ts';

const LIGHT: ReadonlySet<string> = new Set(['none', 'administrative', 'format', 'move']);

export const prScope = defineRule({
  code: 'CHG013',
  name: 'pr-scope',
  summary: 'A change holds few documents, and one matter.',
  scope: 'change',
  since: '0.2.0',
  level: 'warning',
  basis: ['iso9001@2015:7.5.2'],
  options: {
    defaults: { documents: 12 },
    schema: () =>
      z.strictObject({
        documents: z
          .union([
            z
              .string()
              .regex(/^\d{1,4}$/)
              .transform(Number),
            z.int(),
          ])
          .default(12)
          .describe('Most documents with changed content in one change.'),
      }),
  },
  messages: {
    tooMany: {
      what: 'The content of {count} documents changes at once; up to {most} can be reviewed with care.',
      why: 'Approval means that somebody read it; in a pile nobody sees the one sentence that matters.',
      mend: 'Make one pull request for each matter. Changes of form alone do not count.',
    },
    unrelated: {
      what: 'The change carries out {count} change requests: {requests}.',
      why: 'Whoever approves one of them approves all of them.',
      mend: 'Make one pull request for each change request.',
    },
  },
  *check({ manual, change, options, finding }) {
    const changed = change.documents.filter(({ judged }) => !LIGHT.has(judged.class));
    const [count, most] = [changed.length, options.documents];
    if (count > most) yield finding('tooMany', placeInConfig(manual, [], 'change'), { count, most });
    const sets = changed.map(({ after }) => (after?.items('change') ?? []).map(({ text }) => text));
    const requests = [...new Set(sets.flat())];
    const shared = requests.some((request) => sets.every((own) => own.length === 0 || own.includes(request)));
    if (requests.length < 2 || shared) return;
    yield finding('unrelated', placeInConfig(manual, [], 'requests'), {
      count: requests.length,
      requests: requests.slice(0, 5).join(', '),
    });
  },
});
