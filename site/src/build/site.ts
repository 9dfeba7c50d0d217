// What a page template can ask: the model, and everything made from it. Templates lay out, they do not compute.
import { documentPage, type DocumentPage } from '../model/document-page.ts';
import { controlBlock, type ControlBlock } from '../model/control-block.ts';
import { controlStatus, type ControlStatus } from '../model/control-status.ts';
import { evidenceOf, type Evidence } from '../model/evidence.ts';
import { formGroups, type FormGroup } from '../model/forms.ts';
import { inForceJson, inForceList, type InForceLine } from '../model/in-force-list.ts';
import { matrices, type Matrix } from '../model/matrix.ts';
import { comingDocuments, recentDocuments, type Recent } from '../model/recent.ts';
import { registerCsv, registerEntries, registerJson, type RegisterEntry } from '../model/register.ts';
import { replacedDocuments, type Replaced } from '../model/replaced.ts';
import { revisionChanges, type RevisionChanges } from '../model/revision-changes.ts';
import { revisionItem } from '../model/revision-item.ts';
import { revisionPages, type RevisionPage } from '../model/revision-pages.ts';
import type { SiteDocument } from '../model/site-document.ts';
import type { SiteModel } from '../model/site-model.ts';
import { searchExample } from '../model/search-example.ts';
import { searchJson } from '../search/search-file.ts';
import type { DocumentPages } from './document-pages.ts';
import type { SiteAssets } from './site-assets.ts';

export interface Standing {
  readonly control: ControlBlock;
  /** Undefined for a document that is not under ledger control. */
  readonly evidence: Evidence | undefined;
}

export interface Site {
  readonly model: SiteModel;
  readonly assets: SiteAssets;
  readonly matrices: readonly Matrix[];
  /** Makes the pages of documents, and settles when all are handed to the thread that writes. @throws as `DocumentPages.make` */
  readonly makeDocuments: DocumentPages['make'];
  readonly page: (item: SiteDocument) => DocumentPage;
  /** What says whether a document counts, for pages that only name it. */
  readonly standing: (item: SiteDocument) => Standing;
  readonly register: () => readonly RegisterEntry[];
  readonly registerCsv: () => string;
  readonly registerJson: () => string;
  readonly forms: () => readonly FormGroup[];
  readonly recent: () => readonly Recent[];
  readonly coming: () => readonly Recent[];
  readonly replaced: () => readonly Replaced[];
  readonly searchJson: () => string;
  readonly searchExample: () => string;
  /** Revisions with pages of their own, by document. */
  readonly revisions: () => readonly RevisionPage[];
  readonly revisionPage: (page: RevisionPage) => DocumentPage;
  readonly changes: (page: RevisionPage) => RevisionChanges;
  readonly inForce: () => readonly InForceLine[];
  readonly inForceJson: () => string;
  readonly status: () => ControlStatus;
}

export function createSite(model: SiteModel, assets: SiteAssets, pages: DocumentPages): Site {
  // The same on every page.
  const example = searchExample(model);
  return {
    model,
    assets,
    matrices: matrices(model),
    makeDocuments: (render) => pages.make(render),
    page: (item) => documentPage(model, item),
    standing: (item) => ({
      control: controlBlock(model, item),
      evidence: item.ledger && evidenceOf(model, item.ledger.revision),
    }),
    register: () => registerEntries(model),
    registerCsv: () => registerCsv(model),
    registerJson: () => registerJson(model),
    forms: () => formGroups(model),
    recent: () => recentDocuments(model),
    coming: () => comingDocuments(model),
    replaced: () => replacedDocuments(model),
    searchJson: () => searchJson(model),
    searchExample: () => example,
    revisions: () => revisionPages(model),
    revisionPage: ({ item, released }) => documentPage(model, revisionItem(model, item, released)),
    changes: ({ item, released }) => revisionChanges(model, item, released),
    inForce: () => inForceList(model),
    inForceJson: () => inForceJson(model),
    status: () => controlStatus(model),
  };
}
