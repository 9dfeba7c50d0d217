// A program of its own that appends one gap to the ledger of a repository, unless it is there already. For tests that kill it.
import { writeLedger } from '../src/ledger/write-ledger.ts';
import { gapPlan } from './gap-plan.ts';

const [root = '', note = '', push] = process.argv.slice(2);
await writeLedger({ root, plan: gapPlan(note), ...(push !== undefined && { push }) });
