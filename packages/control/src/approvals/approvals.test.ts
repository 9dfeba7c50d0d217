import { readPeople, readRoles } from '@clausemark/manual';
import { describe, expect, test } from 'vitest';
import { matrixText, peopleText, rolesText } from '../testing/company.ts';
import { readApprovals } from './approvals-schema.ts';
import { contributors, type ChangeCommit } from './contributors.ts';
import type { Review } from './evidence.ts';
import { gateChange, gateDigest } from './gate-change.ts';
import { judgeApprovals, type ApprovalVerdict } from './judge-approvals.ts';
import type { ApprovalCase } from './approval-case.ts';
import { requiredRoles, type ApprovalSubject } from './required-roles.ts';
import { holdersOn } from './role-holders.ts';

const DIGEST = 'd'.repeat(64);
const TODAY = '2026-11-22';
const people = readPeople(peopleText).value;
const roles = readRoles(rolesText).value;
const matrix = readApprovals(matrixText()).value;
const IDS = { alice: '101', bob: '102', carol: '103', dan: '104', eve: '105' } as const;

const subject: ApprovalSubject = {
  type: 'procedure',
  path: 'procedures/a.md',
  class: 'substantive',
  owner: 'buyer',
  approver: 'quality-manager',
};

let nextId = 1;
const review = (who: keyof typeof IDS, more: Partial<Review> = {}): Review => ({
  id: nextId++,
  userId: IDS[who],
  account: 'person',
  state: 'APPROVED',
  at: '2026-11-22T10:00:00Z',
  commit: 'abc',
  digest: DIGEST,
  ...more,
});
const judge = (reviews: readonly Review[], more: Partial<ApprovalCase> = {}, today = TODAY): ApprovalVerdict =>
  judgeApprovals(
    {
      digest: DIGEST,
      required: requiredRoles(subject, more.matrix ?? matrix),
      matrix,
      roles,
      people,
      reviews,
      stated: [],
      contributors: { people: new Set(['carol']), unknown: [] },
      ...more,
    },
    today,
  );
const by = (...names: readonly string[]) => ({ contributors: { people: new Set(names), unknown: [] } });

describe('the matrix', () => {
  const names = (more: Partial<ApprovalSubject>): string[] | 'denied' => {
    const required = requiredRoles({ ...subject, ...more }, matrix);
    return required.denied ? 'denied' : required.slots.map(({ name, roles: list }) => `${name}=${list.join('|')}`);
  };

  test('the first matching rule counts, owner and alternatives are resolved', () => {
    expect(names({})).toEqual(['quality-manager=quality-manager', 'managing-director=managing-director']);
    expect(names({ type: 'form' })).toEqual(['quality-manager=quality-manager']);
    expect(names({ class: 'editorial' })).toEqual(['owner=buyer', 'document-controller=document-controller']);
    expect(names({ class: 'administrative' })).toEqual(['owner | document-controller=buyer|document-controller']);
    expect(names({ class: 'editorial', owner: undefined })).toEqual([
      'owner=',
      'document-controller=document-controller',
    ]);
    expect(names({ class: 'gate' })).toBe('denied');
    expect(names({ class: 'none' })).toEqual([]);
  });

  test('a missing or broken file, or one without a last denial, allows nothing', () => {
    for (const text of [
      undefined,
      'sod: [',
      'rules: []\ngate: { approvers: [a] }',
      matrixText().replace(/^.*deny: true.*$/m, ''),
      matrixText().replace('rules:\n', 'rules:\n  - { type: procedure, roles: [] }\n'),
    ]) {
      const read = readApprovals(text);
      expect(requiredRoles(subject, read.value).denied).toBe(true);
      if (text !== undefined) expect(read.file?.problems).not.toEqual([]);
    }
  });

  test('a role is held on a day, stand-ins from their first to their last one', () => {
    expect(holdersOn(roles, 'quality-manager', '2026-12-19')).toEqual(['alice']);
    expect(holdersOn(roles, 'quality-manager', '2026-12-20')).toEqual(['alice', 'eve']);
    expect(holdersOn(roles, 'quality-manager', '2027-01-06')).toEqual(['alice', 'eve']);
    expect(holdersOn(roles, 'quality-manager', '2027-01-07')).toEqual(['alice']);
    expect(holdersOn(roles, 'constructor', TODAY)).toEqual([]);
  });
});

