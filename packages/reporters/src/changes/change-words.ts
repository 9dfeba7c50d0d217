// What the codes of a comparison mean, in words. Raw text: whoever prints it escapes it.
import type { IdentityProblem } from '@clausemark/control';
import type { DocumentDiff, ManualDiff } from './document-diff.ts';
import { count } from '../summary/count.ts';

export const NO_GATE =
  'This is no gate. It judges nothing and looks at no approval; the class is only the least the machine sees, and people may need a stricter one.';

export function problemWords(problem: IdentityProblem): string {
  if (problem.kind === 'undigestible') return `${problem.key} (${problem.side}): ${problem.message}`;
  if (problem.kind === 'duplicate-id') {
    return `${problem.key} is the id of several documents (${problem.side}): ${problem.paths.join(', ')}. Only the first was compared.`;
  }
  return problem.kind === 'renumbered'
    ? `${problem.key} seems to have become ${problem.other}.`
    : `The texts of ${problem.key} and ${problem.other} seem to have changed places.`;
}

export function headline({ base, head, asked, changes }: ManualDiff): string {
  const found = asked === undefined ? `${count(changes.length, 'document')} changed` : `only ${asked} is shown`;
  return `From ${base} to ${head}: ${found}.`;
}

export function pathWords({ pathBefore, pathAfter }: DocumentDiff): string {
  if (pathBefore === undefined || pathAfter === undefined || pathBefore === pathAfter)
    return pathAfter ?? pathBefore ?? '';
  return `${pathBefore} → ${pathAfter}`;
}
