import { readApprovals, type DocumentChange } from '@clausemark/control';
import { expect, test } from 'vitest';
import { requiredApprovals } from './required-approvals.ts';

const matrix = readApprovals(`sod: strict
rules:
  - { type: procedure, path: "procedures/critical/**", roles: [quality-manager, quality-manager, owner] }
  - { type: "*", roles: [quality-manager, document-controller] }
  - { type: "*", deny: true }
gate: { approvers: [quality-manager] }
`).value;

const moved = (from: string, to: string): DocumentChange => {
  const side = (path: string) => ({ path, type: 'procedure', owner: 'buyer', approver: 'quality-manager' });
  return { key: 'QP-07', id: 'QP-07', kind: 'moved', base: side(from), head: side(to) } as unknown as DocumentChange;
};

test.each([
  ['out of', 'procedures/critical/a.md', 'procedures/a.md'],
  ['into', 'procedures/a.md', 'procedures/critical/a.md'],
])('a document that moves %s a folder needs what either end needs, two holders of one role among it', (_, from, to) => {
  const { slots } = requiredApprovals(moved(from, to), 'substantive', matrix);
  expect(slots.map(({ name }) => name).sort()).toEqual([
    'document-controller',
    'owner',
    'quality-manager',
    'quality-manager',
  ]);
});