describe('approvals', () => {
  test('two roles, two persons', () => {
    const verdict = judge([review('alice'), review('bob')]);
    expect(verdict.pass).toBe(true);
    expect(verdict.filled.map(({ role, approval }) => `${role} ${approval.person}`)).toEqual([
      'quality-manager alice',
      'managing-director bob',
    ]);
  });

  test('a person with both roles does not block the assignment that exists', () => {
    const bobOnly = {
      roles: {
        ...roles.roles,
        'managing-director': roles.roles['quality-manager'],
        'quality-manager': roles.roles['managing-director'],
      },
    };
    expect(judge([review('alice'), review('bob')], { roles: bobOnly as typeof roles }).pass).toBe(true);
  });

  test('one person fills one role; a small team may let him fill two', () => {
    const verdict = judge([review('alice')]);
    expect(verdict.missing.map(({ slot, couldApprove }) => [slot.name, couldApprove])).toEqual([
      ['managing-director', ['bob', 'alice']],
    ]);
    expect(judge([review('alice')], { matrix: readApprovals(matrixText('small-team')).value }).pass).toBe(true);
  });

  test('threat 1: nobody approves his own change, in a small team neither', () => {
    const verdict = judge([review('alice'), review('bob')], by('alice'));
    expect(verdict).toMatchObject({ pass: false, refused: [{ who: 'alice', reason: 'author' }] });
    expect(
      judge([review('alice')], { ...by('alice'), matrix: readApprovals(matrixText('small-team')).value }).pass,
    ).toBe(false);
  });

  test('solo lets an author approve and says so', () => {
    const solo = { ...by('alice'), matrix: readApprovals(matrixText('solo')).value };
    expect(judge([review('alice')], solo)).toMatchObject({ pass: true, selfApproved: true });
  });

  test('threat 2: everyone who touched the change is a contributor', () => {
    const commit: ChangeCommit = { authorEmail: 'carol@acme.example', committerEmail: 'dan@acme.example', message: '' };
    const found = contributors(
      {
        accounts: ['103', '105'],
        commits: [
          { ...commit, message: 'x\n\nCo-authored-by: Alice <ALICE@acme.example>' },
          {
            authorEmail: '102+bob@users.noreply.github.com',
            committerEmail: 'noreply@github.com',
            message: '',
            platformSigned: true,
          },
        ],
      },
      people,
    );
    expect([...found.people].sort()).toEqual(['alice', 'bob', 'carol', 'dan', 'eve']);
    expect(found.unknown).toEqual([]);
    expect(judge([review('alice'), review('bob')], { contributors: found }).pass).toBe(false);
  });

  test.each([
    'CO-AUTHORED-BY: Alice <alice@acme.example>',
    'Co-authored-by : Alice <alice@acme.example>',
    'Co-authored-by: Alice\n <alice@acme.example>',
    'Co-authored-by: Alice < alice@acme.example >',
    'Co-authored-by: alice@acme.example',
  ])('a co-author however the line is written: %j', (line) => {
    const identity = { authorEmail: 'carol@acme.example', committerEmail: 'carol@acme.example' };
    const found = contributors({ accounts: [], commits: [{ ...identity, message: `x\n\n${line}\n` }] }, people);
    expect([[...found.people].sort(), found.unknown]).toEqual([['alice', 'carol'], []]);
  });

  test('a co-author who is only a name is nobody that is known', () => {
    const identity = { authorEmail: 'carol@acme.example', committerEmail: 'carol@acme.example' };
    const found = contributors(
      { accounts: [], commits: [{ ...identity, message: 'x\n\nCo-authored-by: Al' }] },
      people,
    );
    expect(found.unknown).toEqual(['Al']);
  });

  test('threat 3: an unknown name lets nothing pass', () => {
    const commits = [{ authorEmail: 'me@gmail.example', committerEmail: 'noreply@github.com', message: '' }];
    const found = contributors({ accounts: ['999'], commits }, people);
    expect(found.unknown).toEqual(['999', 'me@gmail.example', 'noreply@github.com']);
    expect(judge([review('alice'), review('bob')], { contributors: found })).toMatchObject({
      pass: false,
      unknownContributors: found.unknown,
    });
  });

  test('an address of two people is nobody; a bot may write', () => {
    const twice = readPeople('people:\n  a: { name: A, emails: x@y.z }\n  b: { name: B, emails: x@y.z }\n').value;
    const commits = [{ authorEmail: 'x@y.z', committerEmail: 'Bot@y.z', message: '' }];
    expect(contributors({ accounts: [], commits }, twice, ['bot@y.z'])).toMatchObject({
      unknown: ['x@y.z'],
      bots: ['Bot@y.z'],
    });
  });

  test('threat 4: an approval of other content is stale', () => {
    const verdict = judge([review('alice', { digest: 'e'.repeat(64) }), review('bob')]);
    expect(verdict).toMatchObject({ pass: false, refused: [{ who: 'alice', reason: 'stale-digest' }] });
  });

  test.each<[string, Partial<Review>, string]>([
    ['threat 4: a commit lost in a force push', { commit: null }, 'null-commit'],
    ['threat 8: a bot', { account: 'bot' }, 'bot'],
    ['threat 12: after the merge', { at: '2026-11-22T12:00:01Z' }, 'after-merge'],
    ['an unknown account', { userId: '999' }, 'unknown-person'],
    ['a login that changed hands', { userId: '998' }, 'unknown-person'],
    ['no role', { userId: IDS.dan }, 'not-a-holder'],
    ['dismissed', { state: 'DISMISSED' }, 'dismissed'],
    ['an objection', { state: 'CHANGES_REQUESTED' }, 'changes-requested'],
  ])('%s does not count', (_, more, reason) => {
    const verdict = judge([review('bob'), review('alice', more)], { mergedAt: '2026-11-22T12:00:00Z' });
    expect(verdict.pass).toBe(false);
    expect(verdict.refused.map((item) => item.reason)).toContain(reason);
  });

  test('the last decisive review counts, whatever the order of the list', () => {
    const early = review('alice', { at: '2026-11-22T08:00:00Z' });
    const objection = review('alice', { at: '2026-11-22T09:00:00Z', state: 'CHANGES_REQUESTED' });
    const comment = review('alice', { at: '2026-11-22T11:00:00Z', state: 'COMMENTED' });
    for (const order of [
      [early, objection, comment],
      [comment, objection, early],
    ]) {
      expect(judge([...order, review('bob')])).toMatchObject({ pass: false, objections: [{ person: 'alice' }] });
    }
    expect(judge([objection, review('alice'), comment, review('bob')]).pass).toBe(true);
  });

  test('an objection is dismissed by the objector or a gate approver only', () => {
    const dismissed = (who: string): Review =>
      review('alice', { state: 'DISMISSED', dismissed: { was: 'CHANGES_REQUESTED', by: who } });
    const objections = (who: string): number => judge([dismissed(who), review('bob')]).objections.length;
    expect([objections(IDS.carol), objections('999'), objections(IDS.bob), objections(IDS.alice)]).toEqual([
      1, 1, 0, 0,
    ]);
  });

  test('who wrote the change does not end an objection to it, gate approver or not', () => {
    const dismissed = review('alice', { state: 'DISMISSED', dismissed: { was: 'CHANGES_REQUESTED', by: IDS.bob } });
    const authors = { people: new Set(['bob']), unknown: [] };
    expect(judge([dismissed], { contributors: authors }).objections).toMatchObject([{ person: 'alice' }]);
  });

  test('an objector without a role at the gate can take his own objection back', () => {
    const required = { ...requiredRoles(subject, matrix), slots: [{ name: 'buyer', roles: ['buyer'] }] };
    const own = review('carol', { state: 'DISMISSED', dismissed: { was: 'CHANGES_REQUESTED', by: IDS.carol } });
    expect(judge([own], { required }).objections).toEqual([]);
  });

  test('a stand-in approves while he stands in', () => {
    const later = { at: '2026-12-28T10:00:00Z' };
    expect(judge([review('eve', later), review('bob', later)], {}, '2026-12-28').pass).toBe(true);
    expect(judge([review('eve'), review('bob')]).pass).toBe(false);
  });

  test('nobody has approved on a day that has not come', () => {
    const early = { at: '2026-11-23T00:10:00Z' };
    const { pass, refused } = judge([review('alice', early), review('bob', early)]);
    expect(pass).toBe(false);
    expect(refused.map(({ reason }) => reason)).toEqual(['not-yet', 'not-yet']);
  });

  test('the day of an approval is that of the organisation', () => {
    const late = { at: '2026-12-19T23:30:00Z' };
    const dayOf = (instant: string): string => (instant.slice(11) > '23' ? '2026-12-20' : instant.slice(0, 10));
    expect(judge([review('eve', late), review('bob', late)], { dayOf }, '2026-12-20').pass).toBe(true);
  });

  test('threat 23: where a signature is asked for, a review is too weak', () => {
    const signed = readApprovals(matrixText('strict', 'sshsig')).value;
    expect(judge([review('alice'), review('bob')], { matrix: signed }).refused).toMatchObject([
      { who: 'alice', reason: 'evidence-too-weak' },
      { who: 'bob', reason: 'evidence-too-weak' },
    ]);
    const stated = (['alice', 'bob'] as const).map((person, index) => ({
      level: 'sshsig' as const,
      person,
      role: index === 0 ? 'quality-manager' : 'managing-director',
      decision: 'approved' as const,
      at: '2026-11-22T10:00:00Z',
      digest: DIGEST,
    }));
    expect(judge([], { matrix: signed, stated }).pass).toBe(true);
    const swapped = stated.map((item) => ({ ...item, role: 'quality-manager' }));
    expect(judge([], { matrix: signed, stated: swapped }).pass).toBe(false);
  });

  test('what is denied never passes', () => {
    expect(
      judge([review('alice'), review('bob')], { required: requiredRoles({ ...subject, class: 'gate' }, matrix) }),
    ).toMatchObject({
      pass: false,
      denied: true,
    });
  });
});

