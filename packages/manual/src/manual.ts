// The Manual: all documents of a repository at one moment, as one immutable value. It knows no disk, no git and no clock.
import type { Config, StatusName } from './config/config-schema.ts';
import type { People, Roles, Waivers } from './config/control-schemas.ts';
import type { ManualDocument } from './document.ts';
import type { ClassifiedFiles } from './files/classify-files.ts';
import type { AbsentFile, DataFile, ManualFile } from './files/manual-file.ts';
import type { Reads } from './reads.ts';
import type { SourceText } from './text/source-text.ts';

export interface Manual {
  /** Where it was read: for messages only ("manual-template", "manual-template at origin/main"). */
  readonly name: string;
  readonly config: Config;
  /** Every controlled document, sorted by path. Unreadable ones are here too: their facts carry the problem. */
  readonly documents: readonly ManualDocument[];
  /** Every file of the repository below the root, documents included, by path with forward slashes. */
  readonly files: ReadonlyMap<string, ManualFile>;
  /** The files sorted into documents, files with a reason, and others. */
  readonly classified: ClassifiedFiles;
  /** Files of the manual that git tracks and that are not on disk; none where it was not read from disk. */
  readonly absent: readonly AbsentFile[];
  /** Config and control files with their positions and what is wrong in them. */
  readonly dataFiles: readonly DataFile[];
  readonly roles: Roles;
  readonly people: People;
  readonly waivers: Waivers;
  /** Parsed company catalogues by path, not validated: the linter hands them to the standards package. */
  readonly catalogues: ReadonlyMap<string, unknown>;
  /** Documents by id, exact. More than one where an id is used twice. */
  readonly byId: ReadonlyMap<string, readonly ManualDocument[]>;
  readonly byPath: ReadonlyMap<string, ManualDocument>;
  /** The statuses that documents have. */
  readonly statuses: ReadonlySet<StatusName | undefined>;
  /** Notes what rules look at while a document is examined. */
  readonly reads: Reads;
  /** Text of a file of this manual; undefined when there is none or it cannot be decoded. */
  source(path: string): SourceText | undefined;
  /** Whether this is the text that was asked for last. Only a hint: asking for it again costs nothing, and what is read is the same. */
  isAtHand(path: string): boolean;
  /**
   * Whether the file of a document was another one than it was opened with, or gone, when `source` was asked for it. Where the text it was
   * opened with is kept, `source` gives that, and the file is looked at when this is called.
   */
  readonly hasChanged: (path: string) => boolean;
  /** Names files whose text will be asked for one after the other, so that they can be fetched together. */
  willRead(paths: readonly string[]): void;
}
