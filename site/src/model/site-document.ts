// One published document: where its page is and in which state it is shown. What stands on the page is made elsewhere, on demand.
import type { DocumentState } from '@clausemark/linter';
import type { DocumentTypeName, ManualDocument } from '@clausemark/manual';

export interface SiteDocument {
  readonly document: ManualDocument;
  /** Id as written; the path for a document without one. */
  readonly id: string;
  readonly title: string;
  readonly type: DocumentTypeName | undefined;
  readonly state: DocumentState;
  readonly revision: string;
  /** Name of its folder below /d/, safe in paths and addresses. */
  readonly slug: string;
  /** Address of its page, base included. */
  readonly url: string;
}
