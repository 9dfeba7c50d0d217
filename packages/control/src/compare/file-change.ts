// A file that differs between two trees, controlled or not, and whether git had all of the history that a judgement needs.

/** `link` is a symbolic link, `module` a submodule, `program` a file with its executable bit set. */
export type FileKind = 'file' | 'program' | 'link' | 'module';

export interface FileSide {
  readonly kind: FileKind;
  /** Content hash of the bytes; undefined for a submodule. */
  readonly sha256: string | undefined;
  /** Text of a short file that steers git or the gate (.gitattributes, .mailmap, .gitmodules); undefined for all others. */
  readonly text?: string;
  /** True when the content is a pointer of Git LFS, so that the real content is not in the tree. */
  readonly pointer?: boolean;
}

export interface FileChange {
  /** From the root of the manual, with `/`. Files outside it, in the same repository, begin with `../`. */
  readonly path: string;
  readonly base: FileSide | undefined;
  readonly head: FileSide | undefined;
}

/** Whether git had everything the judgement needs; each problem says how to mend it. */
export type HistoryState =
  | { readonly complete: true }
  | { readonly complete: false; readonly problem: string; readonly mend: string };
