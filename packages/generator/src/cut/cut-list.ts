// What leaves the template: documents, sections, and rows that name nothing else that leaves.
import type { Answers } from '../answers/answers-schema.ts';
import { leftOutParts } from './left-out-parts.ts';
import type { Removal, TemplateSettings } from '../template/template-schema.ts';

export interface CutList {
  /** Paths of documents. */
  readonly paths: ReadonlySet<string>;
  readonly ids: ReadonlySet<string>;
  /** `path#slug`. */
  readonly sections: ReadonlySet<string>;
  readonly rows: readonly { readonly path: string; readonly slug: string; readonly starts: string }[];
}

/** A name in template.yaml that the template does not have, or a reference that would be left without its target. */
export class TemplateError extends Error {
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(`The template does not fit together: ${problems.join('; ')}`);
    this.name = 'TemplateError';
    this.problems = problems;
  }
}

/** The removals that the answers ask for. @throws TemplateError for a part that is not there */
export function removalsOf(settings: TemplateSettings, answers: Answers): Removal[] {
  const { standard } = answers;
  const { all, named } = leftOutParts(settings, answers);
  const unknown = [...all, ...answers.with].filter((part) => settings.parts[part] === undefined);
  if (unknown.length > 0) throw new TemplateError(unknown.map((part) => `there is no part ${part}`));
  const both = answers.with.filter((part) => named.includes(part));
  if (both.length > 0) throw new TemplateError(both.map((part) => `${part} is named as needed and as not needed`));
  const parts = all.flatMap((part): Removal[] => {
    const removal = settings.parts[part];
    if (removal === undefined) return [];
    return named.includes(part) ? [removal] : [{ ...removal, say: [] }];
  });
  return [
    settings.always,
    ...parts,
    ...(settings.standards[standard] === undefined ? [] : [settings.standards[standard]]),
  ];
}

/** @param pathOf path of a document by its id */
export function cutList(removals: readonly Removal[], pathOf: (id: string) => string | undefined): CutList {
  const problems: string[] = [];
  const find = (id: string): string => {
    const path = pathOf(id);
    if (path === undefined) problems.push(`there is no document ${id}`);
    return path ?? '';
  };
  const place = (name: string) => {
    const [id = '', slug = ''] = name.split('#');
    return { path: find(id), slug };
  };
  const ids = new Set(removals.flatMap(({ documents }) => documents));
  const sections = removals.flatMap((removal) => removal.sections.map(place));
  const rows = removals.flatMap((removal) => removal.rows.map(({ at, starts }) => ({ ...place(at), starts })));
  const paths = new Set([...ids].map(find));
  if (problems.length > 0) throw new TemplateError(problems);
  return { paths, ids, sections: new Set(sections.map(({ path, slug }) => `${path}#${slug}`)), rows };
}
