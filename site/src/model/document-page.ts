// Everything the page of one document shows, put together when the page is built.
import { createHash } from 'node:crypto';
import { renderBody, type RenderedBody } from '../render/render-body.ts';
import { clausesOf, type ClaimedClause } from './clause-claims.ts';
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
  /** How many documents of the manual have this id; more than one is a mistake readers must see. */
  readonly sameId: number;
}

export function documentPage(site: SiteModel, item: SiteDocument): DocumentPage {
  const { document } = item;
  const text = site.manual.source(document.path)?.text;
  return {
    item,
    control: controlBlock(site, item),
    clauses: clausesOf(site, item),
    related: relatedOf(site, item),
    neighbours: neighboursOf(site, item),
    successors: successorsOf(site, document),
    body: showsBody(item.state) ? renderBody(site, item) : undefined,
    change: revisionSummary(document, item.revision),
    digest: text === undefined ? '' : createHash('sha256').update(text).digest('hex'),
    sameId: document.id === undefined ? 0 : (site.manual.byId.get(document.id)?.length ?? 0),
  };
}
