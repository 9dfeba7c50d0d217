// Puts what a run added where the next run finds it, and lets go of what nobody uses.
//
// Two packs, so that a run with a few new documents does not rewrite the whole manual: `main`, and `recent` with what
// came since. When `recent` has grown to a quarter of `main`, both become one.
import { readdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { PackFile } from './pack-file.ts';
import type { PackRow } from './pack-rows.ts';
import type { PackWriter } from './pack-writer.ts';

export interface SaveInput {
  /** Path of the packs without ending. */
  readonly prefix: string;
  /** The new pack; holds what this run added. */
  readonly writer: PackWriter;
  readonly main: PackFile | undefined;
  readonly recent: PackFile | undefined;
  /** Ids of this run. */
  readonly used: ReadonlySet<string>;
}

const SMALLEST_MERGE = 1024 * 1024;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Never fails: without a cache the next run is slower, and that is all. */
export function savePacks({ prefix, writer, main, recent, used }: SaveInput): void {
  const fresh = writer.length + (recent?.length ?? 0);
  const merge = main === undefined || fresh > Math.max(SMALLEST_MERGE, main.length / 4);
  try {
    copySurvivors(writer, merge ? [recent, main] : [recent], used);
    writer.finish(`${prefix}.${merge ? 'main' : 'recent'}`);
    if (merge) rmSync(`${prefix}.recent`, { force: true });
  } catch {
    writer.discard();
  }
  removeRemains(dirname(prefix));
}

/**
 * Unused entries belong to other branches and bases; they stay as long as they take no more room than the used ones.
 */
function copySurvivors(writer: PackWriter, packs: readonly (PackFile | undefined)[], used: ReadonlySet<string>): void {
  const survivors = (wanted: boolean): { pack: PackFile; row: PackRow }[] =>
    packs.flatMap((pack) =>
      pack === undefined
        ? []
        : [...pack.rows.values()].filter(({ id }) => used.has(id) === wanted).map((row) => ({ pack, row })),
    );
  for (const { pack, row } of survivors(true)) copy(writer, pack, row);
  const limit = Math.max(writer.length * 2, writer.length + SMALLEST_MERGE);
  for (const { pack, row } of survivors(false)) {
    if (writer.length + row.length <= limit) copy(writer, pack, row);
  }
}

function copy(writer: PackWriter, pack: PackFile, row: PackRow): void {
  const bytes = writer.rows.has(row.id) ? undefined : pack.read(row);
  if (bytes !== undefined) writer.add(row.id, bytes.bytes(), row.size);
}

/** Temporary files of runs that were killed, and packs of manuals that have not changed or been looked at for long. */
function removeRemains(folder: string): void {
  try {
    for (const name of readdirSync(folder)) {
      const [, ending] = /^[\da-f]{32}\.(?:.+\.)?(tmp|main|recent|faces|examined|config)$/.exec(name) ?? [];
      if (ending === undefined) continue;
      const path = join(folder, name);
      const age = Date.now() - statSync(path).mtimeMs;
      if (age > (ending === 'tmp' ? HOUR : 60 * DAY)) rmSync(path, { force: true });
    }
  } catch {
    // Somebody else was faster.
  }
}
