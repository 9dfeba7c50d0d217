// The actions of `clausemark ledger`.
import type { LedgerAction } from './action.ts';

export const ledgerActions: readonly LedgerAction[] = [
  { name: 'init', flags: ['at', 'repo', 'push'], word: 'none', load: () => import('./actions/init.ts') },
  {
    name: 'append',
    flags: ['base', 'head', 'evidence', 'push'],
    word: 'none',
    load: () => import('./actions/append.ts'),
  },
  {
    name: 'baseline',
    flags: ['at', 'all', 'from', 'approvedBy', 'date', 'reference', 'push'],
    word: 'optional',
    load: () => import('./actions/baseline.ts'),
  },
  { name: 'log', flags: ['ledger', 'format', 'json'], word: 'optional', load: () => import('./actions/log.ts') },
  { name: 'anchor', flags: ['ledger', 'keep', 'out', 'push'], word: 'none', load: () => import('./actions/anchor.ts') },
  { name: 'correct', flags: ['note', 'push'], word: 'required', load: () => import('./actions/correct.ts') },
  { name: 'ratify', flags: ['revision'], word: 'required', load: () => import('./actions/ratify.ts') },
  {
    name: 'withdraw',
    flags: ['revision', 'reason', 'effective'],
    word: 'required',
    load: () => import('./actions/withdraw.ts'),
  },
  {
    name: 'reschedule',
    flags: ['revision', 'reason', 'to'],
    word: 'required',
    load: () => import('./actions/reschedule.ts'),
  },
  {
    name: 'expunge',
    flags: ['revision', 'reason', 'authority'],
    word: 'required',
    load: () => import('./actions/expunge.ts'),
  },
  {
    name: 'gap',
    flags: ['cause', 'from', 'to', 'note', 'push'],
    word: 'none',
    load: () => import('./actions/gap.ts'),
  },
  { name: 'acknowledge', flags: ['file', 'push'], word: 'none', load: () => import('./actions/acknowledge.ts') },
  { name: 'prove', flags: [], word: 'required', load: () => import('./actions/prove.ts') },
];
