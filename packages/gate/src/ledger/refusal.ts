// The gate did not pass: the change must not be recorded.
import type { GateVerdict } from '@clausemark/reporters';

export class Refusal extends Error {
  readonly verdict: GateVerdict;

  constructor(verdict: GateVerdict) {
    super('The change did not pass the gate.');
    this.name = 'Refusal';
    this.verdict = verdict;
  }
}
