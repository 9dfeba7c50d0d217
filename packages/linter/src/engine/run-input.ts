// What a run of the rules is given.
import type { Manual } from '@clausemark/manual';
import type { ManualStandards } from '../claims/standards-model.ts';
import type { Memory } from '../memory/memory.ts';
import type { Found } from './found.ts';
import type { RuleSetting } from './rule-settings.ts';

export interface RunInput {
  readonly manual: Manual;
  readonly standards: ManualStandards;
  readonly today: string;
  readonly nightly: boolean;
  readonly settings: readonly RuleSetting[];
  /** Takes what rules found in a document and need not wait until all have run. */
  readonly take: (found: readonly Found[]) => void;
  /** What earlier checks found nothing in. Without it every rule looks at every document. */
  readonly memory?: Memory | undefined;
}
