// The control data of a document in words: who answers for it, since when, until when, and what it is not evidence of.
import { daysBetween, isRealDate, reviewDue, reviewField } from '@clausemark/linter';
import type { Roles } from '@clausemark/manual';
import type { SiteDocument } from './site-document.ts';
import type { SiteModel } from './site-model.ts';

export interface RoleName {
  readonly key: string;
  /** Title of the role as control/roles.yaml has it; the key itself when no such role is there. */
  readonly title: string;
  readonly known: boolean;
}

export interface ControlBlock {
  readonly owner: RoleName | undefined;
  readonly approver: RoleName | undefined;
  readonly effective: string | undefined;
  readonly reviewDue: string | undefined;
  readonly reviewLast: string | undefined;
  readonly reviewInterval: string | undefined;
  /** Days the review is late on the day of the site; 0 when it is not. */
  readonly overdue: number;
  readonly retention: string | undefined;
  readonly status: string | undefined;
}

/** One a document: its page, its print sheet and every clause it answers ask for it. */
const known = new WeakMap<SiteModel, Map<SiteDocument, ControlBlock>>();

export function controlBlock(site: SiteModel, item: SiteDocument): ControlBlock {
  const blocks = known.get(site) ?? new Map<SiteDocument, ControlBlock>();
  known.set(site, blocks);
  const block = blocks.get(item) ?? makeBlock(site, item);
  blocks.set(item, block);
  return block;
}

function makeBlock({ manual, today }: SiteModel, { document, state }: SiteDocument): ControlBlock {
  const due = reviewDue(document);
  const current = state === 'in force' || state === 'not yet in force';
  return {
    owner: roleName(manual.roles, document.text('owner')),
    approver: roleName(manual.roles, document.text('approver')),
    effective: document.text('effective_date'),
    reviewDue: due,
    reviewLast: reviewField(document, 'last'),
    reviewInterval: reviewField(document, 'interval'),
    overdue: current && due !== undefined && isRealDate(due) && due < today ? daysBetween(due, today) : 0,
    retention: document.text('retention'),
    status: document.text('status'),
  };
}

export function roleName({ roles }: Roles, key: string | undefined): RoleName | undefined {
  if (key === undefined) return undefined;
  const role = Object.hasOwn(roles, key) ? roles[key] : undefined;
  return { key, title: role?.title ?? key, known: role !== undefined };
}
