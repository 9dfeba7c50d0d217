// Control data that a release needs and that only its people know: what the document lacks, or says `tbd` for.
import { isUnknown, reviewField } from '@clausemark/linter';
import { documentTypes, type FrontMatterNode, type Manual, type ManualDocument } from '@clausemark/manual';

/** Asked for when the document is released. */
const ASKED = new Set(['status', 'revision', 'effective_date']);

/** Names of fields, as the front matter writes them. */
export function openFields({ config }: Manual, document: ManualDocument): readonly string[] {
  const required = documentTypes(config).get(document.type ?? 'record')?.required ?? [];
  return required
    .filter((name) => !ASKED.has(name))
    .flatMap((name): string[] => {
      if (name === 'review') return isOpen(reviewField(document, 'interval')) ? ['review.interval'] : [];
      return isBlank(document.field(name)?.node) ? [name] : [];
    });
}

function isBlank(node: FrontMatterNode | undefined): boolean {
  if (node === undefined) return true;
  if (node.kind === 'list') return node.items.every(isBlank);
  return node.kind === 'scalar' && isOpen(node.value);
}

function isOpen(value: string | undefined): boolean {
  return value === undefined || value.trim() === '' || isUnknown(value);
}
