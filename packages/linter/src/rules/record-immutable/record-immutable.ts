// REC006: a record says what happened; it is added and never changed.
import { isActRecord, isReviewRecord, readActRecord, readReviewRecord, type FileChange } from '@clausemark/control';
import { documentTypes } from '@clausemark/manual';
import { isEnteredAct } from '../../change/entered-act.ts';
import type { JudgedChange } from '../../change/judged-change.ts';
import { defineRule } from '../../rule/define-rule.ts';
import { noOptions } from '../../rule/no-options.ts';

const why = 'A record that can be changed afterwards proves nothing about the work it is of.';

export const recordImmutable = defineRule({
  code: 'REC006',
  name: 'record-immutable',
  summary: 'Records, and those of reviews and acts, are added; they are neither changed nor deleted before their time.',
  scope: 'change',
  since: '0.2.0',
  level: 'error',
  hard: true,
  basis: ['iso9001@2015:7.5.3.2'],
  options: noOptions,
  messages: {
    changed: {
      what: 'The record {path} changed.',
      why,
      mend: 'Put it back, and add a correction as a record of its own that names this one.',
    },
    removed: {
      what: 'The record {path} is gone{until}.',
      why,
      mend: 'Bring it back; a record leaves when its retention is over, which `keep_until` in its front matter says.',
    },
    proofChanged: {
      what: 'The record of {kind} {path} changed.',
      why: 'Who reviewed or approved it put a name to what stood there, and to nothing else.',
      mend: 'Put it back as it is in the base. What is to be said now takes a record of its own.',
    },
    proofGone: {
      what: 'The record of {kind} {path} is gone.',
      why: 'It is the evidence that somebody reviewed or decided something. Taking it away undoes nothing and leaves nobody able to show it.',
      mend: 'Bring it back from the base. It stays where it is, under its name.',
    },
  },
  *check({ change, today, config, finding }) {
    const folder = `${documentTypes(config).get('record')?.folder ?? 'records'}/`;
    for (const file of change.files) {
      const { path, base, head } = file;
      const kind = kindOfProof(path);
      if (base !== undefined && kind !== undefined) {
        if (head === undefined) yield finding('proofGone', change.placeOf(path), { kind, path });
        else if (isSettled(change, path)) yield finding('proofChanged', change.placeOf(path), { kind, path });
        continue;
      }
      if (base === undefined || !isRecord(change, file, folder)) continue;
      if (head === undefined) {
        const keep = change.base.byPath.get(path)?.text('keep_until');
        if (keep !== undefined && keep < today) continue;
        if (isMoved(change, file, folder)) continue;
        yield finding('removed', change.placeOf(path), {
          path,
          until: keep === undefined ? '' : `; it is kept until ${keep}`,
        });
      } else if (!isBlank(change, path)) yield finding('changed', change.placeOf(path), { path });
    }
  },
});

/** Records that this program makes: what they prove has no last day. */
function kindOfProof(path: string): string | undefined {
  if (isActRecord(path)) return 'an act';
  return isReviewRecord(path) ? 'a review' : undefined;
}

/** What cannot be read is mended, and an act that the ledger never entered is made again; it is judged as a new one then. */
function isSettled({ base, ledger }: JudgedChange, path: string): boolean {
  const text = base.source(path)?.text ?? '';
  if (isReviewRecord(path)) return readReviewRecord(path, text).record !== undefined;
  const { record } = readActRecord(path, text);
  return record !== undefined && isEnteredAct(record, ledger);
}

/** Every file in the folder of records, and documents of that type elsewhere. */
function isRecord({ base }: JudgedChange, { path }: FileChange, folder: string): boolean {
  return path.startsWith(folder) || base.byPath.get(path)?.type === 'record';
}

/** A record that is still being filled in. */
function isBlank({ base }: JudgedChange, path: string): boolean {
  const status = base.byPath.get(path)?.status;
  return status === 'draft' || status === 'in-review';
}

/** The same bytes under another name among the records. */
function isMoved({ files }: JudgedChange, { base }: FileChange, folder: string): boolean {
  if (base?.sha256 === undefined) return false;
  return files.some(
    (other) => other.path.startsWith(folder) && other.base === undefined && other.head?.sha256 === base.sha256,
  );
}
