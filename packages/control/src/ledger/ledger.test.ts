import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { documentDigest } from '../document/document-digest.ts';
import { documentParts } from '../document/document-parts.ts';
import { matrixText } from '../testing/company.ts';
import { documentText } from '../testing/document.ts';
import { LedgerBuilder } from '../testing/ledger-builder.ts';
import { tamper } from '../testing/tamper.ts';
import { ed25519Key, type TestKey } from '../testing/test-keys.ts';
import { doubtFindings, doubtGaps } from '../audit/audit-doubts.ts';
import { inForce } from '../in-force/in-force.ts';
import { TAKEN_OUT } from './revoked-since.ts';
import { appendEntry } from './append-entry.ts';
import type { LedgerEvent } from './entry.ts';
import { KEY_NAMESPACE, keyStatement } from './ledger-keys.ts';
import { verifyLedger, type VerifyOptions } from './verify-ledger.ts';

const [aliceKey, bobKey, strangeKey] = [ed25519Key(1), ed25519Key(2), ed25519Key(9)];

function addKey(
  builder: LedgerBuilder,
  person: string,
  key: TestKey,
  more: Partial<Extract<LedgerEvent, { type: 'key.added' }>> = {},
): void {
  const from = more.from ?? '2026-01-01';
  const proof = key.sign(keyStatement(person, key.fingerprint, from), KEY_NAMESPACE);
  const own = { person, key: key.line, fingerprint: key.fingerprint, from, to: null, proof };
  builder.add({ type: 'key.added', ...own, ...builder.act(), ...more });
}

function signedLedger(more: { to?: string; key?: TestKey } = {}): LedgerBuilder {
  const builder = new LedgerBuilder(matrixText('strict', 'sshsig'));
  addKey(builder, 'alice', aliceKey, { to: more.to ?? null });
  addKey(builder, 'bob', bobKey);
  const release = builder.released();
  const approvals = [
    builder.signed(more.key ?? aliceKey, release, builder.approval('alice', 'quality-manager')),
    builder.signed(bobKey, release, builder.approval('bob', 'managing-director')),
  ];
  return builder.release({}, { approvals });
}

const three = (): LedgerBuilder =>
  new LedgerBuilder().release().release({ doc: 'QP-08' }).release({ revision: 'D', effective: '2027-01-01' });
const codes = (text: string | Uint8Array, options: VerifyOptions = {}): string[] => [
  ...new Set(verifyLedger(text, options).problems.map(({ code }) => code)),
];
const codesOf = (builder: LedgerBuilder, text = builder.text): string[] => codes(text, { store: builder.store });

describe('a good ledger', () => {
  test.each([
    ['with reviews', three],
    ['with signatures', signedLedger],
  ])('%s is sound', (_, make) => {
    const builder = make();
    const result = verifyLedger(builder.text, {
      store: builder.store,
      ...(builder.head && { anchors: [builder.head] }),
      now: builder.at,
    });
    expect(result.problems).toEqual([]);
    expect(result).toMatchObject({ sound: true, complete: true, head: builder.head });
  });

  test('without a store it is not complete', () => {
    expect(verifyLedger(three().text)).toMatchObject({ sound: true, complete: false });
  });

  test('an event that does not fit is not appended', () => {
    const builder = new LedgerBuilder();
    expect(() => builder.release({}, { effective: '2026-02-30' })).toThrow('not complete');
    expect(() => builder.add({ ...builder.released(), extra: 1 } as unknown as LedgerEvent)).toThrow('not complete');
    expect(() => appendEntry(undefined, builder.released(), builder.at)).toThrow('genesis');
    expect(() => appendEntry(builder.head, builder.released(), '2026-11-22 10:00')).toThrow('not complete');
  });
});

