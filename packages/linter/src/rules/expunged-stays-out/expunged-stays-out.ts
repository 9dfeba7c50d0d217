// CHG015: a change brings back no text and no file that was expunged from the ledger.
import { expungedObjects, UndigestibleError, type Attachment, type DocumentSnapshot } from '@clausemark/control';
import { lifeStage } from '../../change/life-stage.ts';
import { defineRule } from '../../rule/define-rule.ts';
import { noOptions } from '../../rule/no-options.ts';

const why =
  'What two persons decided to erase would lie in the ledger again; it refuses the entry, and then the merge is done and nothing is in force.';

export const expungedStaysOut = defineRule({
  code: 'CHG015',
  name: 'expunged-stays-out',
  summary: 'A text or file that was expunged from the ledger does not come back with a release.',
  scope: 'change',
  since: '0.2.0',
  level: 'error',
  hard: true,
  basis: ['iso9001@2015:7.5.3.2'],
  options: noOptions,
  messages: {
    file: {
      what: '{id} hands out the file {file}, which entry {entry} of the ledger expunged.',
      why,
      mend: 'Take what had to go out of the file, or the link out of {id}.',
    },
    text: {
      what: 'The text of {id} is the one that entry {entry} of the ledger expunged.',
      why,
      mend: 'Write the text without what had to go: `clausemark revise {id}`.',
    },
  },
  *check({ change, finding }) {
    if (change.ledger.kind !== 'sound') return;
    const gone = expungedObjects(change.ledger.entries);
    if (gone.size === 0) return;
    const texts = new Map(change.files.map(({ path, head }) => [path, head?.sha256]));
    for (const document of change.documents) {
      const { head, name: id } = document;
      if (head === undefined || lifeStage(head) !== 'released') continue;
      const text = gone.get(texts.get(head.path) ?? '');
      if (text !== undefined) yield finding('text', document.at('fm:/revision'), { id, entry: text.seq });
      for (const { path, sha256 } of attachmentsOf(head)) {
        const file = gone.get(sha256);
        if (file !== undefined)
          yield finding('file', document.at(`link:${path}#0`), { id, file: path, entry: file.seq });
      }
    }
  },
});

/** None when the document or a file cannot be read: the rule released-content-changed says so. */
function attachmentsOf(document: DocumentSnapshot): readonly Attachment[] {
  try {
    return document.attachments;
  } catch (error) {
    if (error instanceof UndigestibleError) return [];
    throw error;
  }
}
