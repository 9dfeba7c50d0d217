// CTL011: who can read the published site, against what the documents say about who may.
import * as z from 'zod';
import type { GitHubClient } from '../github/github-client.ts';
import { PlatformError } from '../platform-error.ts';
import { notSeen, ok, problem, type Check } from './check.ts';

const repository = z.looseObject({ has_pages: z.boolean() });
const pages = z.looseObject({ public: z.boolean() });

/** @param restricted documents that are not meant for everybody, by name */
export async function pagesCheck(
  client: GitHubClient,
  where: { readonly owner: string; readonly repo: string },
  restricted: readonly string[],
): Promise<Check> {
  try {
    const { has_pages: hasPages } = await client.get('GET /repos/{owner}/{repo}', where, repository);
    if (!hasPages) return ok('CTL011', 'The repository publishes no site on GitHub Pages.');
    const site = await client.get('GET /repos/{owner}/{repo}/pages', where, pages);
    if (!site.public) return ok('CTL011', 'The site of the repository is not public.');
    return restricted.length === 0
      ? ok('CTL011', 'The site is public, and no released document is classified otherwise.')
      : problem(
          'CTL011',
          `The site is public, and ${restricted.slice(0, 5).join(', ')} must not be.`,
          'Make the site private, or publish elsewhere. GitHub Pages is public unless the plan is Enterprise Cloud.',
        );
  } catch (error) {
    if (!(error instanceof PlatformError)) throw error;
    return notSeen('CTL011', `Whether the site is public could not be read: ${error.message}`, error.mend);
  }
}
