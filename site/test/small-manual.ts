// A small manual with one document of each kind and state, for the tests of the site.
import { memoryManual, type MemoryFiles } from '@clausemark/testing';
import type { Manual } from '@clausemark/manual';

export const TODAY = '2026-11-22';

/** A picture of one pixel. */
export const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

export const config = `organisation: Larkfield Aero
standards: [as9120@B]
planned:
  - { clause: "9.2.1", note: "QP-920 Internal audit" }
`;

export function frontMatter(id: string, fields: Readonly<Record<string, string>> = {}): string {
  const all = {
    id,
    title: `Title of ${id}`,
    revision: '"B"',
    status: 'released',
    owner: 'quality-manager',
    approver: 'managing-director',
    effective_date: '2026-11-01',
    review: '{ interval: P24M, last: 2026-10-01 }',
    ...fields,
  };
  return `---\n${Object.entries(all)
    .map(([key, value]) => `${key}: ${value}\n`)
    .join('')}---\n`;
}

export const files: MemoryFiles = {
  'clausemark.yaml': config,
  'control/roles.yaml':
    'roles:\n  quality-manager: { title: Quality Manager }\n  managing-director: { title: Managing Director }\n',
  'procedures/QP-852.md': `${frontMatter('QP-852', { title: 'Traceability', clauses: '[8.5.2#labels]', records: '[F-852-01]' })}
# Traceability

## Labels

Rivet MS20470AD4--6, drill 5/8", "quoted" -- and ... stay. See QP-841 and [the card](../forms/F-852-01.md#use).
H<sub>2</sub>O<br>next line. Calibration of tools is checked.

| Col | Number |
|:--|--:|
| a | 1 |

![a pixel](pixel.png)

- [x] done

## Labels

Again[^1].

[^1]: A note.

## Revision history

| Revision | Date | Summary |
|---|---|---|
| A | 2024-01-01 | First issue |
| B | 2026-10-20 | Second labels section |
`,
  'procedures/pixel.png': PNG,
  'procedures/QP-841.md': `${frontMatter('QP-841', { title: 'Supplier approval', clauses: '[8.4.1#approval]', supersedes: '[QP-840, OLD-1]', review: '{ interval: P12M, last: 2025-01-01 }' })}
# Supplier approval

## Approval

Suppliers are approved. [Draft](QP-900.md) and [old](QP-840.md).
`,
  'procedures/QP-840.md': `${frontMatter('QP-840', { title: 'Old supplier approval', status: 'obsolete' })}
# Old supplier approval

The text nobody should work by.
`,
  'procedures/QP-900.md': `${frontMatter('QP-900', { title: 'Secret draft plan', status: 'draft', clauses: '[10.3#plan]' })}
# Secret draft plan

## Plan

Words of a draft.
`,
  'procedures/QP-870.md': `${frontMatter('QP-870', { title: 'Nonconforming product', effective_date: '2026-12-01', clauses: '[8.7.1#control]' })}
# Nonconforming product

## Control

Segregate what does not conform and tag it at once.
`,
  'forms/F-852-01.md': `${frontMatter('F-852-01', { title: 'Lot card' })}
# Lot card

## Use

Fill it in. Calibration sticker number.
`,
};

export function smallManual(extra: MemoryFiles = {}): Manual {
  return memoryManual({ ...files, ...extra });
}

export function reader(extra: MemoryFiles = {}): (path: string) => Uint8Array | undefined {
  return fileReader({ ...files, ...extra });
}

export function fileReader(all: MemoryFiles): (path: string) => Uint8Array | undefined {
  return (path) => {
    const content = Object.hasOwn(all, path) ? all[path] : undefined;
    return typeof content === 'string' ? new TextEncoder().encode(content) : content;
  };
}
