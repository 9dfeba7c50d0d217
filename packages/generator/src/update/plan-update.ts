// What a newer template would change in a manual made from an older one, file by file: three texts, one verdict. Writes nothing.
import { merge } from 'node-diff3';
import { TEMPLATE_KEY } from '../draft/draft-document.ts';
import type { GeneratedRecord } from '../files/record.ts';
import { RECORD_PATH } from '../files/record.ts';
import { generateManual } from '../generate-manual.ts';
import type { IdMap } from '../number/renumber.ts';
import type { Template } from '../template/template-schema.ts';

export type UpdateKind =
  /** New in the template. */
  | 'new'
  /** New in the template, with an id that another document has here. */
  | 'id-taken'
  /** Changed in the template, untouched here: the new text can be taken as it is. */
  | 'replace'
  /** Changed on both sides in different places: `text` is both together. */
  | 'merge'
  /** Changed on both sides in the same place: a person must decide. */
  | 'conflict'
  /** Changed in the template, deleted here. */
  | 'deleted-here'
  /** No longer in the template. */
  | 'dropped';

export interface FileUpdate {
  readonly path: string;
  readonly kind: UpdateKind;
  /** What would be written; with marks for a conflict; undefined where nothing would be. */
  readonly text: string | undefined;
}

export interface UpdatePlan {
  readonly from: string;
  readonly to: string;
  /** Only files that the newer template changes, sorted by path. */
  readonly updates: readonly FileUpdate[];
  /** The record to keep when updates were taken: see `recordAfter`. */
  readonly fresh: ReadonlyMap<string, string>;
}

/**
 * @param mine text of a file as it is in the manual today; undefined when it is not there
 * @param taken ids of all documents of the manual today
 */
export function planUpdate(
  record: GeneratedRecord,
  template: Template,
  mine: (path: string) => string | undefined,
  taken: ReadonlySet<string> = new Set(),
): UpdatePlan {
  const { files } = generateManual(template, record.answers, { ids: idsOf(record), taken });
  const fresh = new Map([...files].filter(([path]) => path !== RECORD_PATH));
  const paths = [...new Set([...record.files.keys(), ...fresh.keys()])].sort();
  const updates = paths.flatMap((path) => {
    const update = updateOf(path, record.files.get(path), fresh.get(path), mine(path));
    if (update === undefined) return [];
    return update.kind === 'new' && taken.has(idOf(update.text) ?? '')
      ? [{ ...update, kind: 'id-taken' as const }]
      : [update];
  });
  return { from: record.template, to: template.settings.version, updates, fresh };
}

function updateOf(
  path: string,
  base: string | undefined,
  fresh: string | undefined,
  mine: string | undefined,
): FileUpdate | undefined {
  if (fresh !== undefined && (isSame(fresh, base) || isSame(fresh, mine))) return undefined;
  if (fresh === undefined) return mine === undefined ? undefined : { path, kind: 'dropped', text: undefined };
  if (mine === undefined) return { path, kind: base === undefined ? 'new' : 'deleted-here', text: fresh };
  const eol = mine.includes('\r\n') ? '\r\n' : '\n';
  const written = (text: string): string => text.replaceAll('\n', eol);
  const own = mine.replaceAll('\r\n', '\n');
  if (own === base) return { path, kind: 'replace', text: written(fresh) };
  const labels = { a: 'this manual', o: 'older template', b: 'newer template' };
  const options = { excludeFalseConflicts: true, stringSeparator: '\n', label: labels };
  const { conflict, result } = merge(own, base ?? '', fresh, options);
  return { path, kind: conflict ? 'conflict' : 'merge', text: written(result.join('\n')) };
}

/** The line that names the version of the template is no change of a document. */
function isSame(text: string, other: string | undefined): boolean {
  return other !== undefined && withoutVersion(text) === withoutVersion(other);
}

const ORIGIN = new RegExp(`^${TEMPLATE_KEY}: (\\S+) .*$`, 'm');

function withoutVersion(text: string): string {
  return text.replaceAll('\r\n', '\n').replace(ORIGIN, '');
}

function idOf(text: string | undefined): string | undefined {
  return /^id: "?([^"\n]+?)"?$/m.exec(text ?? '')?.[1];
}

/** Ids of the template, and what the documents made from them are called here. */
function idsOf({ files }: GeneratedRecord): IdMap {
  return new Map(
    [...files.values()].flatMap((text): [string, string][] => {
      const [origin, id] = [ORIGIN.exec(text)?.[1], idOf(text)];
      return origin === undefined || id === undefined ? [] : [[origin, id]];
    }),
  );
}

/** The record after some updates were taken: their files count as of the newer template, all others as before. */
export function recordAfter(record: GeneratedRecord, plan: UpdatePlan, taken: readonly string[]): GeneratedRecord {
  const files = new Map(record.files);
  for (const path of taken) {
    const text = plan.fresh.get(path);
    if (text === undefined) files.delete(path);
    else files.set(path, text);
  }
  const all = plan.updates.every(({ path }) => taken.includes(path));
  return { ...record, template: all ? plan.to : record.template, files };
}
