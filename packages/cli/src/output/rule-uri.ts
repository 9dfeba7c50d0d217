// Where the page of a rule can be read online: the file in the repository, which is the same text `explain` prints.

const PAGES = 'https://github.com/clausemark/clausemark/blob/main/packages/linter/src/rules';

export function ruleUri(name: string): string {
  return name === 'rule-failed' ? 'https://github.com/clausemark/clausemark/issues' : `${PAGES}/${name}/${name}.md`;
}
