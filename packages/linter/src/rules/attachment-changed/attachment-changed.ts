// CHG009: a file that a released document shows or hands out changed behind its link, and the revision did not.
import { UndigestibleError, type Attachment, type DocumentSnapshot } from '@clausemark/control';
import { bringsBack } from '../../change/brings-back.ts';
import { lifeStage } from '../../change/life-stage.ts';
import { defineRule } from '../../rule/define-rule.ts';
import { noOptions } from '../../rule/no-options.ts';

const why = 'A drawing or a form behind a link is part of what was approved, though no word of the text changed.';

export const attachmentChanged = defineRule({
  code: 'CHG009',
  name: 'attachment-changed',
  summary: 'Files that a released document links to change only with a new revision.',
  scope: 'change',
  since: '0.2.0',
  level: 'error',
  basis: ['iso9001@2015:7.5.3.2'],
  options: noOptions,
  messages: {
    changed: {
      what: 'The file {file}, which {id} shows or hands out, changed, and {id} is still {revision}.',
      why,
      mend: 'Run `clausemark revise {id}` for the next revision, or put the old file back.',
    },
    gone: {
      what: 'The file {file}, which {id} shows or hands out, is gone, and {id} is still {revision}.',
      why,
      mend: 'Put the file back, or run `clausemark revise {id}` and take the link out.',
    },
  },
  *check({ change, today, finding }) {
    for (const document of change.documents) {
      const { base, head, name: id } = document;
      if (base === undefined || head === undefined || lifeStage(base) !== 'released') continue;
      if (base.revision !== head.revision || lifeStage(head) === 'draft') continue;
      if (bringsBack(change, document, today)) continue;
      const [before, after] = [filesOf(base), filesOf(head)];
      if (before === undefined || after === undefined || before.body !== after.body) continue;
      const revision = head.revision === undefined ? 'without a revision' : `revision ${head.revision}`;
      for (const [path, hash] of before.files) {
        const data = { file: path, id, revision };
        if (!after.files.has(path)) yield finding('gone', document.at(`link:${path}#0`), data);
        else if (after.files.get(path) !== hash) yield finding('changed', document.at(`link:${path}#0`), data);
      }
    }
  },
});

/** Undefined when the document or a file cannot be read: the rule released-content-changed says so. */
function filesOf(
  document: DocumentSnapshot,
): { readonly body: string; readonly files: ReadonlyMap<string, string> } | undefined {
  try {
    const files = new Map(document.attachments.map(({ path, sha256 }: Attachment) => [path, sha256]));
    return { body: document.parts.body, files };
  } catch (error) {
    if (error instanceof UndigestibleError) return undefined;
    throw error;
  }
}
