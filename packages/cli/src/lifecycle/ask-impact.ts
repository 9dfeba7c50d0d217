// What a change touches, as the author sees it: offered from the references of the manual, never taken without being confirmed.
import type { Manual, ManualDocument } from '@clausemark/manual';
import type { Answers } from '../ask/answers.ts';
import { didYouMean } from '../command/did-you-mean.ts';
import { pathForId } from '../output/path-for-id.ts';
import { VerbError } from '../output/verb-error.ts';
import type { RevisionClass } from './plan-revision.ts';
import { noneNeedsReason } from './none-needs-reason.ts';
import { referrers } from './referrers.ts';

export const IMPACT = 'ids of what the change touches, `all` for all that refer to it, or "none - reason"';

export async function askImpact(
  answers: Answers,
  manual: Manual,
  document: ManualDocument,
  chosen: RevisionClass,
): Promise<readonly string[] | undefined> {
  const others = referrers(manual, document);
  const word = answers.given('impact');
  if (word === 'all') {
    if (others.length > 0) return others.map(({ id }) => id ?? '');
    throw new VerbError(
      'No document refers to this one.',
      'Say so with a reason: --impact "none - no document refers to it".',
    );
  }
  if (word !== undefined) return impactOf(word, manual);
  if (chosen === 'editorial') return undefined;
  const choices = others.map(({ id = '', title }) => ({ value: id, label: `${id} ${title}` }));
  const picked =
    others.length === 0
      ? []
      : await answers.several('Which of the documents that refer to it does the change touch?', choices);
  if (picked !== undefined && picked.length > 0) return picked;
  return impactOf(await answers.text({ flag: 'impact', message: `Impact: ${IMPACT}`, check: noneNeedsReason }), manual);
}

function impactOf(word: string, manual: Manual): readonly string[] {
  if (/^none\b/i.test(word)) {
    const problem = noneNeedsReason(word);
    if (problem !== undefined) throw new VerbError(`--impact "${word}" cannot be used.`, problem);
    return [word];
  }
  const ids = word
    .split(',')
    .map((id) => id.trim())
    .filter((id) => id !== '');
  const unknown = ids.find((id) => !manual.byId.has(id.split('#')[0] ?? ''));
  if (unknown === undefined) return ids;
  const path = pathForId(unknown, manual.documents);
  if (path !== undefined) throw path;
  throw new VerbError(
    `No document has the id "${unknown}".`,
    `${didYouMean(unknown, manual.byId.keys())}Give ids separated by commas.`,
  );
}
