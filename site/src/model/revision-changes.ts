// What one revision changed against the one before it in the ledger.
import { DocumentSnapshot, redline, UndigestibleError, type ManualSide } from '@clausemark/control';
import { decodeSource } from '@clausemark/manual';
import { filePath } from '../ledger/published-manual.ts';
import type { Revision } from '../ledger/ledger-document.ts';
import { renderRedline } from '../render/render-redline.ts';
import { revisionItem } from './revision-item.ts';
import type { Released, SiteDocument } from './site-document.ts';
import type { SiteModel } from './site-model.ts';

export interface RevisionChanges {
  readonly before: SiteDocument;
  readonly after: SiteDocument;
  /** The redline; undefined when the two cannot be compared. */
  readonly html: string | undefined;
  /** How many lines are not the same. */
  readonly count: number;
  readonly problem: string;
}

/** @param ledger the later of the two revisions; there must be one before it, both with texts */
export function revisionChanges(site: SiteModel, item: SiteDocument, ledger: Released): RevisionChanges {
  const { document, revision } = ledger;
  const former = document.revisions[document.revisions.indexOf(revision) - 1];
  if (former === undefined) throw new Error(`Revision ${revision.onDay.revision} of ${item.id} has none before it.`);
  const before = revisionItem(site, item, { document, revision: former });
  const after = revisionItem(site, item, ledger);
  try {
    const lines = redline(snapshot(site, before, former), snapshot(site, after, revision));
    const count = lines.sections.flatMap((section) => section.lines).filter(({ op }) => op !== 'same').length;
    return { before, after, html: renderRedline(site, lines), count: count + lines.metadata.length, problem: '' };
  } catch (error) {
    if (!(error instanceof UndigestibleError)) throw error;
    return { before, after, html: undefined, count: 0, problem: error.message };
  }
}

/** Links lead where they lead in the manual of today; the files behind them are those released with the text. */
function snapshot(site: SiteModel, { document }: SiteDocument, { text }: Revision): DocumentSnapshot {
  const { path } = document;
  const source = decodeSource(path, text?.bytes ?? new Uint8Array()).source;
  const hashes = new Map([...(text?.files ?? [])].map(([url, hash]) => [filePath(path, url), hash]));
  const side: ManualSide = {
    manual: { ...site.manual, source: (wanted) => (wanted === path ? source : site.manual.source(wanted)) },
    fileDigest: (wanted) => hashes.get(wanted) ?? 'not released with this revision',
  };
  return new DocumentSnapshot(side, document);
}
