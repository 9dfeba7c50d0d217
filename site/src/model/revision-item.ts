// A former, coming or withdrawn revision as something with a page: the same shape as a document, with the text of that revision.
import { createManual, decodeSource, extractFacts, type Manual } from '@clausemark/manual';
import type { Revision } from '../ledger/ledger-document.ts';
import { releasedDocument } from '../ledger/published-manual.ts';
import type { Released, SiteDocument } from './site-document.ts';
import type { SiteModel } from './site-model.ts';
import type { PageState } from './states.ts';

const STATES = { 'in-force': 'in force', next: 'not yet in force' } as const;

/** Address of the page of a revision; that of the document itself for the one shown there alone. */
export function revisionUrl({ url }: Pick<SiteDocument, 'url'>, { slug }: Revision): string {
  return `${url}rev/${slug}/`;
}

export function stateOfRevision({ onDay }: Revision): PageState {
  const { state } = onDay;
  return state === 'in-force' || state === 'next' ? STATES[state] : state;
}

export function revisionItem(site: SiteModel, item: SiteDocument, ledger: Released): SiteDocument {
  const { revision, document } = ledger;
  return {
    ...item,
    document: releasedDocument(plainDocument(site.manual, revision), document, revision),
    title: revision.onDay.title,
    state: document.state === 'obsolete' ? 'obsolete' : stateOfRevision(revision),
    revision: revision.onDay.revision,
    url: revisionUrl(item, revision),
    ledger,
  };
}

function plainDocument(manual: Manual, { text, release }: Revision): Manual['documents'][number] {
  const path = text?.path ?? release.path;
  const bytes = text?.bytes ?? new Uint8Array();
  const { source, problems } = decodeSource(path, bytes);
  const facts = extractFacts(source, problems, bytes.length);
  const alone = createManual({ ...manual, files: [], documents: [{ path, facts }], source: () => source });
  const [document] = alone.documents;
  if (document === undefined) throw new Error(`There is no document ${path}.`);
  return document;
}
