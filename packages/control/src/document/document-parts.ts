// A document's text taken apart for its digests: metadata under our names and the body with BOM and line ends normalised.
import { readFrontMatter } from '@clausemark/manual';
import { documentMetadata, type DocumentMetadata } from './document-metadata.ts';

export interface DocumentParts {
  readonly metadata: DocumentMetadata;
  /** LF line ends, no BOM, no blank lines at the start, exactly one line end at the end. */
  readonly body: string;
}

/** A text that has no digest. A document in this state cannot be compared, approved or released. */
export class UndigestibleError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UndigestibleError';
  }
}

/**
 * Takes a decoded text apart. A text without front matter has a body only.
 *
 * @throws UndigestibleError for broken front matter, NUL and lone surrogates: two readers could see two documents in them
 */
export function documentParts(text: string, synonyms: Readonly<Record<string, string>> = {}): DocumentParts {
  if (text.includes('\0')) throw new UndigestibleError('The document holds a NUL character.');
  if (!text.isWellFormed()) throw new UndigestibleError('The document holds half of a surrogate pair.');
  const normal = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const frontMatter = readFrontMatter(normal);
  const [problem] = frontMatter.problems;
  if (frontMatter.state === 'broken') {
    throw new UndigestibleError(`The front matter cannot be read (${problem?.code ?? 'other'}).`);
  }
  const body = withoutBlankEnds(normal.slice(frontMatter.span.end));
  return { metadata: documentMetadata(frontMatter.entries, synonyms), body };
}

/** Line ends are counted by hand: a pattern at the end of a text would look at every line of it. */
function withoutBlankEnds(text: string): string {
  let [start, end] = [0, text.length];
  while (text[start] === '\n') start += 1;
  while (end > start && text[end - 1] === '\n') end -= 1;
  return `${text.slice(start, end)}\n`;
}
