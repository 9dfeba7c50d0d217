// The events of a change of the control itself: the files, the people, the keys. The rules that follow are those of the head.
import {
  canonicalJson,
  keyEvents,
  KEYS_FOLDER,
  peopleKeys,
  policyPaths,
  sha256,
  TAKEN_OUT,
  type ApprovalVerdict,
  type CanonicalValue,
  type LedgerEvent,
  type PeopleKey,
  type PolicyHashes,
} from '@clausemark/control';
import { gateDigestOf } from '@clausemark/linter';
import { readPeople, type People } from '@clausemark/manual';
import { ledgerApprovals } from './ledger-approvals.ts';
import type { Recording } from './recording.ts';

export function gateEvents(verdict: ApprovalVerdict | undefined, recording: Recording): LedgerEvent[] {
  const { change, authors, policy, source, read, objects } = recording;
  const paths = new Set(change.gate.paths);
  const files = change.files
    .filter(({ path }) => paths.has(path))
    .map(({ path, base, head }) => ({ path, from: base?.sha256 ?? null, to: head?.sha256 ?? null }));
  if (files.length === 0 || verdict === undefined) return [];
  for (const { path } of files) {
    const bytes = Object.values(policyPaths).includes(path) ? read(path) : undefined;
    if (bytes !== undefined) objects.set(sha256(bytes), bytes);
  }
  const changed: LedgerEvent = {
    type: 'gate.changed',
    files,
    digest: gateDigestOf(change),
    authors: [...authors],
    approvals: ledgerApprovals(verdict, recording),
    policy,
    source,
  };
  return [changed, ...peopleEvents(recording)];
}

/** Keys whose proof is at hand by now, under the rules that are in force behind these events. */
export function newKeys(recording: Recording, policy: PolicyHashes, more: readonly LedgerEvent[]): LedgerEvent[] {
  const { change, entries, source, read, notices } = recording;
  const people = peopleAt(recording);
  const proofs = [...change.head.files.keys()]
    .filter((path) => path.startsWith(KEYS_FOLDER))
    .map((path) => Buffer.from(read(path) ?? []).toString('utf8'));
  const { added, unproven } = keyEvents(people, entries, proofs);
  for (const { person, fingerprint } of unproven)
    notices.push(
      `The key ${fingerprint} of ${person} signs nothing yet: no file in ${KEYS_FOLDER} proves who holds it.`,
    );
  const revoked = new Set(more.flatMap((event) => (event.type === 'key.revoked' ? [event.fingerprint] : [])));
  const rules = { ...policy, tool: recording.policy.tool };
  return added
    .filter(({ fingerprint }) => !revoked.has(fingerprint))
    .map((key) => ({ type: 'key.added', ...key, authors: [], approvals: [], policy: rules, source }));
}

function peopleAt({ read }: Recording): People {
  return readPeople(Buffer.from(read(policyPaths.people) ?? []).toString('utf8')).value;
}

function peopleEvents(recording: Recording): LedgerEvent[] {
  const before = recording.change.base.people;
  const after = peopleAt(recording);
  const names = [...new Set([...Object.keys(before.people), ...Object.keys(after.people)])].sort();
  const persons = names.flatMap((person): LedgerEvent[] => {
    const what = whatHappened(before, after, person);
    return what === undefined ? [] : [{ type: 'person.changed', person, what, on: recording.today }];
  });
  return [...persons, ...revocations(before, after, recording)];
}

function whatHappened(before: People, after: People, person: string): 'added' | 'changed' | 'left' | undefined {
  const [old, now] = [own(before, person), own(after, person)];
  if (old === undefined) return 'added';
  if (now === undefined) return 'left';
  return canonicalJson(old) === canonicalJson(now) ? undefined : 'changed';
}

function own({ people }: People, person: string): CanonicalValue | undefined {
  return Object.hasOwn(people, person) ? (people[person] as unknown as CanonicalValue) : undefined;
}

/** A key that was taken out, or got an earlier end, counts until then and no longer. It may be listed for several times: the last end counts. */
function revocations(before: People, after: People, { today }: Recording): LedgerEvent[] {
  const [old, now] = [lastEnds(before), lastEnds(after)];
  return [...old].flatMap(([name, { person, fingerprint, to: end }]): LedgerEvent[] => {
    const key = now.get(name);
    if (key === undefined) return [{ type: 'key.revoked', person, fingerprint, from: today, reason: TAKEN_OUT }];
    const ends = key.to !== null && (end === null || key.to < end);
    return ends && key.to !== null
      ? [{ type: 'key.revoked', person, fingerprint, from: key.to, reason: 'given a last day in people.yaml' }]
      : [];
  });
}

function lastEnds(people: People): ReadonlyMap<string, PeopleKey> {
  const last = new Map<string, PeopleKey>();
  for (const key of peopleKeys(people)) {
    const name = `${key.person} ${key.fingerprint}`;
    const known = last.get(name);
    if (known === undefined || (known.to !== null && (key.to === null || key.to > known.to))) last.set(name, key);
  }
  return last;
}
