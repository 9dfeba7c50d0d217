// The documents of a change that need an approval, or those of them that were asked for.
import type { JudgedChange, JudgedDocument } from '@clausemark/linter';
import { didYouMean } from '../command/did-you-mean.ts';
import { pathForId } from '../output/path-for-id.ts';
import { VerbError } from '../output/verb-error.ts';

/** @throws VerbError when there is nothing to approve, or something asked for is not among it */
export function documentsToApprove(change: JudgedChange, ids: readonly string[]): JudgedDocument[] {
  const needing = change.documents.filter(({ required }) => required.slots.length > 0 || required.denied);
  const unknown = ids.find((id) => !needing.some((document) => isCalled(document, id)));
  if (unknown !== undefined) {
    const path = pathForId(unknown, change.head.documents);
    if (path !== undefined) throw path;
    const names = needing.map(({ name }) => name);
    throw new VerbError(
      `${unknown} is not among the documents of this change that need an approval.`,
      `${didYouMean(unknown, names)}They are: ${names.join(', ') || '(none)'}.`,
    );
  }
  const chosen = ids.length === 0 ? needing : needing.filter((document) => ids.some((id) => isCalled(document, id)));
  const [first] = chosen;
  if (first === undefined)
    throw new VerbError(
      'Nothing in this change needs an approval of a document.',
      'Settings and people (control/, clausemark.yaml) are approved on the platform.',
    );
  const denied = chosen.find(({ required }) => required.denied);
  if (denied !== undefined)
    throw new VerbError(
      `The approval matrix allows nobody to approve ${denied.name} as ${denied.judged.class}.`,
      'control/approvals.yaml on the base needs a rule for it.',
    );
  return chosen;
}

function isCalled({ name, key }: JudgedDocument, id: string): boolean {
  return name === id || key === id;
}
