import { expect, test } from 'vitest';
import { readDocument, writeDocument, type DocumentText } from '../text/document-text.ts';
import { mergeDocuments } from './merge-documents.ts';

const procedure = (id: string, title: string, steps: string, reference: string): string => `---
id: ${id}
title: ${title}
clauses: [4.1#planning]
records: [F-${id.slice(3)}-01]
---

# ${title}

## Purpose

This procedure is for ${title.toLowerCase()}.

## Scope

It covers it.

## Responsibilities

| Role | Responsibility |
|---|---|
| Quality Manager | does ${id} |

## Procedure

### Planning

${steps}

## Records

| Record | Form |
|---|---|
| Plan | F-${id.slice(3)}-01 |

## References

- ${reference}

## Revision history

| Revision | Date |
|---|---|
| A | 2026-01-01 |
`;

const documents = new Map(
  Object.entries({
    'p/QP-1-context.md': procedure(
      'QP-1',
      'Context',
      'See [QP-2 Risk](QP-2-risk.md#planning).',
      '[QP-2 Risk](QP-2-risk.md)',
    ),
    'p/QP-2-risk.md': procedure('QP-2', 'Risk', 'As in [Planning](#planning) and QP-1.', '[QP-3 Audit](QP-3-audit.md)'),
    'p/QP-3-audit.md': procedure(
      'QP-3',
      'Audit',
      'After [QP-2 Risk](QP-2-risk.md#planning), with [QP-2](QP-2-risk.md).',
      'QP-2',
    ),
  }).map(([path, text]): [string, DocumentText] => [path, readDocument(text) as DocumentText]),
);

test('several become one, and links, claims and ids follow', () => {
  const merged = mergeDocuments(documents, [{ id: 'QP-1', title: 'Planning ahead', merges: ['QP-1', 'QP-2'] }]);
  expect([...merged.keys()]).toEqual(['p/QP-1-planning-ahead.md', 'p/QP-3-audit.md']);
  expect(writeDocument(merged.get('p/QP-1-planning-ahead.md') as DocumentText)).toBe(`---
id: QP-1
title: Planning ahead
clauses:
  - 4.1#planning
  - 4.1#planning-risk
records: [F-1-01, F-2-01]
---

# Planning ahead

## Purpose

**Context.** This chapter is for context.

**Risk.** This chapter is for risk.

## Scope

**Context.** It covers it.

**Risk.** It covers it.

## Responsibilities

| Role | Responsibility |
|---|---|
| Quality Manager | does QP-1; does QP-1 |

## Procedure

### Context

#### Planning

See [Planning: risk](#planning-risk).

### Risk

#### Planning: risk

As in [Planning](#planning-risk) and QP-1.

## Records

| Record | Form |
|---|---|
| Plan | F-1-01 |
| Plan | F-2-01 |

## References

- [QP-3 Audit](QP-3-audit.md)

## Revision history

| Revision | Date |
|---|---|
| A | 2026-01-01 |
`);
  expect(writeDocument(merged.get('p/QP-3-audit.md') as DocumentText)).toContain(
    'After [QP-1 Planning ahead](QP-1-planning-ahead.md#planning-risk), with [QP-1](QP-1-planning-ahead.md).',
  );
});

test('a scope that begins with a table has the name of its chapter, and what a procedure says of itself holds for its chapter', () => {
  const steps = 'Whoever runs this\nprocedure asks.\n\n| Role | Task |\n|---|---|\n| Owner | runs this procedure |';
  const text = procedure('QP-4', 'Property', steps, 'QP-2').replace('It covers it.', '| Thing |\n|---|\n| box |');
  const all = new Map([...documents, ['p/QP-4-property.md', readDocument(text) as DocumentText] as const]);
  const merged = mergeDocuments(all, [{ id: 'QP-3', title: 'Both', merges: ['QP-3', 'QP-4'] }]);
  const written = writeDocument(merged.get('p/QP-3-both.md') as DocumentText);
  expect(written).toContain('**Audit.** It covers it.\n\n**Property.**\n\n| Thing |');
  expect(written).toContain('Whoever runs this chapter asks.');
  expect(written).toContain('| Owner | runs this procedure |');
});

test('a group of which one is left stays as it is', () => {
  const merged = mergeDocuments(documents, [{ id: 'QP-3', title: 'X', merges: ['QP-3', 'QP-9'] }]);
  expect([...merged.keys()]).toEqual([...documents.keys()]);
});