describe('form', () => {
  const { text } = three();
  const [first = '', second = ''] = text.split('\n');
  test.each([
    ['nothing', '', 'empty'],
    ['no last line end', text.slice(0, -1), 'missing-last-newline'],
    ['CRLF', text.replaceAll('\n', '\r\n'), 'not-canonical'],
    ['a BOM', `\uFEFF${text}`, 'not-canonical'],
    ['a blank line', text.replace('\n', '\n\n'), 'not-canonical'],
    ['a space', text.replace('{"', '{ "'), 'not-canonical'],
    ['a duplicate key', text.replace('"organisation"', '"organisation":"x","organisation"'), 'not-canonical'],
    ['a float', text.replace('"pr":118', '"pr":118.5'), 'not-canonical'],
    ['a huge integer', text.replace('"pr":118', '"pr":9007199254740993'), 'not-canonical'],
    ['a lone surrogate', text.replace('"Acme"', '"\\ud800"'), 'not-canonical'],
    ['an unknown type', text.replace('"type":"genesis"', '"type":"genesys"'), 'unknown-type'],
    ['another version', text.replace('clausemark-ledger/1', 'clausemark-ledger/2'), 'unknown-version'],
    ['an unknown key', text.replace('{"at"', '{"aa":1,"at"'), 'bad-entry'],
    ['an array', `[]\n`, 'bad-entry'],
    ['two lines with one number', `${first}\n${second}\n${second}\n`, 'wrong-seq'],
    ['a genesis twice', `${first}\n${first}\n`, 'genesis-misplaced'],
    ['no genesis', `${second}\n`, 'genesis-misplaced'],
  ])('%s', (_, wrong, code) => expect(codes(wrong)).toContain(code));

  test('bytes that are not UTF-8', () => expect(codes(Uint8Array.of(0xff, 10))).toEqual(['not-utf8']));

  test('a dangerous key is an unknown key', () => {
    expect(codes(`${first.replace('"at"', '"__proto__":{"type":"x"},"at"')}\n`)).toEqual(['bad-entry']);
    expect(({} as { type?: string }).type).toBeUndefined();
  });
});

describe('tampering', () => {
  test('threat 14: a change of any single byte of any line is found', () => {
    const { text, head } = three();
    const bytes = new TextEncoder().encode(text);
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 0, max: 255 }), (at, value) => {
        fc.pre(bytes[at] !== value);
        const changed = bytes.with(at, value);
        expect(verifyLedger(changed, head && { anchors: [head] }).sound).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });

  test('threat 14: a byte added or taken away is found', () => {
    const { text, head } = three();
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.constantFrom('', ' ', '\n', '0', '\r', '"'), (at, put) => {
        const changed = text.slice(0, at) + put + text.slice(put === '' ? at + 1 : at);
        expect(verifyLedger(changed, head && { anchors: [head] }).sound).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });

  test('a removed middle entry, chain not mended', () => {
    expect(codes(tamper(three().text, 3, () => undefined, false))).toEqual(
      expect.arrayContaining(['wrong-seq', 'broken-chain']),
    );
  });

  test('threat 14: a removed middle entry, chain mended: what later approvers saw does not fit', () => {
    expect(codes(tamper(three().text, 2, () => undefined))).toContain('bad-seen');
  });

  test('threat 14: a rewritten unsigned genesis, chain mended', () => {
    expect(codes(tamper(three().text, 1, (entry) => ({ ...entry, organisation: 'Evil' })))).toContain('bad-seen');
  });

  test('threat 14: with every `seen` mended as well, signatures break and anchors differ', () => {
    const builder = signedLedger();
    let text = tamper(builder.text, 1, (entry) => ({ ...entry, organisation: 'Evil' }));
    for (let line = 2; line <= 4; line += 1) {
      const before = verifyLedger(text).entries.length;
      const rows = text.split('\n');
      const seq = line - 1;
      const hash = JSON.parse(rows[line - 1] ?? '{}').prev as string;
      text = tamper(text, line, (entry) => ({
        ...entry,
        approvals: (entry['approvals'] as Record<string, string>[]).map((item) => ({ ...item, seen: { seq, hash } })),
      }));
      expect(verifyLedger(text).entries.length).toBe(before);
    }
    expect(codes(text)).toEqual([]);
    expect(codesOf(builder, text)).toEqual(expect.arrayContaining(['bad-signature', 'approval-missing']));
    expect(codes(text, builder.head && { anchors: [builder.head] })).toEqual(['anchor-mismatch']);
  });

  test('threat 15: cut off entries show against an anchor, and only there', () => {
    const { text, head } = three();
    const cut = `${text.split('\n').slice(0, 2).join('\n')}\n`;
    expect(codes(cut)).toEqual([]);
    expect(codes(cut, head && { anchors: [head] })).toEqual(['anchor-ahead']);
  });

  test('threat 12: time goes back, or lies ahead', () => {
    expect(codes(tamper(three().text, 4, (entry) => ({ ...entry, at: '2026-10-01T00:00:00Z' })))).toContain(
      'time-goes-back',
    );
    expect(codes(three().text, { now: '2026-11-01T09:00:00Z' })).toEqual(['in-the-future']);
  });
});

