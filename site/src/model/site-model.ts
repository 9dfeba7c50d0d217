// The manual as the site shows it: which documents have pages, how they are grouped, what is said about them. Pages ask, nothing is kept per page.
import { coverageOf, documentState, type ManualCoverage, type ManualStandards } from '@clausemark/linter';
import type { Manual, ManualDocument } from '@clausemark/manual';
import type { Attachments } from '../attachments/attachments.ts';
import type { LedgerView } from '../ledger/ledger-view.ts';
import { groupDocuments, type Group } from './groups.ts';
import { languages } from '../texts/languages.ts';
import { createSpeaker, type Speaker } from '../texts/speaker.ts';
import type { Texts } from '../texts/texts.ts';
import { createPageSlugs } from './page-slug.ts';
import type { SiteDocument } from './site-document.ts';
import { createLink, type Link } from './site-links.ts';
import { isPublished } from './states.ts';

export interface SiteInput {
  readonly manual: Manual;
  readonly standards: ManualStandards;
  readonly today: string;
  readonly base: string;
  readonly commit: string | undefined;
  readonly attachments: Attachments;
  /** Undefined where there is no ledger; else `manual` is its manual. */
  readonly ledger?: LedgerView | undefined;
  /** Texts of the interface in place of those of its language. */
  readonly texts?: Texts | undefined;
  /** Whether search finds passages of the texts. */
  readonly passages: boolean;
}

export interface SiteModel extends SiteInput, Speaker {
  readonly texts: Texts;
  readonly title: string;
  readonly organisation: string;
  readonly link: Link;
  readonly coverage: ManualCoverage;
  /** Documents with a page, by path. */
  readonly documents: readonly SiteDocument[];
  readonly published: ReadonlyMap<ManualDocument, SiteDocument>;
  /** How many are left out because they are drafts, in review, or in no state anybody can tell. */
  readonly unpublished: { readonly drafts: number; readonly unknown: number };
  readonly groups: readonly Group[];
  readonly groupOf: ReadonlyMap<SiteDocument, Group>;
}

export function createSiteModel(input: SiteInput): SiteModel {
  const { manual, standards, today, base } = input;
  const { site, organisation } = manual.config;
  const link = createLink(base);
  const texts = input.texts ?? languages[site.language];
  const speaker = createSpeaker(site.language, texts);
  const title = site.title ?? organisation ?? speaker.say('frame.title');
  const coverage = coverageOf(manual, standards, today);
  const { documents, unpublished } = publish(input, link);
  const groups = groupDocuments({ manual, standards: standards.all, coverage, documents, speaker });
  return {
    ...input,
    ...speaker,
    texts,
    title,
    organisation: organisation ?? title,
    link,
    coverage,
    documents,
    unpublished,
    published: new Map(documents.map((item) => [item.document, item])),
    groups,
    groupOf: new Map(groups.flatMap((group) => group.documents.map((item) => [item, group] as const))),
  };
}

function publish({ manual, today, ledger }: SiteInput, link: Link): Pick<SiteModel, 'documents' | 'unpublished'> {
  const slugOf = createPageSlugs();
  const documents: SiteDocument[] = [];
  const unpublished = { drafts: 0, unknown: 0 };
  for (const document of manual.documents) {
    const released = ledger?.documentOf.get(document);
    const state = released?.state ?? documentState(document, today);
    const slug = slugOf(document.id, document.path);
    if (released === undefined && !isPublished(documentState(document, today), manual.config.site.showDrafts)) {
      unpublished[state === 'unknown' ? 'unknown' : 'drafts'] += 1;
      continue;
    }
    documents.push({
      document,
      id: document.id ?? document.path,
      title: document.title,
      type: document.type,
      state,
      revision: document.text('revision') ?? '',
      slug,
      url: link(`d/${slug}/`),
      ...(released && { ledger: { document: released, revision: released.shown } }),
    });
  }
  return { documents, unpublished };
}
