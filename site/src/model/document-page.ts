// Everything the page of one document shows, put together when the page is built.
import { createHash } from 'node:crypto';
import { renderBody, type RenderedBody } from '../render/render-body.ts';
import { clausesOf, type ClaimedClause } from './clause-claims.ts';
import { evidenceOf, type Evidence } from './evidence.ts';
import { ledgerBands, type LedgerBand } from './ledger-bands.ts';
import { historyOf, type HistoryRow } from './revision-history.ts';
import { controlBlock, type ControlBlock } from './control-block.ts';
import { neighboursOf, type Neighbours } from './neighbours.ts';
import { revisionSummary } from './recent.ts';
import { relatedOf, type Related } from './related.ts';
import type { SiteDocument } from './site-document.ts';
import type { SiteModel } from './site-model.ts';
import { showsBody } from './states.ts';
import { successorsOf } from './successors.ts';

export interface DocumentPage {
  readonly item: SiteDocument;
  readonly control: ControlBlock;
  readonly clauses: readonly ClaimedClause[];
  readonly related: Related;
  readonly neighbours: Neighbours | undefined;
  readonly successors: readonly SiteDocument[];
  /** Undefined for a tombstone. */
  readonly body: RenderedBody | undefined;
  readonly change: string;
  /** SHA-256 of the file as text in UTF-8; empty when it cannot be read. */
  readonly digest: string;
  /** Undefined for a document that is not under ledger control. */
  readonly evidence: Evidence | undefined;
  /** True for the page of one revision, not the document's own: its bands say how that revision stands. */
  readonly isFormer: boolean;
  readonly history: readonly HistoryRow[];
  readonly bands: readonly LedgerBand[];
  /** How many documents of the manual have this id; more than one is a mistake readers must see. */
  readonly sameId: number;
}

export function documentPage(site: SiteModel, item: SiteDocument): DocumentPage {
  const { document } = item;
  return {
    item,
    control: controlBlock(site, item),
    clauses: clausesOf(site, item),
    related: relatedOf(site, item),
    neighbours: neighboursOf(site, item),
    successors: successorsOf(site, document),
    body: showsBody(item.state) ? renderBody(site, item) : undefined,
    change: revisionSummary(document, item.revision),
    digest: item.ledger === undefined ? fileDigest(site, document.path) : (item.ledger.revision.onDay.objects[0] ?? ''),
    evidence: item.ledger && evidenceOf(site, item.ledger.revision),
    isFormer: site.published.get(item.document) !== item,
    history: historyOf(site, item),
    bands: ledgerBands(site, item),
    sameId: document.id === undefined ? 0 : (site.manual.byId.get(document.id)?.length ?? 0),
  };
}

function fileDigest({ manual }: SiteModel, path: string): string {
  const text = manual.source(path)?.text;
  return text === undefined ? '' : createHash('sha256').update(text).digest('hex');
}
