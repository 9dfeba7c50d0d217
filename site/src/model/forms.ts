// The forms library: forms and registers to fill in, by the group they belong to, with the documents that ask for them.
import { references } from '@clausemark/manual';
import { naturalOrder } from './natural-order.ts';
import { entryOf, type RegisterEntry } from './register.ts';
import type { SiteDocument } from './site-document.ts';
import type { SiteModel } from './site-model.ts';
import { showsBody } from './states.ts';

export interface FormGroup {
  readonly key: string;
  readonly title: string;
  readonly forms: readonly FormEntry[];
}

export interface FormEntry {
  readonly entry: RegisterEntry;
  /** Documents that name it among their records or forms. */
  readonly usedBy: readonly SiteDocument[];
  /** Files the form's page offers for filling in. */
  readonly files: readonly { readonly name: string; readonly url: string }[];
}

const FILLABLE = /\.(?:docx|xlsx|pdf|csv)$/i;

export function formGroups(site: SiteModel): readonly FormGroup[] {
  return site.groups.flatMap((group) => {
    const forms = group.documents.filter(
      ({ type, state }) => (type === 'form' || type === 'register') && showsBody(state),
    );
    return forms.length === 0
      ? []
      : [{ key: group.key, title: group.title, forms: forms.map((item) => formEntry(site, item)) }];
  });
}

function formEntry(site: SiteModel, item: SiteDocument): FormEntry {
  const incoming = references(site.manual).incoming.get(item.document) ?? [];
  const users = new Set(incoming.filter(({ via }) => via === 'field').map(({ from }) => from));
  return {
    entry: entryOf(site, item),
    usedBy: [...users]
      .flatMap((from) => site.published.get(from) ?? [])
      .toSorted((a, b) => naturalOrder(a.id, b.id))
      .slice(0, 6),
    files: filesOf(site, item),
  };
}

function filesOf({ attachments }: SiteModel, item: SiteDocument): FormEntry['files'] {
  const files = item.document.facts.links.flatMap(({ kind, url }) => {
    const file = kind === 'link' && FILLABLE.test(url) ? attachments.forLink(item, url) : undefined;
    return file === undefined ? [] : [{ name: file.name, url: file.url }];
  });
  return [...new Map(files.map((file) => [file.url, file])).values()];
}
