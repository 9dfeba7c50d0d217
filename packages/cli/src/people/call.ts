// One call of `clausemark people`, as its actions see it.
import type { Manual, YamlChange } from '@clausemark/manual';
import type { Answers } from '../ask/answers.ts';
import type { VerbInput } from '../command/command.ts';
import { changedControlFile, GATE_NOTE } from '../lifecycle/control-file.ts';
import { PEOPLE, peopleFile } from '../lifecycle/person-checks.ts';
import { carryOut } from '../lifecycle/plan.ts';
import { VerbError } from '../output/verb-error.ts';

export interface Call {
  readonly input: VerbInput;
  readonly manual: Manual;
  readonly today: string;
  readonly answers: Answers;
}

/** Writes people.yaml and says what follows from it. */
export async function writePeople(
  { input, manual, answers }: Call,
  changes: readonly YamlChange[],
  note: string,
): Promise<void> {
  await carryOut(
    input,
    { files: [changedControlFile(manual, PEOPLE, peopleFile, changes)], notes: [note, GATE_NOTE] },
    answers.asked,
  );
}

/** The only word of a call. @throws VerbError when there is none, or more */
export function onlyWord(words: readonly string[], shape: string): string {
  const [word] = words;
  if (word === undefined || words.length > 1) throw usage(shape);
  return word;
}

export function usage(shape: string): VerbError {
  return new VerbError('That is not enough, or too much.', `Write: clausemark ${shape}`);
}
