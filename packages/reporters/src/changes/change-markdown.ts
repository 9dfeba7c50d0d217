// The judged change as Markdown for a comment: a summary that stands above the findings, and the words that stand below them.
import type { ChangedDocument, ChangeReport } from '@clausemark/linter';
import { clip } from '../escape/clip.ts';
import { escapeMarkdown } from '../escape/markdown.ts';
import {
  actApprovalWords,
  approvalWords,
  changeHeadline,
  documentHeadline,
  documentRows,
} from './changed-document-words.ts';
import { showsWords } from './change-text.ts';
import { redlineMarkdown } from './redline-markdown.ts';

/** Which documents changed, as what, and who has to approve. */
export function changeSummaryMarkdown({ documents, acts, gate, ...rest }: ChangeReport): string[] {
  const rows = documents.map(
    (document) =>
      `| ${text(document.name)} | ${document.class} | ${text(stepWords(document))} | ${document.class === 'none' ? '' : text(approvalWords(document.approvals))} |`,
  );
  const gateRow = `| ${text(gate.paths.join(', '))} | gate | | ${text(approvalWords(gate.approvals))} |`;
  const actRows = acts.map(({ name, approvals }) => `| ${text(name)} | act | | ${text(actApprovalWords(approvals))} |`);
  const lines = [...rows, ...actRows, ...(gate.paths.length === 0 ? [] : [gateRow])];
  const table =
    lines.length === 0 ? [] : ['', '| | Class | Revision | Approvals needed |', '|---|---|---|---|', ...lines];
  return ['', `${text(changeHeadline({ documents, acts, gate, ...rest }))}`, ...table];
}

/** Why, what it touches, and the words that changed, document by document. */
export function changeDetailsMarkdown({ documents }: ChangeReport): string[] {
  return documents.flatMap((document) => {
    const rows = documentRows(document).map(({ label, text: words }) => `- **${label}** ${text(words)}`);
    const words = document.redline !== undefined && showsWords(document) ? redlineMarkdown(document.redline) : [];
    const blocks = words.flatMap((block) => ['', ...block.split('\n')]);
    return ['', `#### ${text(documentHeadline(document))}`, '', ...rows, ...blocks];
  });
}

function stepWords({ before, after }: ChangedDocument): string {
  const [from, to] = [before?.revision ?? '', after?.revision ?? ''];
  return from === to ? from : `${from} → ${to}`;
}

function text(raw: string): string {
  return escapeMarkdown(clip(raw));
}
