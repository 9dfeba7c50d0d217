// One published document: where its page is and in which state it is shown. What stands on the page is made elsewhere, on demand.
import type { DocumentTypeName, ManualDocument } from '@clausemark/manual';
import type { LedgerDocument, Revision } from '../ledger/ledger-document.ts';
import type { PageState } from './states.ts';

export interface SiteDocument {
  readonly document: ManualDocument;
  /** Id as written; the path for a document without one. */
  readonly id: string;
  readonly title: string;
  readonly type: DocumentTypeName | undefined;
  readonly state: PageState;
  readonly revision: string;
  /** Name of its folder below /d/, safe in paths and addresses. */
  readonly slug: string;
  /** Address of its page, base included. */
  readonly url: string;
  /** Undefined for a document that is not under ledger control. */
  readonly ledger?: Released | undefined;
}

/** The revision whose text and control data are shown. */
export interface Released {
  readonly document: LedgerDocument;
  readonly revision: Revision;
}
