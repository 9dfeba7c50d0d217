// CHG004: every document is still the one it was: one id, one text, wherever its file lies.
import { UndigestibleError } from '@clausemark/control';
import type { JudgedChange, JudgedDocument } from '../../change/judged-change.ts';
import { defineRule } from '../../rule/define-rule.ts';
import { noOptions } from '../../rule/no-options.ts';

const why = 'Records, forms and people name a document by its id and must find the same document behind it for ever.';

export const identityKept = defineRule({
  code: 'CHG004',
  name: 'identity-kept',
  summary: 'Documents keep their ids and their texts; a move changes the path and nothing else.',
  scope: 'change',
  since: '0.2.0',
  level: 'error',
  hard: true,
  basis: ['iso9001@2015:7.5.2'],
  options: noOptions,
  messages: {
    duplicate: {
      what: '{id} is the id of {paths}, so it is not clear which of them is the document.',
      why,
      mend: 'Give the newer document an id that was never used.',
    },
    duplicateBefore: {
      what: 'Before the change {id} was the id of {paths}; only the first was compared.',
      why,
      mend: 'Nothing to mend when this change ends it; tell the approvers to read the other files.',
      level: 'warning',
    },
    swapped: {
      what: 'The text of {id} is now what was the text of {other}.',
      why,
      mend: 'Put each text back under its own id; a text that moves to another document is a new revision written there.',
    },
    renumbered: {
      what: '{other} is gone and {id} has taken its place, so the document changed its id.',
      why,
      mend: 'Keep the id {other}; run `git mv` for another path. A document that really replaces it is a new one, and {other} becomes obsolete.',
    },
    lost: {
      what: '{path} had the id {id} and has none any more.',
      why,
      mend: 'Put `id: {id}` back.',
    },
    moved: {
      what: '{id} moved from {from} to {path}, and its content is the same.',
      why: 'References by id still lead to it.',
      mend: 'Nothing to mend.',
      level: 'info',
    },
  },
  *check({ change, finding }) {
    for (const problem of change.problems) {
      if (problem.kind === 'undigestible') continue;
      const document = change.documents.find(({ key }) => key === problem.key);
      const id = document?.name ?? problem.key;
      if (problem.kind === 'duplicate-id') {
        const paths = problem.paths.join(' and ');
        const message = problem.side === 'head' ? 'duplicate' : 'duplicateBefore';
        yield finding(message, change.placeOf(problem.paths[1] ?? '', 'fm:/id'), { id, paths });
      } else if (document !== undefined) {
        const message = problem.kind === 'renumbered' ? 'renumbered' : 'swapped';
        yield finding(message, document.at('fm:/id'), { id, other: nameOf(change, problem.other) });
      }
    }
    for (const document of change.documents) {
      const { base, head } = document;
      if (base?.id !== undefined && head !== undefined && head.id === undefined) {
        yield finding('lost', document.at('fm:/id'), { id: base.id, path: head.path });
      } else if (base !== undefined && head !== undefined && base.path !== head.path && isSameContent(document)) {
        yield finding('moved', document.at('fm:/id'), { id: document.name, from: base.path, path: head.path });
      }
    }
  },
});

function nameOf({ documents }: JudgedChange, key: string): string {
  return documents.find((document) => document.key === key)?.name ?? key;
}

function isSameContent({ base, head }: JudgedDocument): boolean {
  try {
    return base?.meaning === head?.meaning;
  } catch (error) {
    if (error instanceof UndigestibleError) return false;
    throw error;
  }
}
