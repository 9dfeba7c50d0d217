import { describe, expect, test } from 'vitest';
import { readDocument, writeDocument, type DocumentText } from '../text/document-text.ts';
import { cutList, TemplateError } from './cut-list.ts';
import { cutTemplate } from './cut-template.ts';

const A = `---
id: QP-1
title: A
records: [F-1-01, F-2-01]
clauses:
  - 8.1#steps
  - 8.2#extra
supersedes: []
---

# A

## Steps

1. Do it on [F-1-01](../forms/F-1-01-x.md).
2. Log it on [F-2-01](../forms/F-2-01-y.md).
3. Close it.

| Record | Forms |
|---|---|
| One | [F-1-01](../forms/F-1-01-x.md), [F-2-01](../forms/F-2-01-y.md) |
| [F-2-01](../forms/F-2-01-y.md) | log |

## Extra

Only for the part.

## More

- see [Extra](#extra)
`;

const documents = (): Map<string, DocumentText> =>
  new Map(
    Object.entries({
      'p/QP-1.md': A,
      'forms/F-1-01-x.md': '---\nid: F-1-01\n---\n\n# X\n\nText.\n',
      'forms/F-2-01-y.md': '---\nid: F-2-01\n---\n\n# Y\n\nText.\n',
    }).map(([path, text]) => [path, readDocument(text) as DocumentText]),
  );

const paths: Readonly<Record<string, string>> = {
  'QP-1': 'p/QP-1.md',
  'F-1-01': 'forms/F-1-01-x.md',
  'F-2-01': 'forms/F-2-01-y.md',
};
const nothing = { documents: [], sections: [], rows: [], say: [], exclusions: [] };
const list = (removal: Partial<typeof nothing> | object) => cutList([{ ...nothing, ...removal }], (id) => paths[id]);

describe('a document and a section leave', () => {
  const kept = cutTemplate(documents(), list({ documents: ['F-2-01'], sections: ['QP-1#extra'] }));

  test('with every reference to them', () => {
    expect([...kept.keys()]).toEqual(['p/QP-1.md', 'forms/F-1-01-x.md']);
    expect(writeDocument(kept.get('p/QP-1.md') as DocumentText)).toBe(`---
id: QP-1
title: A
records: [F-1-01]
clauses: [8.1#steps]
supersedes: []
---

# A

## Steps

1. Do it on [F-1-01](../forms/F-1-01-x.md).
2. Close it.

| Record | Forms |
|---|---|
| One | [F-1-01](../forms/F-1-01-x.md) |
`);
  });
});

test('rows and items that name nothing go by their first words', () => {
  const kept = cutTemplate(documents(), list({ rows: [{ at: 'QP-1#steps', starts: 'Close' }] }));
  expect(writeDocument(kept.get('p/QP-1.md') as DocumentText)).not.toContain('Close it');
});

test('a sentence that would refer to nothing is a fault of the template', () => {
  const files = documents();
  files.set('p/QP-3.md', readDocument('---\nid: QP-3\n---\n\n# C\n\nUse F-2-01 each time.\n') as DocumentText);
  expect(() => cutTemplate(files, list({ documents: ['F-2-01'] }))).toThrow(TemplateError);
});

test('an id is not part of a longer one', () => {
  const files = documents();
  files.set('p/QP-3.md', readDocument('---\nid: QP-3\n---\n\n# C\n\nUse F-2-011 and XF-2-01.\n') as DocumentText);
  expect(cutTemplate(files, list({ documents: ['F-2-01'] })).has('p/QP-3.md')).toBe(true);
});

test('names that the template does not have', () => {
  expect(() => list({ documents: ['QP-9'] })).toThrow('there is no document QP-9');
});

test('a table that loses all its rows leaves, and its section with it', () => {
  const text =
    '---\nid: QP-1\n---\n\n# A\n\n## Points\n\n| Point | Done |\n|---|---|\n| Kit closed | yes |\n\n## More\n\nText.\n';
  const only = new Map([['p/QP-1.md', readDocument(text) as DocumentText]]);
  const kept = cutTemplate(only, list({ rows: [{ at: 'QP-1#points', starts: 'Kit' }] }));
  expect(writeDocument(kept.get('p/QP-1.md') as DocumentText)).toBe('---\nid: QP-1\n---\n\n# A\n\n## More\n\nText.\n');
});

describe('a row or item that leaves takes nothing else with it', () => {
  const withBody = (body: string): Map<string, DocumentText> => {
    const files = documents();
    files.set('p/QP-3.md', readDocument(`---\nid: QP-3\n---\n\n# C\n\n## Steps\n\n${body}\n`) as DocumentText);
    return files;
  };
  const without = { documents: ['F-2-01'] };
  const cut = (body: string, removal: object = without) =>
    cutTemplate(
      withBody(body),
      cutList([{ ...nothing, ...removal }], (id) => ({ ...paths, 'QP-3': 'p/QP-3.md' })[id]),
    );
  const item = '1. Log it on F-2-01. Lock the door.\n2. Go home.';

  test('a second sentence of an item', () => {
    expect(() => cut(item)).toThrow('"Lock the door." would leave with what it stands beside');
  });

  test('a reference in another cell of the row', () => {
    const row = '| F-2-01 | as in [QP-1](QP-1.md) |';
    expect(() => cut(`| Form | Rule |\n|---|---|\n${row}\n| Other | none |`)).toThrow('"as in [QP-1](QP-1.md)"');
  });

  test('unless somebody has named it', () => {
    const kept = cut(item, { ...without, rows: [{ at: 'QP-3#steps', starts: 'Log it' }] });
    expect(writeDocument(kept.get('p/QP-3.md') as DocumentText)).toContain('# C\n\n## Steps\n\n1. Go home.');
  });
});
