// Raw findings become findings, in the order people read. What rules find in a document is finished soon after it was examined: raw
// findings keep half of what was known of their document then, and hundreds of thousands of them would be kept until the end.
import type { Manual } from '@clausemark/manual';
import type { Finding } from '../finding.ts';
import { finishFinding, sideOf, type Sides } from './finish-finding.ts';
import { Fingerprints } from './fingerprints.ts';
import { findingsInOrder, foundInOrder } from './found-order.ts';
import type { Found } from './found.ts';
import { messageFiller } from './message-filler.ts';

export class FinishedFindings {
  readonly #sides: Sides;
  readonly #fill = messageFiller();
  readonly #byPath = new Map<string, readonly Finding[]>();

  /** @param base where findings about a change point to for files that the manual no longer has */
  constructor(manual: Manual, base: Manual | undefined) {
    this.#sides = { manual, base };
  }

  /** Finishes findings in documents in which no other finding has their rule, place and owner: GatheredFindings sees to that. */
  add(found: readonly Found[]): void {
    this.#add(found, () => new Fingerprints());
  }

  /** All findings by path, place and code. @param rest those that are not finished yet */
  complete(rest: readonly Found[]): readonly Finding[] {
    const fingerprints = new Fingerprints();
    this.#add(rest, () => fingerprints);
    const paths = [...this.#byPath.keys()].sort();
    return paths.flatMap((path) => this.#byPath.get(path) ?? []);
  }

  #add(found: readonly Found[], fingerprintsIn: (path: string) => Fingerprints): void {
    const byPath = Map.groupBy(found, ({ raw }) => raw.location.path);
    const paths = [...byPath.keys()].sort();
    this.#sides.manual.willRead(paths);
    for (const path of paths) {
      const side = sideOf(this.#sides, path);
      const file = {
        sides: this.#sides,
        side,
        document: side.byPath.get(path),
        source: side.source(path),
        fill: this.#fill,
        fingerprints: fingerprintsIn(path),
      };
      const inFile = (byPath.get(path) ?? []).toSorted(foundInOrder);
      const findings = inFile.flatMap((item) => finishFinding(file, item) ?? []);
      const before = this.#byPath.get(path);
      this.#byPath.set(path, before === undefined ? findings : [...before, ...findings].sort(findingsInOrder));
    }
  }
}
