import fc from 'fast-check';
import { expect, it } from 'vitest';
import { builtInStandard } from '../built-in/built-in-standard.ts';
import { catalogueSchema } from '../schema/catalogue.ts';
import { createStandard } from '../standard/create-standard.ts';
import { formatClauseReference } from './format-clause-reference.ts';
import { parseClauseReference } from './parse-clause-reference.ts';

const standards = [await builtInStandard('as9120@B'), await builtInStandard('iso9001@2015')];
const hyphenated = createStandard(
  catalogueSchema.parse({ id: 'acme', edition: '1', title: 'Acme', clauses: [{ number: 'QC-07', title: 'Any' }] }),
);
const context = { standards, defaultStandard: 'as9120@B' };
const parse = (text: string) => parseClauseReference(text, context);

const target = fc
  .record({
    standard: fc.constantFrom(...standards),
    pick: fc.nat(),
    section: fc.option(fc.stringMatching(/^[a-zäß0-9_-]{1,20}$/), { nil: undefined }),
  })
  .map(({ standard, pick, section }) => {
    const clause = standard.requirements[pick % standard.requirements.length]!;
    return { standard, clause, ...(section !== undefined && { section }) };
  });

const piece = fc.constantFrom(
  '8',
  '.',
  '4',
  '1',
  '-',
  '–',
  '~',
  '#',
  ':',
  '@',
  'as9120@B',
  'iso9001@2015',
  ' ',
  '8.3.1',
  'x',
  '§',
);
const nearly = fc.array(piece, { maxLength: 9 }).map((pieces) => pieces.join(''));

it('reads back every target that was written', () => {
  fc.assert(
    fc.property(target, fc.constantFrom('as9120@B', undefined), (written, defaultStandard) => {
      expect(parse(formatClauseReference(written, defaultStandard))).toMatchObject({ ok: true, targets: [written] });
    }),
  );
});

it('never finds a clause by the beginning or the end of a number', () => {
  fc.assert(
    fc.property(target, fc.stringMatching(/^[0-9.]{1,3}$/), ({ standard, clause }, more) => {
      for (const number of [`${clause.number}${more}`, `${more}${clause.number}`]) {
        const result = parse(`${standard.key}:${number}`);
        expect(result.ok).toBe(standard.byNumber.get(number)?.kind === 'requirement');
        if (result.ok) expect(result.targets.map((found) => found.clause.number)).toEqual([number]);
      }
    }),
  );
});

it('covers with a range exactly what lies between, whichever mark is used', () => {
  fc.assert(
    fc.property(target, target, fc.constantFrom('-', '–', '~', ' - '), ({ standard, clause }, other, mark) => {
      const last = standard.requirements.find(({ number }) => number === other.clause.number) ?? clause;
      const [from, to] = [standard.requirements.indexOf(clause), standard.requirements.indexOf(last)];
      const result = parse(`${standard.key}:${clause.number}${mark}${last.number}`);
      if (from > to) expect(result).toMatchObject({ ok: false, kind: 'range-order' });
      else
        expect(result.ok && result.targets.map((found) => found.clause)).toEqual(
          standard.requirements.slice(from, to + 1),
        );
    }),
  );
});

it('never throws, points inside the text, and suggests what can be read', () => {
  fc.assert(
    fc.property(fc.oneof(nearly, fc.string({ unit: 'binary' }), fc.string()), (text) => {
      const result = parse(text);
      if (result.ok) {
        for (const part of Object.values(result.parts)) expect(text.slice(part.start, part.end)).toBe(part.text);
        return;
      }
      const { at, suggestions } = result;
      expect(0 <= at.start && at.start <= at.end && at.end <= text.length).toBe(true);
      for (const suggestion of suggestions) {
        const mended = parse(text.slice(0, at.start) + suggestion + text.slice(at.end));
        // Another problem may come to light further on; the same one must be gone from here.
        expect(
          mended.ok || mended.at.start !== at.start || mended.kind !== result.kind || result.kind === 'heading-only',
        ).toBe(true);
      }
    }),
    { numRuns: 2000 },
  );
});

it('takes hostile lengths in its stride', () => {
  const long = ['8.', '-', ' ', '§8.4.1 ', '~8', '#', ':', '(', 'a@'].map((unit) => unit.repeat(16_000));
  const start = performance.now();
  for (const text of long) parse(text);
  for (const text of long) parse(`8.4.1${text}`);
  for (const text of long) parseClauseReference(`acme@1:QC-07${text}`, { standards: [hyphenated] });
  expect(performance.now() - start).toBeLessThan(1000);
});
