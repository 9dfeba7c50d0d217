// CLS006: a clause number beside the title of another clause.
import type { ClauseMentionFact, ManualDocument } from '@clausemark/manual';
import { titleMatches, type Standard, type TitledNumber } from '@clausemark/standards';
import { citedTitle, isClauseColumn } from '../../claims/cited-clause-title.ts';
import { namedStandard } from '../../claims/named-standard.ts';
import { speaksOfOther } from '../../claims/speaks-of-other.ts';
import { standardLabel } from '../../claims/standard-label.ts';
import { defineRule } from '../../rule/define-rule.ts';
import { noOptions } from '../../rule/no-options.ts';

/** So many right titles show that a document counts like the standard, not by sections of its own. */
const MIRROR = 3;

interface Judged {
  readonly mention: ClauseMentionFact;
  readonly words: string;
  readonly standard: Standard;
  readonly other: TitledNumber | undefined;
}

export const clauseTitleMismatch = defineRule({
  code: 'CLS006',
  name: 'clause-title-mismatch',
  summary: 'A clause number stands beside its own title.',
  scope: 'document',
  since: '0.1.0',
  level: 'warning',
  basis: ['iso9001@2015:7.5.2'],
  about: ['clauseMentions'],
  options: noOptions,
  messages: {
    other: {
      what: '{number} of {standard} is "{title}"; "{words}" is the title of {other}.',
      why: 'One of the two is wrong, and readers, auditors and clause claims follow whichever they trust.',
      mend: 'Write "{title}" beside {number}, or {other} beside "{words}".',
    },
    foreign: {
      what: '{number} of {standard} is "{title}"; "{words}" belongs to another standard of the family.',
      why: 'The standards of the family share most numbers, not all: a list copied from a sister standard is off.',
      mend: 'Write "{title}" beside {number}.',
    },
  },
  *check({ document, manual, standards, finding }) {
    const text = (): string => manual.source(document.path)?.text ?? '';
    const judged = [...judge(document, text, standards.all)];
    if (judged.every(({ other }) => other === undefined)) return;
    const ofOther = speaksOfOther(document, text(), standards.all);
    const started = judged.filter(({ mention }) => mention.cue === 'start');
    const wrong = started.filter(({ other }) => other !== undefined).length;
    const right = started.length - wrong;
    const mirrors = (right >= MIRROR && right > wrong) || (wrong <= right + 1 && !countsItself(document, started));
    for (const { mention, words, standard, other } of judged) {
      if (other === undefined || (mention.cue === 'start' && !mirrors && !isClauseColumn(document, mention))) continue;
      if (mention.standard === undefined && ofOther(mention)) continue;
      const { number } = mention;
      const title = titleOf(standard, number);
      const data = { number, standard: standardLabel(standard), title, words, other: other.number };
      const place = document.at(`clause:${number}:${words}`, mention.span);
      yield finding(other.foreign ? 'foreign' : 'other', place, data);
    }
  },
});

/** Mentions whose words are a title, right (`other` undefined) or wrong. Free words are left out. */
function* judge(document: ManualDocument, text: () => string, standards: readonly Standard[]): Generator<Judged> {
  const ours = (name: string): boolean => namedStandard(name, standards).kind === 'ours';
  for (const mention of document.facts.clauseMentions) {
    if (mention.cue === 'section') continue;
    const candidates = meant(mention, standards);
    if (!candidates.some(({ byNumber }) => byNumber.has(mention.number))) continue;
    for (const words of citedTitle(document, mention, text, ours)) {
      const matches = candidates.map((standard) => ({
        standard,
        match: titleMatches(standard, mention.number, words),
      }));
      const same = matches.find(({ match }) => match.kind === 'same');
      const [first] = matches;
      if (same !== undefined) yield { mention, words, standard: same.standard, other: undefined };
      else if (first?.match.kind === 'other')
        yield { mention, words, standard: first.standard, other: first.match.other };
      else continue;
      break;
    }
  }
}

/** Whether some heading has a number that is no clause with its title: the document numbers sections of its own. */
function countsItself({ facts }: ManualDocument, started: readonly Judged[]): boolean {
  return facts.headings.some(
    ({ text, span }) =>
      /^\d/.test(text) &&
      !started.some(({ mention }) => span.start <= mention.span.start && mention.span.start < span.end),
  );
}

/** A clause without a title of its own goes by that of the clause above. */
function titleOf({ byNumber }: Standard, number: string): string {
  const clause = byNumber.get(number);
  const above = clause?.untitled === true ? byNumber.get(clause.parent ?? '') : undefined;
  return (above ?? clause)?.title ?? '';
}

function meant({ standard: name }: ClauseMentionFact, standards: readonly Standard[]): readonly Standard[] {
  if (name === undefined) return standards;
  const named = namedStandard(name, standards);
  return named.kind === 'ours' ? [named.standard] : [];
}
