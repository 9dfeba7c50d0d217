// Which documents name a role. Read while the rules go through the documents, so that nobody goes through them
// again; kept by role, because a large manual has more documents than memory.
import type { Manual, ManualDocument, Span } from '@clausemark/manual';
import { isUnknown } from '../fields/is-unknown.ts';

const FIELDS = ['owner', 'approver', 'audience'] as const;

export interface Naming {
  readonly field: (typeof FIELDS)[number];
  readonly role: string;
  readonly place: Span;
}

/** A role that a document names, without the place. */
export type Named = Pick<Naming, 'field' | 'role'>;

/** Who names a role, as ids or paths, and in which fields. */
export interface Uses {
  /** One document may stand there several times, but not one behind the other. */
  readonly documents: string[];
  readonly fields: Set<string>;
}

/** The roles that a document names. An obsolete one needs nobody any more. */
export function namingsOf(document: ManualDocument): readonly Naming[] {
  if (document.status === 'obsolete') return [];
  const namings: Naming[] = [];
  for (const field of FIELDS) {
    for (const { text: role, span: place } of document.items(field)) {
      if (!isUnknown(role)) namings.push({ field, role, place });
    }
  }
  return namings;
}

class RoleUses {
  readonly #byRole = new Map<string, Uses>();
  readonly #seen = new Set<ManualDocument>();

  add(document: ManualDocument, namings: readonly Named[]): void {
    if (this.#seen.has(document)) return;
    this.#seen.add(document);
    for (const naming of namings) this.#note(document, naming);
  }

  /** @param numbers places of its namings in a list of all */
  recall(document: ManualDocument, numbers: readonly number[], all: readonly Named[]): void {
    if (this.#seen.has(document)) return;
    this.#seen.add(document);
    for (const number of numbers) {
      const naming = all[number];
      if (naming !== undefined) this.#note(document, naming);
    }
  }

  #note(document: ManualDocument, { field, role }: Named): void {
    let uses = this.#byRole.get(role);
    if (uses === undefined) {
      uses = { documents: [], fields: new Set() };
      this.#byRole.set(role, uses);
    }
    const name = document.id ?? document.path;
    if (uses.documents.at(-1) !== name) uses.documents.push(name);
    uses.fields.add(field);
  }

  /** Uses by role, in the order in which the documents name them. */
  all({ documents }: Manual): ReadonlyMap<string, Uses> {
    for (const document of documents) if (!this.#seen.has(document)) this.add(document, namingsOf(document));
    return this.#byRole;
  }
}

const known = new WeakMap<Manual, RoleUses>();

export function roleUses(manual: Manual): RoleUses {
  let uses = known.get(manual);
  if (uses === undefined) {
    uses = new RoleUses();
    known.set(manual, uses);
  }
  return uses;
}
