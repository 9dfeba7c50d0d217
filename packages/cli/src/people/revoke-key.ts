// `people key revoke PERSON FINGERPRINT`: gives a signing key a last day.
import type { YamlChange } from '@clausemark/manual';
import { dayProblem } from '../lifecycle/days.ts';
import { knownPerson } from '../lifecycle/person-checks.ts';
import { VerbError } from '../output/verb-error.ts';
import { usage, writePeople, type Call } from './call.ts';

export async function revokeKey({ input, manual, today, answers }: Call, words: readonly string[]): Promise<void> {
  const [person = '', fingerprint = ''] = words;
  if (words.length !== 2) throw usage('people key revoke PERSON FINGERPRINT');
  const index = knownPerson(manual, person).keys?.findIndex(({ fp }) => fp === fingerprint) ?? -1;
  const key = knownPerson(manual, person).keys?.[index];
  if (key === undefined)
    throw new VerbError(
      `${person} has no key ${fingerprint}.`,
      '`clausemark people list --json` shows the fingerprints.',
    );
  const to = await answers.text({
    flag: 'to',
    message: 'Last day on which its signatures count',
    check: (day) => dayProblem(day, { from: [key.from, 'its first day'], to: [today, 'today'] }),
  });
  const change: YamlChange = {
    kind: 'set',
    path: ['people', person, 'keys', String(index), 'to'],
    value: to,
    after: 'from',
  };
  await writePeople(
    { input, manual, answers, today },
    [change],
    `Signatures with ${fingerprint} count until ${to}. What was released with them until then stays as it is; what was released later is named by clausemark verify, because somebody else may have signed it; what is not merged yet needs another approval.`,
  );
}
