import { describe, expect, test } from 'vitest';
import { readConfig, readPeople, readRoles, readWaivers, SourceText } from '../index.ts';

function problemsOf(
  text: string,
  read: (text: string) => {
    file?: { problems: readonly { span: { start: number; end: number }; message: string; mend: string }[] } | undefined;
  } = readConfig,
) {
  const source = new SourceText('clausemark.yaml', text);
  return (read(text).file?.problems ?? []).map(({ span, message, mend }) => {
    const { line, column } = source.position(span.start);
    return `${line}:${column} «${source.slice(span)}» ${message} ${mend}`;
  });
}

test('no file, an empty file and comments alone are the defaults', () => {
  const defaults = readConfig(undefined).value;
  expect(defaults.profile).toBe('recommended');
  for (const text of ['', '\ufeff', '# nothing\n', '---\n# nothing\n']) {
    expect(readConfig(text).value).toEqual(defaults);
    expect(readConfig(text).file?.problems).toEqual([]);
  }
  expect(readRoles(undefined).value).toEqual({ roles: {} });
  expect(readPeople(undefined).value).toEqual({ people: {} });
  expect(readWaivers(undefined).value).toEqual({ waivers: [] });
});

describe('a problem has its place, its words and a way out', () => {
  test.each([
    [
      'version: "1"\norganization: ACME\n',
      '2:1 «organization» The key `organization` is not known. Did you mean `organisation`?',
    ],
    [
      'types:\n  procedure:\n    ids: QP\n',
      '3:5 «ids» The key `ids` is not known in `types.procedure`. Did you mean `id`?',
    ],
    [
      'revision: { zzzzzzzz: x }\n',
      '1:13 «zzzzzzzz» The key `zzzzzzzz` is not known in `revision`. Known keys: `scheme`.',
    ],
    [
      'uncontrolled:\n  - path: a\n    reasons: b\n    reason: c\n',
      '3:5 «reasons» The key `reasons` is not known in entry 1 of `uncontrolled`. Did you mean `reason`?',
    ],
  ])('%j', (text, expected) => expect(problemsOf(text)).toEqual([expected]));

  test.each([
    [
      'typeNames: { SOP: proceedure }\n',
      /^1:19 «proceedure» `typeNames.SOP` must be one of `manual`, .*\. Did you mean `procedure`\?$/,
    ],
    ['statuses: { approved: relased }\n', /^1:23 «relased» `statuses.approved` .* Did you mean `released`\?$/],
    ['typeNames: { SOP: zzz }\n', /^1:19 «zzz» `typeNames.SOP` must be one of `manual`, .* See the reference/],
    ['profile: strict\n', /^1:10 «strict» `profile` must be one of `recommended`, `as9120`, `regulated`\./],
    ['review: { maximum: 3 years }\n', /^1:20 «3 years» `review.maximum` must be a duration such as P24M or P2Y\./],
    [
      'version: 1\ntimezone: Europe/Lundon\n',
      /^2:11 «Europe\/Lundon» `timezone` must be a time zone of the IANA list, for example Europe\/London, or UTC\./,
    ],
    ["timezone: '+01:00'\n", /^1:11 .* must be a time zone of the IANA list/],
    ['organisation:\n', /^1:14 «» `organisation` must not be empty\./],
    ['types: procedures\n', /^1:8 «procedures» `types` must be a mapping\./],
    ['uncontrolled: notes\n', /^1:15 «notes» `uncontrolled` must be a list\./],
    ['types: { proc: {} }\n', /«.*» .*`proc`/],
    [
      'rules: { review-overdue: loud }\n',
      /^1:26 «loud» `rules.review-overdue` must be one of `error`, `warning`, `info`, `off`\./,
    ],
    ['version: 2\n', /^1:10 «2» `version` must be one of `1`\./],
    ['title: a: b\n', /^1:1 «title: a: b» A value holds a colon/],
    ['a: 1\na: 2\n', /^2:1 «a» The key `a` stands here twice\./],
    ['extends: ./evil.js\n', /^1:1 «extends» The key `extends` is not known\./],
    ['toString: x\n', /^1:1 «toString» The key `toString` is not known\./],
    ['types: { toString: { valueOf: x } }\n', /./],
    ['x: &a 1\ny: *a\n', /Anchors/],
  ])('%j', (text, expected) => expect(problemsOf(text).join('\n')).toMatch(expected));

  test('a missing key is said at what lacks it', () => {
    expect(problemsOf('waivers:\n  - rule: DAT004\n', readWaivers)[0]).toMatch(
      /^2:5 «r» `document` in entry 1 of `waivers` is missing\. Add the key/,
    );
  });

  test('all problems at once', () => expect(problemsOf('a: 1\nb: 2\nprofile: x\n')).toHaveLength(3));
});

test('a broken file gives the defaults as value', () =>
  expect(readConfig('profile: nothing\n').value).toEqual(readConfig(undefined).value));

test('text stays text, lists may be one item', () => {
  const { value } = readConfig(
    'version: 1\nstandards: as9120@B\ntypes: { form: { id: 0340 } }\nsite: { showDrafts: true }\n',
  );
  expect([value.standards, value.types.form?.id, value.site.showDrafts]).toEqual([['as9120@B'], ['0340'], true]);
});

test('nothing reaches the prototype of objects', () => {
  readConfig('__proto__: { admin: true }\n');
  readConfig('fields: { __proto__: id, constructor: x }\n');
  expect(({} as Record<string, unknown>)['admin']).toBeUndefined();
});
