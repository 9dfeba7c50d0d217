// What every generator makes: texts by path. A generator reads the product, never the files it makes.

export interface GeneratedFile {
  /** Relative to the root of the repository. */
  readonly path: string;
  readonly text: string;
}

export type Generator = () => readonly GeneratedFile[] | Promise<readonly GeneratedFile[]>;
