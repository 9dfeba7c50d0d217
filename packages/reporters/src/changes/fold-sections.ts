// Sections without changes next to each other become one line with their headings.
import type { RedlineSection } from '@clausemark/control';

export type Fold =
  | { readonly folded: true; readonly headings: readonly string[] }
  | { readonly folded: false; readonly section: RedlineSection };

export function foldSections(sections: readonly RedlineSection[]): Fold[] {
  const folds: Fold[] = [];
  for (const section of sections) {
    const heading = section.heading === '' ? '(before the first heading)' : section.heading;
    const last = folds.at(-1);
    if (!section.folded) folds.push({ folded: false, section });
    else if (last?.folded === true) folds[folds.length - 1] = { folded: true, headings: [...last.headings, heading] };
    else folds.push({ folded: true, headings: [heading] });
  }
  return folds;
}
