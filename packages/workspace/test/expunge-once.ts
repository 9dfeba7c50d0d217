// A program of its own that expunges the text of QP-08 from the ledger of `company()`, unless that is done. For tests that kill it.
import { writeLedger } from '../src/ledger/write-ledger.ts';
import { expungePlan } from './expunge-plan.ts';

const [root = ''] = process.argv.slice(2);
await writeLedger({ root, plan: expungePlan().plan });
