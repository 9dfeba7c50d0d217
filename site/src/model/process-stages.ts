// The stages of a distributor's work in the order goods flow, each with the clauses whose documents belong to it.
// Only a way to sort documents: it claims nothing about a standard. The longest matching number decides.
import type { TextName } from '../texts/texts.ts';

export interface Stage {
  readonly key: string;
  /** Name of the text that is its title. */
  readonly title: Extract<TextName, `stage.${string}`>;
  readonly clauses: readonly string[];
  /** True for the stages goods pass through; the others support them. */
  readonly flow: boolean;
}

export const stages: readonly Stage[] = [
  { key: 'orders', title: 'stage.orders', clauses: ['8.2'], flow: true },
  { key: 'purchasing', title: 'stage.purchasing', clauses: ['8.4'], flow: true },
  { key: 'receiving', title: 'stage.receiving', clauses: ['8.4.2'], flow: true },
  { key: 'storing', title: 'stage.storing', clauses: ['8.5.2', '8.5.3', '8.5.4'], flow: true },
  { key: 'shipping', title: 'stage.shipping', clauses: ['8.1', '8.5', '8.6'], flow: true },
  { key: 'after-delivery', title: 'stage.after-delivery', clauses: ['8.5.5'], flow: true },
  {
    key: 'nonconforming',
    title: 'stage.nonconforming',
    clauses: ['8.7', '8.1.3', '8.1.4', '8.1.5'],
    flow: false,
  },
  { key: 'direction', title: 'stage.direction', clauses: ['4', '5', '6', '8.5.6'], flow: false },
  { key: 'people', title: 'stage.people', clauses: ['7'], flow: false },
  { key: 'documents', title: 'stage.documents', clauses: ['7.5'], flow: false },
  { key: 'design', title: 'stage.design', clauses: ['8.3'], flow: false },
  { key: 'improvement', title: 'stage.improvement', clauses: ['9', '10'], flow: false },
];

/** Standards whose chapters these are. */
export const stagedStandards: ReadonlySet<string> = new Set(['as9120', 'as9100', 'as9110', 'iso9001']);

export function stageOfClause(number: string): Stage | undefined {
  let best: { readonly stage: Stage; readonly length: number } | undefined;
  for (const stage of stages) {
    for (const clause of stage.clauses) {
      const fits = number === clause || number.startsWith(`${clause}.`);
      if (fits && clause.length > (best?.length ?? 0)) best = { stage, length: clause.length };
    }
  }
  return best?.stage;
}
