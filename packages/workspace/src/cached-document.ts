// A document whose facts are fetched when somebody asks for them, so that a large manual need not hold them all.
import { decodeSource, extractFacts, isReadable, loadParser } from '@clausemark/manual';
import type { DocumentFace, DocumentFacts, DocumentInput, SourceText } from '@clausemark/manual';
import { contentIdOf } from './cache/content-id.ts';
import type { FactsCache } from './cache/facts-cache.ts';
import { errorTexts } from './errors/error-texts.ts';
import { BugError, UsageError } from './errors/errors.ts';
import type { FactsHolder, KeptFacts } from './kept-facts.ts';
import type { Tree } from './tree/tree.ts';

/** Where facts come from; the same for all documents of a manual. */
export interface Origin {
  readonly cache: FactsCache;
  readonly tree: Tree;
  readonly kept: KeptFacts;
  /** What documents say of themselves, by content, where an earlier run knew it. */
  readonly faces: ReadonlyMap<string, DocumentFace>;
}

/** What was read of a file. */
export interface Extracted {
  readonly facts: DocumentFacts;
  /** Undefined when it is no text. */
  readonly source: SourceText | undefined;
}

export class CachedDocument implements DocumentInput, FactsHolder {
  readonly path: string;
  readonly contentId: string;
  /** Where it is kept: mostly the facts hold it in memory anyway, for their texts are parts of it. */
  readonly source: SourceText | undefined;
  readonly #origin: Origin;
  #face: DocumentFace | undefined;
  #facts: DocumentFacts | undefined;

  /** @param keep what to keep for good */
  constructor(path: string, contentId: string, origin: Origin, keep?: Extracted) {
    this.path = path;
    this.contentId = contentId;
    this.#origin = origin;
    this.#face = origin.faces.get(contentId);
    this.#facts = keep?.facts;
    this.source = keep?.source;
  }

  /** Another manual may have found it out meanwhile. */
  get knownFace(): DocumentFace | undefined {
    return (this.#face ??= this.#origin.faces.get(this.contentId));
  }

  get facts(): DocumentFacts {
    if (this.#facts !== undefined) return this.#facts;
    const facts = this.#read();
    this.#facts = facts;
    this.#origin.kept.admit(this, facts.bytes);
    return facts;
  }

  #read(): DocumentFacts {
    return this.#origin.cache.facts(this.contentId, () => this.#read()) ?? this.#extractAgain();
  }

  forget(): void {
    this.#facts = undefined;
  }

  /** The cache was damaged on disk. Facts of another content would be taken for those of this one. */
  #extractAgain(): DocumentFacts {
    const { tree } = this.#origin;
    const bytes = tree.read(this.path);
    if (bytes !== undefined && contentIdOf(bytes, tree.algorithm) === this.contentId)
      return extract(this.path, bytes).facts;
    const what = bytes === undefined ? 'it has just vanished' : 'it has just changed';
    throw new UsageError('cannotRead', errorTexts.cannotRead(this.path, what));
  }
}

/** Facts of a file just read. */
export function extract(path: string, bytes: Uint8Array): Extracted {
  try {
    // Without it every document would seem broken, and not the installation.
    loadParser();
    const { source, problems } = decodeSource(path, bytes);
    return { facts: extractFacts(source, problems, bytes.length), source: isReadable(problems) ? source : undefined };
  } catch (error) {
    throw new BugError(`the document ${path} cannot be examined`, error);
  }
}
