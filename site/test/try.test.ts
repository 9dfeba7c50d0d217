import { test } from 'vitest';
import { buildSmall } from './built-site.ts';
import { bySoundLedger, company } from './ledger-company.ts';
test('x', async () => {
  const site = await buildSmall({}, bySoundLedger(company()));
  console.log(site.files().filter((f)=>!/pagefind|clauses/.test(f)).join('\n'), site.dir);
});
