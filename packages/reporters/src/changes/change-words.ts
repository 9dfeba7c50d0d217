// What the codes of a comparison mean, in words. Raw text: whoever prints it escapes it.
import type { ClassReason, IdentityProblem } from '@clausemark/control';
import type { DocumentDiff, ManualDiff } from './document-diff.ts';
import { count } from '../summary/count.ts';

export const NO_GATE =
  'This is no gate. It judges nothing and looks at no approval; the class is only the least the machine sees, and people may need a stricter one.';

const byCode: Readonly<Record<Exclude<ClassReason['code'], 'metadata' | 'guard' | 'unreadable'>, string>> = {
  'digest-equal': 'its controlled content is the same',
  'meaning-equal': 'the words are the same, only how they are written differs',
  'no-guard': 'no word, number or reference that is known to carry a requirement was touched',
  draft: 'drafts are free until they are released',
  moved: 'the file has another path',
  retyped: 'it has another type',
  'first-release': 'it is released for the first time',
  revived: 'it was obsolete',
  removed: 'a document that was not a draft is gone',
  'made-obsolete': 'it became obsolete',
  'withdrawn-to-draft': 'it was released and is a draft again',
  'content-changed': 'its content changed as well',
};

export function reasonWords(reason: ClassReason): string {
  if (reason.code === 'metadata') return `front matter: ${reason.key}`;
  if (reason.code === 'unreadable') return reason.message;
  if (reason.code !== 'guard') return byCode[reason.code];
  const place = reason.section === '' ? '' : ` in "${reason.section}"`;
  return `${reason.guard.replaceAll('-', ' ')}${place}: ${reason.words}`;
}

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
