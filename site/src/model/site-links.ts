// Addresses within the site. Pages end with a slash; the base the site is served under comes first.
import type { Standard } from '@clausemark/standards';

export type Link = (path: string) => string;

export class SiteBaseError extends Error {
  override readonly name = 'SiteBaseError';
  readonly mend = 'Use letters, digits and hyphens, for example /manual/.';

  constructor(base: string) {
    super(`"${base}" is not a path a site can be served under.`);
  }
}

/** `/manual`, `manual/` and `/manual/` all become `/manual/`. @throws SiteBaseError for what is no path */
export function normaliseBase(base: string | undefined): string {
  const inner = (base ?? '').replace(/^\/+|\/+$/g, '');
  if (inner === '') return '/';
  if (!/^[A-Za-z0-9._~-]+(?:\/[A-Za-z0-9._~-]+)*$/.test(inner) || /(?:^|\/)\.{1,2}(?:\/|$)/.test(inner))
    throw new SiteBaseError(base ?? '');
  return `/${inner}/`;
}

export function createLink(base: string): Link {
  return (path) => `${base}${path}`;
}

/** `as9120@B` becomes `as9120-B`. */
export function standardSlug(standard: Pick<Standard, 'id' | 'edition'>): string {
  return `${standard.id}-${standard.edition}`;
}

export function clausePath(standard: Pick<Standard, 'id' | 'edition'>, number: string): string {
  return `clauses/${standardSlug(standard)}/${number}/`;
}
