// Which rules a check loads, and that those it leaves out are not missed; defaults of options as their schemas have them.
import { builtInRules, ConfigProblems, lint, type Report } from '@clausemark/linter';
import { expect, test } from 'vitest';
import { memoryManual, type MemoryFiles } from '../src/index.ts';

const document = '---\nid: QP-1\ntitle: Buying\ntype: procedure\nstatus: draft\n---\n\n# Buying\n\nText.\n';

function check(files: MemoryFiles, all = false): Promise<Report> {
  const options = { today: '2026-11-22', version: 'test', ...(all && { rules: builtInRules }) };
  return lint(memoryManual({ 'procedures/QP-1-buying.md': document, ...files }), options);
}

test.each(builtInRules.map((rule) => [rule.name, rule.options] as const))(
  'the defaults of %s are those of its schema',
  (_, { defaults, schema }) => {
    expect(schema().parse({})).toEqual(defaults);
  },
);

test.each([
  ['a plain manual', {}],
  ['an option of a rule about changes', { 'clausemark.yaml': 'rules: { pr-scope: { documents: 3 } }\n' }],
  ['the code of one', { 'clausemark.yaml': 'rules: { CHG012: off }\n' }],
  [
    'a waiver of one',
    {
      'control/waivers.yaml':
        'waivers:\n  - rule: pr-scope\n    document: QP-1\n    reason: One large renaming.\n    expires: 2026-12-31\n    owner: quality-manager\n',
    },
  ],
])('%s is checked as with all rules', async (_, files) => {
  expect(await check(files)).toEqual(await check(files, true));
});

test('a waiver of a rule about changes waives a rule that exists', async () => {
  const waiver = (rule: string): MemoryFiles => ({
    'control/waivers.yaml': `waivers:\n  - rule: ${rule}\n    document: QP-1\n    reason: A test.\n    expires: 2026-12-31\n    owner: quality-manager\n`,
  });
  const unknown = async (rule: string): Promise<number> =>
    (await check(waiver(rule))).findings.filter(({ message }) => message === 'waiverRule').length;
  expect([await unknown('pr-scope'), await unknown('pr-scop')]).toEqual([0, 1]);
});

test('a mistyped rule about changes is refused, and the right one named', async () => {
  const checking = check({ 'clausemark.yaml': 'rules: { pr-scop: off }\n' });
  await expect(checking).rejects.toThrow(ConfigProblems);
  await expect(checking).rejects.toMatchObject({
    problems: [{ mend: expect.stringContaining('`pr-scope`') as string }],
  });
});
