// Takes everything that the answers leave out from all documents, until nothing refers to it any more.
import type { DocumentText } from '../text/document-text.ts';
import { cutDocument } from './cut-document.ts';
import { TemplateError, type CutList } from './cut-list.ts';

/** @throws TemplateError when a sentence would refer to what left */
export function cutTemplate(documents: ReadonlyMap<string, DocumentText>, cut: CutList): Map<string, DocumentText> {
  let current = new Map([...documents].filter(([path]) => !cut.paths.has(path)));
  let list = cut;
  for (;;) {
    const emptied: string[] = [];
    const left: string[] = [];
    current = new Map(
      [...current].map(([path, document]) => {
        const result = cutDocument(document, path, list);
        emptied.push(...result.emptied);
        left.push(...result.left);
        return [path, result.document];
      }),
    );
    if (emptied.length > 0) list = withSections(list, emptied);
    else if (left.length > 0) throw new TemplateError(left);
    else return current;
  }
}

function withSections(cut: CutList, sections: readonly string[]): CutList {
  return { ...cut, sections: new Set([...cut.sections, ...sections]) };
}
