// docs/reference/rules.md: every built-in rule with a link to its page, grouped by the letters of its code.
import { builtInRules, type AnyRule } from '../../packages/linter/src/index.ts';
import type { GeneratedFile } from './generated-file.ts';
import { keyRows, type JsonSchema } from './json-schema.ts';
import { code, page, pageHead, table } from './markdown.ts';

const groups: Readonly<Record<string, string>> = {
  META: 'Control data',
  IDN: 'Identity and numbering',
  LIF: 'Life cycle',
  DAT: 'Dates',
  REV: 'Revision',
  APR: 'Approval',
  CHG: 'Changes',
  CLS: 'Clauses',
  MDI: 'Documents and records the standard asks for',
  XRF: 'References between documents',
  LNK: 'Links',
  STR: 'Structure',
  SEC: 'Hidden and dangerous content',
  REC: 'Records',
  REG: 'Registers',
  EXT: 'External documents',
  TRM: 'Terms and roles',
  TXT: 'Wording',
  CTL: 'Control files',
};

const head = [
  'The page of a rule says what it checks, why, with examples that fail and pass, how to mend a finding, and when to waive it. `clausemark explain DAT004` prints it. The examples are the tests of the rule.',
  'Rules that look at `change` run with `clausemark check --base` and in the gate, by the configuration of the base; see [Judging a change](../judging-a-change.md). Their level does not depend on a status, and no waiver accepts a finding of those that are hard.',
  'A level is what a finding has in a released document; `severity` in `clausemark.yaml` says what it becomes in a draft. A hard rule keeps its level whatever the status, and the profiles `as9120` and `regulated` do not let it be switched off. In a run with `--nightly` some rules are stricter.',
];

export function ruleReference(): readonly GeneratedFile[] {
  const byGroup = Map.groupBy(builtInRules, ({ code: ruleCode }) => ruleCode.replace(/\d+$/, ''));
  const text = page(
    pageHead('Rules', 'packages/linter/src/rules'),
    ...head,
    ...[...byGroup].flatMap(([prefix, rules]) => [`## ${groups[prefix] ?? prefix}`, ruleTable(rules)]),
  );
  return [{ path: 'docs/reference/rules.md', text }];
}

function ruleTable(rules: readonly AnyRule[]): string {
  return table(['Code', 'Rule', 'Level', 'Looks at', 'What it checks', 'Options', 'Rests on'], rules.map(row));
}

function row(rule: AnyRule): string[] {
  const link = `[${rule.name}](../../packages/linter/src/rules/${rule.name}/${rule.name}.md)`;
  const nightly = rule.nightlyLevel === undefined ? '' : `, ${rule.nightlyLevel} nightly`;
  const level = `${rule.level}${nightly}${rule.hard === true ? ', hard' : ''}`;
  const options = keyRows(rule.options.schema().toJSONSchema({ io: 'input' }) as JsonSchema);
  return [
    rule.code,
    link,
    level,
    rule.scope,
    rule.summary,
    options.map(({ key }) => code(key)).join(', '),
    rule.basis.join(', '),
  ];
}
