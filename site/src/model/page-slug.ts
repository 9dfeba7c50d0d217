// Names of folders for the pages of documents: ids where they are safe in a path, else something made of them. Never two alike.
import { createHash } from 'node:crypto';

const SAFE = /^[A-Za-z0-9][A-Za-z0-9._-]{0,119}$/;
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)|\.$/i;

/** Gives out folder names. The same calls in the same order give the same names. */
export function createPageSlugs(): (id: string | undefined, path: string) => string {
  const taken = new Set<string>();
  return (id, path) => {
    const plain = id !== undefined && SAFE.test(id) && !RESERVED.test(id) ? id : undefined;
    const slug = plain !== undefined && !taken.has(plain.toLowerCase()) ? plain : withDigest(id ?? path, path);
    taken.add(slug.toLowerCase());
    return slug;
  };
}

function withDigest(name: string, path: string): string {
  const readable = name
    .replace(/\.(?:md|markdown)$/i, '')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
  const digest = createHash('sha256').update(path).digest('hex').slice(0, 10);
  return readable === '' ? digest : `${readable}-${digest}`;
}