describe('gate changes', () => {
  test('threat 6 and 7: gate paths do not come with documents', () => {
    const change = gateChange(
      ['control/people.yaml', 'procedures/a.md', '.github/workflows/x.yml', 'sub/.gitattributes'],
      matrix,
    );
    expect(change.paths).toEqual(['control/people.yaml', '.github/workflows/x.yml', 'sub/.gitattributes']);
    expect(change.others).toEqual(['procedures/a.md']);
  });

  test('a computer that folds case reads them as well', () => {
    const paths = ['Clausemark.yaml', '.GITATTRIBUTES', '.GitHub/workflows/x.yml', 'docs/codeowners', 'Control/x.yaml'];
    expect(gateChange(paths, matrix).paths).toEqual(paths);
  });

  test('two different persons for people and matrix, one for the rest', () => {
    const two = { required: gateChange(['control/people.yaml'], matrix).required, distinct: true };
    const one = { required: gateChange(['clausemark.yaml'], matrix).required, distinct: true };
    expect(judge([review('bob')], one).pass).toBe(true);
    expect(judge([review('bob')], two).pass).toBe(false);
    expect(judge([review('bob'), review('alice')], two).pass).toBe(true);
    const small = readApprovals(matrixText('small-team')).value;
    expect(judge([review('bob')], { ...two, matrix: small }).pass).toBe(false);
  });

  test('a matrix without gate approvers lets no gate change pass', () => {
    expect(gateChange(['clausemark.yaml'], readApprovals(undefined).value).required.denied).toBe(true);
  });

  test('the digest is that of the files', () => {
    const file = { path: 'clausemark.yaml', sha256: DIGEST };
    expect(gateDigest([file])).not.toBe(gateDigest([{ ...file, sha256: null }]));
  });
});