describe('objects', () => {
  test('threat 13: a missing and an altered object', () => {
    const builder = three();
    const [hash = ''] = builder.content().objects;
    builder.alter(hash, 'other');
    expect(codesOf(builder)).toEqual(['object-altered']);
    builder.alter(hash, undefined);
    expect(codesOf(builder)).toEqual(['object-missing']);
  });

  test('a changed digest, chain mended and nothing behind it', () => {
    const builder = new LedgerBuilder().release();
    expect(
      codesOf(
        builder,
        tamper(builder.text, 2, (entry) => ({ ...entry, digest: 'e'.repeat(64) })),
      ),
    ).toEqual(['digest-not-of-object']);
  });

  test.each([
    ['revision', 'D'],
    ['doc', 'QP-09'],
    ['title', 'Control of nothing'],
    ['owner', 'buyer'],
    ['approver', 'buyer'],
    ['docType', 'form'],
    ['effective', '2026-11-25'],
  ])('threat 12: %s of the entry is not what the document says', (key, value) => {
    const builder = new LedgerBuilder().release();
    expect(
      codesOf(
        builder,
        tamper(builder.text, 2, (entry) => ({ ...entry, [key]: value })),
      ),
    ).toContain('entry-not-of-object');
  });

  test('a document that names no owner, approver or type has none, or the type of its folder', () => {
    const text = documentText('# T\n', {
      revision: '"C"',
      effective_date: '2026-12-01',
      owner: '',
      approver: '',
      type: '',
    });
    const roles = { owner: null, approver: null };
    const digest = documentDigest(documentParts(text), []);
    const released = (more: object): string[] => {
      const builder = new LedgerBuilder();
      return codesOf(builder.release({}, { digest, objects: [builder.put(text)], ...more }));
    };
    expect(released(roles)).not.toContain('entry-not-of-object');
    expect(released({ ...roles, owner: 'buyer' })).toContain('entry-not-of-object');
    expect(released({ ...roles, approver: 'buyer' })).toContain('entry-not-of-object');
    expect(released({ ...roles, docType: 'form' })).toContain('entry-not-of-object');
    // Where it lies is the word of the entry, and `verify` says that nobody looked.
    expect(released({ ...roles, docType: 'form', path: 'forms/QP-07.md' })).not.toContain('entry-not-of-object');
  });

  test('an expunged object is not missed', () => {
    const builder = three();
    const [object = ''] = builder.content({ doc: 'QP-08' }).objects;
    builder.add({ type: 'expunged', object, reason: 'court order', authority: 'District Court', ...builder.act() });
    builder.alter(object, undefined);
    expect(codesOf(builder)).toEqual([]);
  });
});

