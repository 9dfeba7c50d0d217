// Why a change has its class, in words. Raw text: whoever prints it escapes it.
import type { ClassReason } from '@clausemark/control';

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
  'kept-shorter': 'it would be kept for a shorter time',
  'withdrawn-to-draft': 'it was released and is a draft again',
  'content-changed': 'its content changed as well',
};

/** Guards whose name is no word of everyday English. */
const plainGuards: Readonly<Record<string, string>> = {
  modal: 'word of duty',
  comparator: 'word of limit',
  strike: 'struck-out text',
  passage: 'passage added or taken out',
  sentence: 'sentence added, taken out or written anew',
  clause: 'several words added, taken out or replaced',
};

export function reasonWords(reason: ClassReason): string {
  if (reason.code === 'metadata') return `front matter: ${reason.key}`;
  if (reason.code === 'unreadable') return reason.message;
  if (reason.code !== 'guard') return byCode[reason.code];
  const place = reason.section === '' ? '' : ` in "${reason.section}"`;
  return `${plainGuards[reason.guard] ?? reason.guard.replaceAll('-', ' ')}${place}: ${reason.words}`;
}
