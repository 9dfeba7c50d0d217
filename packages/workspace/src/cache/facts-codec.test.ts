// Facts that went through bytes are the facts that went in.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeSource, extractFacts } from '@clausemark/manual';
import type { DocumentFacts } from '@clausemark/manual';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { BlockReader, BlockWriter } from './byte-codec.ts';
import { Excerpt } from './excerpt.ts';
import { decodeFacts, encodeFacts } from './facts-codec.ts';

const CORPORA = new URL('../../../../../shared/corpora', import.meta.url).pathname;

function factsOf(path: string, bytes: Buffer): DocumentFacts {
  const { source, problems } = decodeSource(path, bytes);
  return extractFacts(source, problems, bytes.length);
}

/** Facts as an object of their own: sections when decoded, and the cells of tables, are accessors of a prototype. */
function plain(facts: DocumentFacts, names = Object.keys(facts)): unknown {
  const sections = Object.fromEntries((names as (keyof DocumentFacts)[]).map((name) => [name, facts[name]]));
  const tables = facts.tables.map(({ span, header, rows, section, codes }) => ({ span, header, rows, section, codes }));
  return { ...sections, tables };
}

function throughBytes(facts: DocumentFacts): unknown {
  const buffer = Buffer.from(encodeFacts(facts));
  const excerpt = new Excerpt({ buffer, turns: 0 }, 0, buffer.length);
  return plain(
    decodeFacts(excerpt, () => facts),
    Object.keys(facts),
  );
}

const everything = `\uFEFF---
id: QP-841
title: "Über 漢字 😀"
review: { interval: P24M, last: 2026-11-15 }
clauses: [8.4.1#approval, x]
empty:
id: twice
---

# Title — with “quotes” 😀

**Revision:** B

See [QP-07 Rev B](./qp-07.md "t"), ![a](b.png), [ref][r], QP-12 and clause 8.4.1 of AS9120B. TBD {{ token }} ____

| Field | Value |
| - | - |
| Über | \`code\` |

<!-- comment --> <span style="display:none">x</span>

[r]: https://example.com

<<<<<<< HEAD
\u202E zero\u200Bwidth e\u0301
`;

test('every kind of fact', () => {
  const facts = factsOf('a.md', Buffer.from(everything));
  expect(throughBytes(facts)).toEqual(plain(facts));
});

test('a text cut in the middle of a character', () => {
  const facts: DocumentFacts = {
    ...factsOf('a.md', Buffer.from('# x\n')),
    labels: [label('😀'.slice(0, 1)), label('é')],
  };
  expect(throughBytes(facts)).toEqual(plain(facts));
});

test('sections asked for when the bytes are gone are those of the same document', () => {
  const facts = factsOf('a.md', Buffer.from(everything));
  const page = { buffer: Buffer.from(encodeFacts(facts)), turns: 0 };
  const decoded = decodeFacts(new Excerpt(page, 0, page.buffer.length), () => facts);
  expect(decoded.headings).toEqual(facts.headings);
  const { tables } = decoded;
  page.buffer.fill(0xff);
  page.turns += 1;
  expect(tables[0]?.rows).toEqual(facts.tables[0]?.rows);
  expect(decoded.links).toBe(facts.links);
  expect(decoded.headings).toEqual(facts.headings);
});

test('any numbers and texts', () => {
  const values = fc.array(
    fc.tuple(
      fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }),
      fc.integer(),
      fc.string({ unit: 'binary' }),
      fc.constantFrom('link', 'other'),
    ),
  );
  fc.assert(
    fc.property(values, (rows) => {
      const writer = new BlockWriter(['link']);
      for (const [number, distance, text, word] of rows) {
        writer.number(number);
        writer.distance(distance);
        writer.text(text);
        writer.word(word);
      }
      writer.endBlock();
      const bytes = Buffer.alloc(writer.length);
      writer.moveTo(bytes, 0);
      const reader = new BlockReader(['link'], bytes, 0);
      expect(rows.map(() => [reader.number(), reader.distance(), reader.text(), reader.word()])).toEqual(rows);
    }),
  );
});

test.runIf(existsSync(CORPORA))(
  'every document of the corpora',
  () => {
    for (const corpus of ['lean-iso13485-qms', 'nasty']) {
      for (const entry of readdirSync(join(CORPORA, corpus), { recursive: true, withFileTypes: true })) {
        if (!entry.isFile()) continue;
        const facts = factsOf(entry.name, readFileSync(join(entry.parentPath, entry.name)));
        expect(throughBytes(facts), entry.name).toEqual(plain(facts));
      }
    }
  },
  60_000,
);

function label(value: string): DocumentFacts['labels'][number] {
  return { label: value, value, labelSpan: { start: 5, end: 2 }, valueSpan: { start: 0, end: 1 } };
}