describe('expunged objects', () => {
  const expunge = (builder: LedgerBuilder, object: string, approvals = builder.both()): LedgerBuilder =>
    builder.add({ type: 'expunged', object, reason: 'x', authority: 'District Court', ...builder.act(approvals) });
  const textOf = (builder: LedgerBuilder, doc = 'QP-08'): string => builder.content({ doc }).objects[0] ?? '';

  test('what no entry has cannot have been removed, and what is removed beforehand hides nothing', () => {
    const builder = new LedgerBuilder();
    expunge(builder, textOf(builder)).release({ doc: 'QP-08' });
    builder.alter(textOf(builder), undefined);
    expect(codesOf(builder)).toEqual(['expunged-unknown', 'expunged-released']);
  });

  test('the same words typed otherwise do not come back under another hash', () => {
    const builder = three();
    const { digest: from } = builder.content({ doc: 'QP-08' });
    expunge(builder, textOf(builder));
    const content = builder.content({ doc: 'QP-08', body: '# T\n\nRevision C\nof QP-08.\n' });
    builder.add({
      type: 'format.updated',
      ...builder.subject({ doc: 'QP-08' }),
      ...content,
      ...builder.act([builder.approval('dan', 'document-controller')]),
      digest: { from, to: content.digest },
    });
    expect(codesOf(builder)).toEqual(['expunged-released']);
  });

  test('rules are never removed, and their absence is not excused', () => {
    const builder = three();
    const { matrix } = builder.policy;
    expunge(builder, matrix);
    builder.alter(matrix, undefined);
    expect(codesOf(builder)).toContain('expunged-rules');
    expect(codesOf(builder)).toContain('object-missing');
  });

  test('one person is not enough, and neither is who has no say in the gate', () => {
    const builder = three();
    expunge(builder, textOf(builder), [builder.approval('alice', 'quality-manager')]);
    expect(codesOf(builder)).toEqual(['approval-missing']);
    const other = three();
    const approvals = [other.approval('dan', 'document-controller'), other.approval('alice', 'quality-manager')];
    expect(codesOf(expunge(other, textOf(other), approvals))).toContain('approval-missing');
  });

  test('a removed object that lies there is no doubt about the ledger, and it is told', () => {
    const builder = three();
    const object = textOf(builder);
    expunge(builder, object);
    const { sound, remnants } = verifyLedger(builder.text, { store: builder.store });
    expect([sound, remnants]).toEqual([true, [{ code: 'expunged-present', line: 5, detail: object }]]);
  });
});

describe('approvals in the ledger', () => {
  const withApprovals = (change: (builder: LedgerBuilder) => Parameters<LedgerBuilder['release']>[1]): string[] => {
    const builder = new LedgerBuilder();
    return codesOf(builder.release({}, change(builder)));
  };

  test('threat 1: a self-approval', () => {
    expect(withApprovals(() => ({ authors: ['alice'] }))).toEqual(['approval-refused', 'approval-missing']);
  });

  test('double counting', () => {
    const twice = (builder: LedgerBuilder) => [
      builder.approval('alice', 'quality-manager'),
      builder.approval('alice', 'managing-director'),
    ];
    expect(withApprovals((builder) => ({ approvals: twice(builder) }))).toContain('approval-missing');
  });

  test('a swapped role and a swapped person', () => {
    for (const [person, role] of [
      ['dan', 'quality-manager'],
      ['alice', 'document-controller'],
      ['mallory', 'quality-manager'],
    ] as const) {
      expect(
        withApprovals((builder) => ({
          approvals: [builder.approval(person, role), builder.approval('bob', 'managing-director')],
        })),
      ).toContain('approval-missing');
    }
  });

  test('threat 5: no approval at all', () =>
    expect(withApprovals(() => ({ approvals: [] }))).toEqual(['approval-missing']));

  test('threat 10: a lower class than the matrix knows', () => {
    expect(withApprovals(() => ({ docType: 'procedure', class: 'format' }))).toContain('approval-missing');
  });

  test('threat 12: an approval older than what its approver saw, or later than its entry', () => {
    for (const at of ['2026-10-31T00:00:00Z', '2026-11-30T00:00:00Z']) {
      expect(
        withApprovals((builder) => ({
          approvals: [
            builder.approval('alice', 'quality-manager', { at }),
            builder.approval('bob', 'managing-director'),
          ],
        })),
      ).toContain('backdated-approval');
    }
  });

  test('threat 12: effective before it was approved', () => {
    const builder = new LedgerBuilder();
    expect(codesOf(builder.release({ effective: '2026-10-31' }))).toEqual(['backdated-effective']);
  });

  test('approvals of another matrix are judged by that matrix', () => {
    const builder = new LedgerBuilder(matrixText().replace(/^.*class: \[new, substantive\].*$/gm, ''));
    expect(codesOf(builder.release())).toEqual(['approval-denied']);
  });

  test('threat 18: a policy that is not in the store allows nothing', () => {
    const builder = new LedgerBuilder().release();
    builder.alter(builder.policy.matrix, 'rules: []');
    expect(codesOf(builder)).toEqual(expect.arrayContaining(['object-altered', 'approval-denied']));
  });
});

