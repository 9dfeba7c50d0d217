// `people key add PERSON`: registers a signing key, with a proof that its holder has it when the key is at hand.
import { KEY_NAMESPACE, keyStatement, verifySshSignature } from '@clausemark/control';
import type { YamlChange } from '@clausemark/manual';
import type { VerbInput } from '../command/command.ts';
import { textFlag } from '../command/flags.ts';
import { dayProblem } from '../lifecycle/days.ts';
import { knownPerson } from '../lifecycle/person-checks.ts';
import { keyPath } from '../lifecycle/key-path.ts';
import { publicKeyFile } from '../lifecycle/public-key-file.ts';
import { sshSign } from '../lifecycle/ssh-sign.ts';
import { VerbError } from '../output/verb-error.ts';
import { onlyWord, writePeople, type Call } from './call.ts';

const UNPROVEN =
  ' The ledger takes a key only with a proof that its holder has it: let the person run this with --prove.';

export async function addKey({ input, manual, today, answers }: Call, words: readonly string[]): Promise<void> {
  const person = onlyWord(words, 'people key add PERSON');
  const { keys } = knownPerson(manual, person);
  const { line, fingerprint } = publicKeyFile(
    input.io.cwd,
    await answers.text({ flag: 'key', message: 'File of the public key (.pub)' }),
  );
  const told = textFlag(input.flags, 'fingerprint');
  if (told !== undefined && told !== fingerprint)
    throw new VerbError(
      `The key has the fingerprint ${fingerprint}, not ${told}.`,
      'Ask the person for the fingerprint again, by voice: it may be another key.',
    );
  const holder = Object.entries(manual.people.people).find(
    ([, other]) => other.keys?.some(({ fp }) => fp === fingerprint) === true,
  )?.[0];
  if (holder !== undefined)
    throw new VerbError(
      `The key ${fingerprint} is registered for ${holder}.`,
      "A key is one person's for ever; make a new one with ssh-keygen.",
    );
  const check = (day: string): string | undefined => dayProblem(day);
  const from =
    answers.given('from') === undefined
      ? today
      : await answers.text({ flag: 'from', message: 'First day it counts', check });
  const to =
    answers.given('to') === undefined
      ? undefined
      : await answers.text({
          flag: 'to',
          message: 'Last day it counts',
          check: (day) => dayProblem(day, { from: [from, 'the first day'] }),
        });
  const proof = answers.isOn('prove') ? await proofOf(input, { person, fingerprint, from }) : undefined;
  const value = {
    fp: fingerprint,
    key: line,
    from,
    ...(to !== undefined && { to }),
    ...(proof !== undefined && { proof }),
  };
  const path = ['people', person, 'keys'];
  const change: YamlChange =
    keys === undefined ? { kind: 'set', path, value: [value] } : { kind: 'append', path, value };
  await writePeople(
    { input, manual, answers, today },
    [change],
    `${person} can sign approvals with ${fingerprint} from ${from} on. Compare the fingerprint with the person, by voice.${proof === undefined ? UNPROVEN : ''}`,
  );
}

/** The key signs its own registration. */
async function proofOf(
  { flags, io }: VerbInput,
  { person, fingerprint, from }: { readonly person: string; readonly fingerprint: string; readonly from: string },
): Promise<string> {
  const statement = keyStatement(person, fingerprint, from);
  const proof = await sshSign(keyPath(io.cwd, textFlag(flags, 'key') ?? ''), KEY_NAMESPACE, statement);
  const check = verifySshSignature(proof, statement, KEY_NAMESPACE);
  if (check.valid && check.fingerprint === fingerprint) return proof;
  throw new VerbError(
    'The proof was signed with another key.',
    'Name the .pub file of the key that is to be registered.',
  );
}
