// The rules found errors in the change: it must not be recorded.
import type { Finding } from '@clausemark/linter';

export class Refusal extends Error {
  readonly findings: readonly Finding[];

  constructor(findings: readonly Finding[]) {
    super('The change did not pass the gate.');
    this.name = 'Refusal';
    this.findings = findings;
  }
}