describe('signatures in the ledger', () => {
  const badOf = (builder: LedgerBuilder): string[] =>
    verifyLedger(builder.text, { store: builder.store })
      .problems.filter(({ code }) => code === 'bad-signature')
      .map(({ detail }) => detail);

  test('an expired key', () => expect(badOf(signedLedger({ to: '2026-11-01' }))).toEqual(['alice: expired-key']));
  test('a foreign key', () => expect(badOf(signedLedger({ key: bobKey }))).toEqual(['alice: foreign-key']));
  test('an unknown key', () => expect(badOf(signedLedger({ key: strangeKey }))).toEqual(['alice: unknown-key']));

  test('threat 23: a revoked key counts before its revocation and not after', () => {
    const revoked = (from: string, reason = 'lost'): string[] => {
      const builder = signedLedger();
      builder.add({ type: 'key.revoked', person: 'alice', fingerprint: aliceKey.fingerprint, from, reason });
      const { sound, doubts } = verifyLedger(builder.text, { store: builder.store });
      expect([sound, badOf(builder)]).toEqual([true, []]);
      return doubts.map(({ entry, person, by, settledBy }) => `${entry.seq} ${person} ${by} ${settledBy}`);
    };
    expect(revoked('2026-11-22')).toEqual([]);
    // It was good when it was written, and what follows rests on it.
    expect(revoked('2026-11-01T09:00:00Z')).toEqual(['4 alice 5 undefined']);
    expect(revoked('2026-11-01', TAKEN_OUT)).toEqual([]);
  });

  test('threat 23: who has a revoked key can say that he signed before, and it does not count', () => {
    const builder = signedLedger();
    const release = builder.released({ revision: 'D', effective: '2027-01-01' });
    const about = builder.later();
    builder.add({
      type: 'key.revoked',
      person: 'alice',
      fingerprint: aliceKey.fingerprint,
      from: builder.later(),
      reason: 'lost',
    });
    const approvals = [
      builder.signed(aliceKey, release, builder.approval('alice', 'quality-manager', { at: about })),
      builder.signed(bobKey, release, builder.approval('bob', 'managing-director')),
    ];
    expect(badOf(builder.add({ ...release, approvals }))).toEqual(['alice: revoked-key']);
  });

  test('threat 23: a doubtful approval is settled by the next release, or by a withdrawal', () => {
    const doubtful = (): LedgerBuilder => {
      const builder = signedLedger();
      const { fingerprint } = aliceKey;
      return builder.add({ type: 'key.revoked', person: 'alice', fingerprint, from: '2026-11-01', reason: 'stolen' });
    };
    const settled = (builder: LedgerBuilder): (number | undefined)[] =>
      verifyLedger(builder.text, { store: builder.store }).doubts.map(({ settledBy }) => settledBy);
    expect(settled(doubtful())).toEqual([undefined]);
    expect(settled(doubtful().release({ doc: 'QP-08' }))).toEqual([undefined]);
    expect(settled(doubtful().release({ revision: 'D', effective: '2027-01-01' }))).toEqual([6]);
    const builder = doubtful();
    const { digest } = builder.content();
    const ending = { type: 'revision.withdrawn', effective: '2026-12-02', reason: 'stolen key', digest } as const;
    expect(settled(builder.add({ ...ending, ...builder.subject(), ...builder.act() }))).toEqual([6]);
  });

  test('threat 23: while the doubtful text is in force, no other entry settles the doubt', () => {
    const builder = signedLedger();
    const { fingerprint } = aliceKey;
    builder.add({ type: 'key.revoked', person: 'alice', fingerprint, from: '2026-11-01', reason: 'stolen' });
    builder.release({ revision: 'D', effective: '2027-01-01' });
    const { doubts, entries } = verifyLedger(builder.text, { store: builder.store });
    const on = (day: string): readonly number[] => {
      const documents = inForce(entries, day);
      return [doubtFindings(doubts, documents).length, doubtGaps(doubts, documents).length];
    };
    expect([on('2026-12-31'), on('2027-01-01')]).toEqual([
      [1, 0],
      [0, 1],
    ]);
  });

  test('a replayed signature', () => {
    const builder = signedLedger();
    const first = verifyLedger(builder.text).entries.at(-1);
    const approvals = first?.type === 'revision.released' ? first.approvals : [];
    expect(badOf(builder.release({ doc: 'QP-08' }, { approvals }))).toEqual([
      'alice: bad-signature',
      'bob: bad-signature',
    ]);
  });

  test('threat 24: a key for another person needs its proof, two persons, and none of them the author', () => {
    const builder = new LedgerBuilder();
    const proof = strangeKey.sign(keyStatement('bob', aliceKey.fingerprint, '2026-01-01'), KEY_NAMESPACE);
    addKey(builder, 'alice', aliceKey, { proof });
    expect(codesOf(builder)).toEqual(['bad-proof']);
    const alone = new LedgerBuilder();
    addKey(alone, 'alice', aliceKey, { approvals: [alone.approval('bob', 'managing-director')] });
    expect(codesOf(alone)).toEqual(['approval-missing']);
    const own = new LedgerBuilder();
    addKey(own, 'alice', aliceKey, { authors: ['alice'] });
    expect(codesOf(own)).toContain('approval-refused');
  });
});

