// Documents in a folder whose name is nearly that of a document type (`procedure/` for `procedures/`): nobody looks at them.
import { documentTypes, matchesAny, matchesGlob, spelledAlike, type Manual } from '@clausemark/manual';

export interface NearFolder {
  readonly folder: string;
  readonly meant: string;
  /** Markdown below it that nothing exempts, in order. */
  readonly paths: readonly string[];
}

/** None where `documents.include` says which files are documents. */
export function nearFolders({ config, files }: Manual): readonly NearFolder[] {
  if (config.documents.include !== undefined) return [];
  const types = [...documentTypes(config).values()];
  const meantBy = new Map<string, string | undefined>();
  const found = new Map<string, { meant: string; paths: string[] }>();
  const depths = new Set(types.map(({ folder }) => folder.split('/').length));
  for (const { path, kind } of files.values()) {
    if (kind !== 'file' || !/\.(?:md|markdown)$/i.test(path) || /(?:^|\/)(?:\.|node_modules\/)/.test(path)) continue;
    if (types.some(({ folder }) => path.startsWith(`${folder}/`))) continue;
    const folders = path.split('/').slice(0, -1);
    for (const depth of depths) {
      if (folders.length < depth) continue;
      const folder = folders.slice(0, depth).join('/');
      if (!meantBy.has(folder)) meantBy.set(folder, meantFolder(types, folder));
      const meant = meantBy.get(folder);
      if (meant === undefined || isExempt(config, path)) continue;
      const known = found.get(folder);
      if (known === undefined) found.set(folder, { meant, paths: [path] });
      else known.paths.push(path);
    }
  }
  return [...found].map(([folder, { meant, paths }]) => ({ folder, meant, paths: paths.sort() }));
}

/** A slip of the keyboard, the singular or the name of the type itself: `policy/` for `policies/`. */
function meantFolder(
  types: readonly { readonly name: string; readonly folder: string }[],
  wanted: string,
): string | undefined {
  return types.find(({ name, folder }) => {
    const isAsDeep = folder.split('/').length === wanted.split('/').length;
    return isAsDeep && (spelledAlike(folder, wanted) || wanted.toLowerCase() === name);
  })?.folder;
}

function isExempt({ documents, uncontrolled }: Manual['config'], path: string): boolean {
  return matchesAny(documents.exclude, path) || uncontrolled.some((entry) => matchesGlob(entry.path, path));
}
