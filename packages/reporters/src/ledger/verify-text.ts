// The result of `verify` for people: verdict first, findings, what was looked at and what was not, then what is in force.
import type { AuditDocument, LedgerAudit } from '@clausemark/control';
import { escapeTerminal } from '../escape/terminal.ts';
import { textTable } from '../table/text-table.ts';
import { wrap, wrapBehind } from '../pretty/wrap.ts';

export function verifyText(audit: LedgerAudit, width: number): string {
  const { place, organisation, entries, head, findings, checked, notChecked, documents, today, repo } = audit;
  const about =
    organisation === undefined ? '' : ` of ${escapeTerminal(organisation)} for ${escapeTerminal(repo ?? '')}`;
  const lines = [
    `Ledger${about}, read from ${escapeTerminal(place)}`,
    `${entries} ${entries === 1 ? 'entry' : 'entries'}, the last one ${head === undefined ? 'none' : `${head.seq}:${head.hash}`}`,
    '',
    ...findings.flatMap(({ rule, entry, what, mend }) => [
      ...wrap(`${rule} ${entry === undefined ? '' : `entry ${entry}: `}${escapeTerminal(what)}`, width),
      ...wrapBehind('  ', escapeTerminal(mend), width),
    ]),
    ...(findings.length === 0 ? [] : ['']),
    verdict(audit),
    '',
    'Looked at:',
    ...checked.flatMap((item) => wrapBehind('  ', escapeTerminal(item), width)),
    'Not looked at:',
    ...notChecked.flatMap(({ what, why }) =>
      wrapBehind('  ', `${escapeTerminal(what)}: ${escapeTerminal(why)}`, width),
    ),
  ];
  const table = documents.length === 0 ? '' : `\nIn force on ${today}:\n${tableOf(documents, width)}`;
  return `${lines.join('\n')}\n${table}`;
}

function verdict({ findings, entries }: LedgerAudit): string {
  if (findings.length > 0) return `NOT SOUND: ${findings.length} ${findings.length === 1 ? 'finding' : 'findings'}.`;
  return entries === 0 ? 'Nothing to verify.' : 'Sound, as far as was looked at.';
}

function tableOf(documents: readonly AuditDocument[], width: number): string {
  return textTable(
    {
      columns: [
        { key: 'doc', header: 'Document', value: (row) => row.doc },
        { key: 'revision', header: 'Rev', value: (row) => row.revision ?? '-' },
        { key: 'effective', header: 'Since', value: (row) => row.effective ?? '' },
        { key: 'evidence', header: 'Approval', value: (row) => row.evidence ?? '' },
        { key: 'entry', header: 'Entry', value: (row) => row.entry ?? '', align: 'right' },
        { key: 'state', header: 'Note', value: noteOf },
        { key: 'title', header: 'Title', value: (row) => row.title },
      ],
      rows: documents,
    },
    width,
  );
}

function noteOf({ obsolete, next, revision }: AuditDocument): string {
  if (obsolete !== undefined && revision === undefined) return 'obsolete';
  if (next.length > 0) return `next: ${next.join(', ')}`;
  return revision === undefined ? 'nothing in force' : '';
}
