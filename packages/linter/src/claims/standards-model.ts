// The standards a manual answers to, as data.
import type { Standard } from '@clausemark/standards';

export interface ManualStandards {
  /** In the order of the configuration; the first is the default. */
  readonly all: readonly Standard[];
  readonly defaultKey: string | undefined;
  /** Entries of `standards` in the configuration that name nothing we know. */
  readonly unknown: readonly { readonly key: string; readonly index: number }[];
  /** Company catalogues that do not fit their schema. */
  readonly brokenCatalogues: readonly { readonly path: string; readonly where: string; readonly message: string }[];
}