describe('revisions', () => {
  test('threat 11: a revision is issued once, with the same text or with another', () => {
    expect(codesOf(three().release({ effective: '2027-02-01', body: 'other\n' }))).toEqual(['revision-reissued']);
    expect(codesOf(three().release())).toEqual(['revision-reissued']);
  });

  test('threat 10: a class that the meaning digests disprove', () => {
    expect(codesOf(new LedgerBuilder().release({}, { class: 'editorial' }))).toContain('class-too-low');
    expect(codesOf(three().release({ revision: 'E', effective: '2027-02-01' }, { class: 'move' }))).toContain(
      'class-too-low',
    );
  });

  test('a form change steps from the present digest and keeps the meaning', () => {
    const step = (more: object): string[] => {
      const builder = new LedgerBuilder().release();
      const { digest: from, meaning } = builder.content();
      const next = builder.content({ body: '# T\n\n**Revision** C of QP-07.\n' });
      const approvals = [builder.approval('dan', 'document-controller')];
      const event = { type: 'format.updated', ...builder.subject(), ...next, ...builder.act(approvals) } as const;
      return codesOf(builder.add({ ...event, meaning, digest: { from, to: next.digest }, ...more }));
    };
    expect(step({})).toEqual([]);
    expect(step({ meaning: 'e'.repeat(64) })).toEqual(['meaning-changed']);
    expect(step({ digest: { from: 'e'.repeat(64), to: 'e'.repeat(64) } })).toContain('digest-not-current');
  });

  test('a date is moved before it has come, and to no day that is over', () => {
    const move = (from: string, to: string, on: string): string[] => {
      const builder = new LedgerBuilder().release();
      const next = builder.content({ effective: to });
      const approvals = [builder.approval('alice', 'quality-manager'), builder.approval('dan', 'document-controller')];
      const digest = { from: builder.content().digest, to: next.digest };
      const event = {
        type: 'revision.rescheduled',
        ...builder.subject(),
        ...next,
        digest,
        from,
        to,
        on,
        reason: 'late',
      } as const;
      return codesOf(builder.add({ ...event, ...builder.act(approvals) }));
    };
    expect(move('2026-12-01', '2027-01-15', '2026-11-20')).toEqual([]);
    expect(move('2026-12-01', '2027-01-15', '2026-12-01')).toEqual(['rescheduled-too-late']);
    expect(move('2026-12-01', '2026-11-19', '2026-11-20')).toEqual(['rescheduled-too-late']);
    expect(move('2026-12-02', '2027-01-15', '2026-11-20')).toEqual(['rescheduled-too-late']);
  });

  test('nothing is released after a document is obsolete', () => {
    const builder = new LedgerBuilder().release();
    const { digest } = builder.content();
    const approvals = [builder.approval('alice', 'quality-manager')];
    const ending = { effective: '2026-12-31', reason: 'merged', successors: ['QP-31'], keepUntil: null, digest };
    builder.add({ type: 'document.obsoleted', ...builder.subject(), ...ending, ...builder.act(approvals) });
    expect(codesOf(builder)).toEqual([]);
    expect(codesOf(builder.release({ revision: 'D' }))).toEqual(['after-obsolete']);
  });

  test('a correction names the entry it corrects', () => {
    const builder = three();
    const hash = verifyLedger(builder.text).entries[2]?.prev ?? '';
    expect(codesOf(builder.add({ type: 'correction', corrects: 2, hash, note: 'name misspelt' }))).toEqual([]);
    expect(codesOf(builder.add({ type: 'correction', corrects: 3, hash, note: 'x' }))).toEqual(['bad-correction']);
  });
});
