// The text of a file when a rule or a finding needs it: the one that was kept, else it is read again. On disk it may be another one by
// then: what a rule finds in that says nothing of the content the document was opened with.
import { decodeSource, isReadable, type SourceText } from '@clausemark/manual';
import { optimiseFor } from './optimising.ts';
import type { Tree } from './tree/tree.ts';

interface Opened {
  /** The text a document was opened with, where it was kept. */
  readonly keptText: (path: string) => SourceText | undefined;
  /** Name of the content a document was opened with; undefined for other files. */
  readonly idOf: (path: string) => string | undefined;
  /** Called whenever the text of a document is asked for and is another one, or gone. */
  readonly onOther: () => void;
}

interface SourceReader {
  /** The last text is kept, because findings come document by document. */
  readonly source: (path: string) => SourceText | undefined;
  /** Whether the file of a document that was asked for was another one, or gone; of one whose text is kept, whether it is now. */
  readonly hasChanged: (path: string) => boolean;
}

interface Text {
  readonly path: string;
  readonly source: SourceText | undefined;
  readonly isOther: boolean;
}

export function sourceReader(tree: Tree, { keptText, idOf, onOther }: Opened): SourceReader {
  let regular: ReadonlySet<string> | undefined;
  const isRegular = (path: string): boolean => {
    regular ??= new Set(tree.entries.filter(({ kind }) => kind === 'file').map((entry) => entry.path));
    return regular.has(path);
  };
  let last: Text | undefined;
  const changed = new Set<string>();
  /** Read again so far: mostly because something was found in them. */
  let texts = 0;
  const read = (path: string): SourceText | undefined => {
    const kept = keptText(path);
    if (kept !== undefined) return kept;
    if (last?.path !== path) {
      optimiseFor('read', (texts += 1));
      const was = idOf(path);
      const again = was !== undefined || isRegular(path) ? tree.readAgain(path, was) : undefined;
      const isOther = was !== undefined && again?.isSame !== true;
      last = { path, source: again && decoded(path, again.bytes), isOther };
    }
    if (last.isOther) {
      changed.add(path);
      onOther();
    }
    return last.source;
  };
  const hasChanged = (path: string): boolean =>
    keptText(path) === undefined ? changed.has(path) : tree.readAgain(path, idOf(path))?.isSame !== true;
  return { source: read, hasChanged };
}

function decoded(path: string, bytes: Buffer): SourceText | undefined {
  const { source, problems } = decodeSource(path, bytes);
  return isReadable(problems) ? source : undefined;
}
