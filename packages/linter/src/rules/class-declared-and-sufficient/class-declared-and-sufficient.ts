// CHG002: the class an author declares is not below what the machine sees.
import { metadataKey, type ClassReason } from '@clausemark/control';
import { reasonWords } from '../../change/reason-words.ts';
import { defineRule } from '../../rule/define-rule.ts';
import { noOptions } from '../../rule/no-options.ts';

const MOST = 3;

export const classDeclaredAndSufficient = defineRule({
  code: 'CHG002',
  name: 'class-declared-and-sufficient',
  summary: 'A change is not declared to be less than it is.',
  scope: 'change',
  since: '0.2.0',
  level: 'error',
  hard: true,
  basis: ['iso9001@2015:7.5.3.2'],
  options: noOptions,
  messages: {
    tooLow: {
      what: 'The change of {id} is declared {declared} and is {minimum}: {reasons}.',
      why: 'The class decides who must approve; words, numbers and references that carry a requirement are never only editorial.',
      mend: 'Set `change_class: substantive` (`clausemark revise {id}` asks for it), or take out what makes it more than {declared}.',
    },
    mayBeEditorial: {
      what: 'The change of {id} counts as substantive because no class is declared; nothing that carries a requirement was touched.',
      why: 'An editorial change needs fewer approvals, but its author has to say that it is one.',
      mend: 'If the change is only editorial, set `change_class: editorial`.',
      level: 'info',
    },
  },
  *check({ change, finding }) {
    for (const document of change.documents) {
      const { name: id, judged, declared, classification } = document;
      const { minimum, reasons } = classification;
      if (!judged.sufficient && declared !== undefined) {
        const telling = reasons.filter(isTelling);
        const shown = (telling.length > 0 ? telling : reasons).slice(0, MOST).map(reasonWords);
        const more = Math.max(0, telling.length - MOST);
        const words = `${shown.join('; ')}${more > 0 ? `; and ${more} more` : ''}`;
        yield finding('tooLow', document.at('fm:/change_class'), { id, declared, minimum, reasons: words });
      } else if (minimum === 'editorial' && declared === undefined) {
        yield finding('mayBeEditorial', document.at('fm:/revision'), { id });
      }
    }
  },
});

/** Revision, dates and the like change with every release and prove nothing. */
function isTelling(reason: ClassReason): boolean {
  if (reason.code === 'metadata') return metadataKey(reason.key).release !== true;
  return reason.code === 'guard' || reason.code === 'unreadable';
}
