// The keys of people.yaml that the ledger does not know yet, with the proofs at hand that their holders have them.
import type { People } from '@clausemark/manual';
import { verifySshSignature } from '../signatures/verify-sshsig.ts';
import type { LedgerEntry, LedgerEvent } from './entry.ts';
import { KEY_NAMESPACE, keyStatement } from './ledger-keys.ts';
import { peopleKeys, type PeopleKey } from './people-keys.ts';

/** Where proofs lie, from the root of the manual: signatures of `keyStatement`, whatever their names. */
export const KEYS_FOLDER = 'control/keys/';

type Added = Extract<LedgerEvent, { type: 'key.added' }>;

export interface KeyEvents {
  readonly added: readonly Pick<Added, 'person' | 'key' | 'fingerprint' | 'from' | 'to' | 'proof'>[];
  /** Listed, but nobody has shown to hold it: it signs nothing. */
  readonly unproven: readonly PeopleKey[];
}

/**
 * A proof stands beside the key in people.yaml, or in a file of its own.
 *
 * @param files texts of signature files; each is tried for each key
 */
export function keyEvents(people: People, entries: readonly LedgerEntry[], files: readonly string[]): KeyEvents {
  const fresh = peopleKeys(people).filter((key) => !entries.some((entry) => isSettled(entry, key)));
  // A signature that was made on Windows may have been committed with CRLF; the ledger holds it as it is everywhere else.
  const proofs =
    fresh.length === 0 ? [] : [...proofsIn(people), ...files].map((proof) => proof.replaceAll('\r\n', '\n'));
  const tried = fresh.map((key) => ({ key, proof: proofs.find((proof) => proves(proof, key)) }));
  return {
    added: tried.flatMap(({ key, proof }) => (proof === undefined ? [] : [{ ...key, proof }])),
    unproven: tried.flatMap(({ key, proof }) => (proof === undefined ? [key] : [])),
  };
}

function proofsIn({ people }: People): string[] {
  return Object.values(people).flatMap(({ keys = [] }) => keys.flatMap(({ proof }) => proof ?? []));
}

/** A key that was revoked stays revoked: its line in people.yaml, which has a last day now, is no other key. */
function isSettled(entry: LedgerEntry, { person, fingerprint, from, to }: PeopleKey): boolean {
  if (entry.type === 'key.revoked') return entry.person === person && entry.fingerprint === fingerprint;
  return (
    entry.type === 'key.added' &&
    entry.person === person &&
    entry.fingerprint === fingerprint &&
    entry.from === from &&
    entry.to === to
  );
}

function proves(proof: string, { person, fingerprint, from }: PeopleKey): boolean {
  const check = verifySshSignature(proof, keyStatement(person, fingerprint, from), KEY_NAMESPACE);
  return check.valid && check.fingerprint === fingerprint;
}
