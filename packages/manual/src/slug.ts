// The one anchor function of linter and site.
import GithubSlugger from 'github-slugger';

/** Makes the anchors of one document's headings in order: the second "Records" becomes `records-1`. */
export function createSlugger(): (heading: string) => string {
  const slugger = new GithubSlugger();
  return (heading) => slugger.slug(heading);
}
