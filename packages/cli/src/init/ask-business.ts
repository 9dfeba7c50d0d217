// What the company does, as far as it decides which standard fits. A question whose answer changes nothing any more is not asked.
import { recommendStandard, type Business } from '@clausemark/generator';
import type { Asker } from '../ask/asker.ts';

const QUESTIONS: Readonly<Record<keyof Business, string>> = {
  processes: 'Do you machine, heat-treat, coat, assemble, repair, modify or otherwise process what you sell?',
  maintains: 'Do you hold or need an approval to maintain aircraft or components?',
  distributes: 'Do you buy, store, split and resell product unchanged to aviation, space or defense?',
  electronics: 'Do you sell electronic parts from the open market?',
  faa: 'Do you want accreditation that the FAA recognises, for US operators and repair stations?',
};

export async function askBusiness(asker: Asker): Promise<Business> {
  const business = {
    processes: false,
    maintains: false,
    distributes: false,
    electronics: false,
    faa: false,
  };
  for (const name of Object.keys(QUESTIONS) as (keyof Business)[]) {
    if (!decides(name, business)) continue;
    business[name] = await asker.confirm(QUESTIONS[name]);
  }
  return business;
}

/** Whether a yes would change what is said, with what is known so far. */
function decides(name: keyof Business, known: Business): boolean {
  return JSON.stringify(recommendStandard({ ...known, [name]: true })) !== JSON.stringify(recommendStandard(known));
}
