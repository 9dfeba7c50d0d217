// One document of one manual with its digests, computed when somebody asks: most documents of a comparison are the same and need none.
import type { DocumentTypeName, Manual, ManualDocument, StatusName } from '@clausemark/manual';
import { documentDigest, type Attachment } from '../document/document-digest.ts';
import { documentKey } from '../document/document-key.ts';
import { documentParts, UndigestibleError, type DocumentParts } from '../document/document-parts.ts';
import { meaningDigest } from '../meaning/meaning-digest.ts';
import type { Block } from '../meaning/blocks.ts';
import { projectBody } from '../meaning/project-body.ts';
import { attachmentsOf, targetsIn, type FileDigest } from './link-targets.ts';

/** A manual at one commit, and how to hash its files. */
export interface ManualSide {
  readonly manual: Manual;
  readonly fileDigest: FileDigest;
}

export class DocumentSnapshot {
  readonly key: string;
  readonly id: string | undefined;
  readonly lang: string;
  readonly path: string;
  readonly #side: ManualSide;
  readonly #document: ManualDocument;
  #parts: DocumentParts | undefined;
  #attachments: readonly Attachment[] | undefined;
  #blocks: readonly Block[] | undefined;
  #digest: string | undefined;
  #meaning: string | undefined;

  constructor(side: ManualSide, document: ManualDocument) {
    const { language } = side.manual.config;
    const lang = document.text('lang') ?? language;
    this.key = documentKey(document.id, lang === language ? undefined : lang, document.path);
    this.lang = lang;
    this.#side = side;
    this.#document = document;
    this.id = document.id;
    this.path = document.path;
  }

  get type(): DocumentTypeName | undefined {
    return this.#document.type;
  }

  get status(): StatusName | undefined {
    return this.#document.status;
  }

  get revision(): string | undefined {
    return this.#document.text('revision');
  }

  /** Role that owns the document. */
  get owner(): string | undefined {
    return this.#document.text('owner');
  }

  get approver(): string | undefined {
    return this.#document.text('approver');
  }

  get title(): string {
    return this.#document.title;
  }

  /** @throws UndigestibleError when the file could not be decoded or its front matter not be read */
  get parts(): DocumentParts {
    this.#parts ??= documentParts(this.#text(), this.#side.manual.config.fields);
    return this.#parts;
  }

  /** @throws UndigestibleError when an attachment cannot be read */
  get attachments(): readonly Attachment[] {
    this.#attachments ??= attachmentsOf(this.#side.manual, this.#document, this.#side.fileDigest);
    return this.#attachments;
  }

  /** The controlled digest. @throws UndigestibleError */
  get digest(): string {
    this.#digest ??= documentDigest(this.parts, this.attachments);
    return this.#digest;
  }

  /** The body as blocks of meaning. @throws UndigestibleError */
  get blocks(): readonly Block[] {
    this.#blocks ??= projectBody(this.parts.body, targetsIn(this.#side.manual, this.#document, this.#side.fileDigest));
    return this.#blocks;
  }

  /** The meaning digest. @throws UndigestibleError */
  get meaning(): string {
    this.#meaning ??= meaningDigest(this.blocks);
    return this.#meaning;
  }

  #text(): string {
    const text = this.#side.manual.source(this.path)?.text;
    const refused = this.#document.facts.problems.find((problem) => problem.code !== 'unclosed-code-fence');
    if (text === undefined || refused !== undefined) {
      throw new UndigestibleError(`${this.path} cannot be read (${refused?.code ?? 'no text'}).`);
    }
    return text;
  }
}
