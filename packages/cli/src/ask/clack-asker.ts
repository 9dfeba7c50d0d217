// Questions on a real terminal. The library is loaded when the first question is asked.
import { VerbError } from '../output/verb-error.ts';
import type { Asker } from './asker.ts';

const library = () => import('@clack/prompts');

export const clackAsker: Asker = {
  async text({ message, initial, check }) {
    const { text } = await library();
    return answered(
      await text({
        message,
        ...(initial !== undefined && { initialValue: initial }),
        ...(check !== undefined && { validate: (value) => check(value ?? '') }),
      }),
    ).trim();
  },
  async choose({ message, choices, initial }) {
    const { select } = await library();
    const options = choices.map(({ value, label }) => ({ value, label }));
    return answered(await select({ message, options, ...(initial !== undefined && { initialValue: initial }) }));
  },
  async chooseSeveral({ message, choices, initial }) {
    const { multiselect } = await library();
    const options = choices.map(({ value, label }) => ({ value, label }));
    return answered(await multiselect({ message, options, initialValues: [...initial], required: false }));
  },
  async confirm(message) {
    const { confirm } = await library();
    return answered(await confirm({ message, initialValue: false }));
  },
};

/** @throws VerbError when the person ended the questions */
function answered<Answer>(answer: Answer): Exclude<Answer, symbol> {
  if (typeof answer === 'symbol')
    throw new VerbError('Stopped. Nothing was written.', 'Run the command again when you are ready.');
  return answer as Exclude<Answer, symbol>;
}
