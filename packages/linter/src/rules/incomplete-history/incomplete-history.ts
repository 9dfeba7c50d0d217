// CHG006: the state before the change is not all there, so nothing about the change was judged.
import { placeInConfig } from '../../config/place-in-config.ts';
import { defineRule } from '../../rule/define-rule.ts';
import { noOptions } from '../../rule/no-options.ts';

export const incompleteHistory = defineRule({
  code: 'CHG006',
  name: 'incomplete-history',
  summary: 'The state before the change is there, so that the change can be judged.',
  scope: 'change',
  evenIncomplete: true,
  since: '0.2.0',
  level: 'error',
  hard: true,
  basis: ['iso9001@2015:7.5.3.2'],
  options: noOptions,
  messages: {
    incomplete: {
      what: '{problem}',
      why: 'A change that nobody can compare with what is in force is not a controlled change; none of the rules about changes ran.',
      mend: '{mend}',
    },
  },
  *check({ manual, change, finding }) {
    const { history } = change;
    if (history.complete) return;
    const { problem, mend } = history;
    yield finding('incomplete', placeInConfig(manual, [], 'history'), { problem, mend });
  },
});
