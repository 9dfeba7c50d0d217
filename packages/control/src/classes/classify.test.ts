import type { StatusName } from '@clausemark/manual';
import { describe, expect, test } from 'vitest';
import { compareManuals } from '../compare/compare-manuals.ts';
import { documentText } from '../testing/document.ts';
import { rolesText } from '../testing/company.ts';
import { memorySide } from '../testing/memory-side.ts';
import { changeClasses, judgeClass, type ChangeClass } from './change-class.ts';
import { classify, type Classification } from './classify.ts';

const BODY = `# Receiving

## Checks

Stock is inspected on arrival and teh label is compared with the order. The Quality Manager shall decide within 10 days.
Parts are not mixed. See [the list](https://acme.example/list).

- open the box
- weigh the content
- place it on the shelf

| Part | Limit |
|---|---|
| A | low |

Use \`STOCK\` for it.

## Revision history

| Revision | Date | Change |
|---|---|---|
| C | 2026-11-01 | first issue |
`;
type Fields = Readonly<Record<string, string>>;

function classOf(base: string, head: string, path = 'procedures/a.md'): Classification {
  const before = memorySide({ 'procedures/a.md': base, 'control/roles.yaml': rolesText });
  const after = memorySide({ [path]: head });
  const [change] = compareManuals(before, after).changes;
  return change === undefined ? { minimum: 'none', reasons: [] } : classify(change, before.manual.roles);
}
const edited = (from: string, to: string, fields: Fields = {}): Classification => {
  expect(BODY).toContain(from);
  return classOf(documentText(BODY, fields), documentText(BODY.replace(from, to), fields));
};
const guards = ({ reasons }: Classification): string[] =>
  reasons.flatMap((reason) => (reason.code === 'guard' ? [reason.guard] : []));

describe('what a machine can prove', () => {
  const base = documentText(BODY);
  test.each<[string, string, ChangeClass]>([
    ['nothing', base, 'none'],
    ['CRLF', base.replaceAll('\n', '\r\n'), 'none'],
    [
      'the date of the review',
      documentText(BODY, { review: '{ interval: P24M, last: 2028-01-01 }' }),
      'administrative',
    ],
    ['the distribution', documentText(BODY, { distribution: '[hall 1]' }), 'administrative'],
    ['bold', documentText(BODY.replace('compared', '**compared**')), 'format'],
    ['a rewrap', documentText(BODY.replace(' and teh', '\nand teh')), 'format'],
    ['only the effective date', documentText(BODY, { effective_date: '2027-01-15' }), 'editorial'],
    ['the owner', documentText(BODY, { owner: 'buyer' }), 'substantive'],
    ['the classification', documentText(BODY, { classification: 'public' }), 'substantive'],
    ['the review interval', documentText(BODY, { review: '{ interval: P48M, last: 2026-11-15 }' }), 'substantive'],
  ])('%s', (_, head, minimum) => expect(classOf(base, head).minimum).toBe(minimum));
});

describe('the life of a document', () => {
  const state = (status: StatusName | '', more = ''): string => documentText(`${BODY}${more}`, { status });
  test.each<[string, string, string, ChangeClass]>([
    ['a draft edited', state('draft'), state('in-review', '\nMore.\n'), 'none'],
    ['a first release with the same digest', state('draft'), state('released'), 'new'],
    ['a first release without a status', state('draft'), state(''), 'new'],
    ['a release back to draft', state('released'), state('draft', '\nMore.\n'), 'substantive'],
    ['made obsolete', state('released'), state('obsolete'), 'obsolete'],
    ['revived', state('obsolete'), state('released'), 'new'],
  ])('%s', (_, base, head, minimum) => expect(classOf(base, head).minimum).toBe(minimum));

  test.each<[string, Fields, Fields, ChangeClass]>([
    ['longer', { keep_until: '2036-12-31' }, { keep_until: '2046-12-31' }, 'administrative'],
    ['shorter', { keep_until: '2036-12-31' }, { keep_until: '2036-12-30' }, 'obsolete'],
    ['no longer said', { keep_until: '2036-12-31' }, {}, 'obsolete'],
    ['no day', { keep_until: '2036-12-31' }, { keep_until: '1' }, 'obsolete'],
    ['said for the first time', {}, { keep_until: '2036-12-31' }, 'obsolete'],
    ['beside another reason', { keep_until: '2036-12-31' }, { obsolete_reason: 'Merged' }, 'obsolete'],
  ])('how long an obsolete document is kept: %s', (_, base, head, minimum) => {
    const obsolete = (fields: Fields): string => documentText(BODY, { status: 'obsolete', ...fields });
    expect(classOf(obsolete(base), obsolete(head)).minimum).toBe(minimum);
    expect(classOf(documentText(BODY, base), documentText(BODY, head)).minimum).toBe('administrative');
  });

  test('added, removed (threat 13), moved, retyped', () => {
    const released = memorySide({ 'procedures/a.md': state('released') });
    const draft = memorySide({ 'procedures/a.md': state('draft') });
    const empty = memorySide({ 'procedures/z.md': documentText('# Z\n', { id: 'QP-99' }) });
    const minimum = (base: typeof empty, head: typeof empty): string | undefined => {
      const change = compareManuals(base, head).changes.find(({ key }) => key === 'QP-07');
      return change && classify(change, { roles: {} }).minimum;
    };
    expect(minimum(empty, released)).toBe('new');
    expect(minimum(empty, draft)).toBe('none');
    expect(minimum(released, empty)).toBe('obsolete');
    expect(minimum(draft, empty)).toBe('none');
    expect(classOf(state('released'), state('released'), 'procedures/b/a.md').minimum).toBe('move');
    expect(classOf(state('released'), state('released', '\nParts shall move.\n'), 'procedures/b/a.md').minimum).toBe(
      'substantive',
    );
    expect(classOf(documentText(BODY), documentText(BODY, { type: 'policy' })).reasons).toEqual([{ code: 'retyped' }]);
  });
});

describe('the editorial guard set', () => {
  test('a mended word is editorial', () => {
    expect(edited('teh label', 'the label')).toEqual({ minimum: 'editorial', reasons: [{ code: 'no-guard' }] });
  });

  test('a new revision with its row in the history is editorial', () => {
    const head = BODY.replace('teh', 'the').replace(
      'first issue |\n',
      'first issue |\n| D | 2026-12-01 | typing error mended |\n',
    );
    const fields = { revision: '"D"', effective_date: '2026-12-10', change: 'CR-2026-014' };
    expect(classOf(documentText(BODY), documentText(head, fields)).minimum).toBe('editorial');
  });

  test('a sentence that Markdown takes for a row of it is not', () => {
    const head = `${BODY}Parts shall be kept for ten days.\n`;
    expect(classOf(documentText(BODY), documentText(head, { revision: '"D"' })).minimum).toBe('substantive');
  });

  test('a rewritten history is not', () => {
    expect(guards(edited('first issue', 'later issue'))).toContain('table');
    expect(guards(edited('| C | 2026-11-01 | first issue |\n', ''))).toContain('table');
    expect(guards(edited('first issue |\n', 'first issue |\n| D | x | y |\n| E | x | y |\n'))).toContain('table');
  });

  test.each([
    ['a number in words', 'quantity', 'thirteen parts', 'thirty parts'],
    ['half of many', 'quantity', 'a dozen parts', 'a pair of parts'],
    ['a number in Roman letters', 'digit', 'inspection level II', 'inspection level I'],
    ['a class by its letter', 'reference', 'steel of grade A.', 'steel of grade C.'],
    ['one certificate for another', 'reference', 'with a CoC', 'with a CoA'],
    ['one authority for another', 'reference', 'FAA parts first', 'CAA parts first'],
    ['a unit without a number', 'unit', 'the torque in Nm', 'the torque in kNm'],
    ['a syllable that denies, taken out', 'negation', 'Nonconforming parts go there', 'Conforming parts go there'],
    ['a syllable that denies, put in', 'negation', 'the airworthy part', 'the unairworthy part'],
    ['the other side of a limit', 'comparator', 'stored inside the cage', 'stored outside the cage'],
  ])('%s', (_, guard, from, to) => {
    const document = (body: string): string => documentText(`# T\n\nStock is looked at: ${body}\n`);
    expect(guards(classOf(document(from), document(to)))).toContain(guard);
  });

  test.each([
    ['de', 'nach dreizehn Prüfungen', 'nach dreißig Prüfungen', 'quantity'],
    ['de', 'konforme Teile', 'nichtkonforme Teile', 'negation'],
    ['fr', 'après treize essais', 'après trente essais', 'quantity'],
    ['es', 'tras trece ensayos', 'tras quince ensayos', 'quantity'],
  ])('%s: %s', (lang, from, to, guard) => {
    const document = (body: string): string => documentText(`# T\n\n${body}\n`, { lang });
    expect(guards(classOf(document(from), document(to)))).toContain(guard);
  });

  test('a comma behind a name, an article at the beginning and a word that begins with a syllable deny nothing', () => {
    const document = (body: string): string => documentText(`# T\n\n${body}\n`);
    const head = 'The part goes into the hall. FAA, and the shop, are told.';
    const base = head.replace('The part goes into', 'A part goes to').replace('FAA,', 'FAA');
    expect(classOf(document(base), document(head)).minimum).toBe('editorial');
  });

  test.each([
    ['modal', 'shall decide', 'should decide'],
    ['modal', 'shall decide', 'decides'],
    ['negation', 'are not mixed', 'are mixed'],
    ['negation', 'are not mixed', "aren't mixed up"],
    ['digit', '10 days', '1 days'],
    ['quantity', '10 days', '10 weeks'],
    ['comparator', 'within 10', 'after 10'],
    ['comparator', 'arrival and', 'arrival or'],
    ['unit', '10 days.', '10 days at 5 kPa.'],
    ['date', 'on arrival', 'on 2026-12-24'],
    ['reference', 'the order', 'QP-TEN'],
    ['role', 'Quality Manager', 'Buyer'],
    ['role', 'Quality Manager', 'Quality Control Manager'],
    ['record', 'compared', 'compared, a record kept'],
    ['link-target', 'example/list', 'example/other'],
    ['heading', '## Checks', '## Check'],
    ['table', '| A | low |', '| A | lower |'],
    ['table', '| A | low |\n', '| A | low |\n| B | low |\n'],
    ['code', '`STOCK`', '`STORE`'],
    ['strike', 'on arrival', '~~on arrival~~'],
    ['html', 'on arrival', 'on <b>arrival</b>'],
    ['image', 'on arrival', 'on ![x](x.png) arrival'],
    ['list-order', '- open the box\n- weigh the content', '- weigh the content\n- open the box'],
    ['list-order', '- open the box\n- weigh the content', '- weigh this content\n- open the box'],
    ['list-order', '- weigh the content\n', ''],
    ['list-order', '- open the box\n- weigh', '- open the box\n\n  weigh'],
    ['word-order', 'The Quality Manager shall decide within', 'Within 10 days shall the Quality Manager decide'],
    ['character', 'label', 'l\u0430bel'],
    ['character', 'label', 'la\u200Bbel'],
    ['character', 'the box', 'the\u00A0box'],
    ['character', 'label', 'lab\u202Eel'],
    ['hidden-text', '## Revision', '[//]: # (not required)\n\n## Revision'],
    ['too-many-words', 'Parts are', `${'lorem '.repeat(21)}Parts are`],
  ])('%s: %s -> %s', (guard, from, to) => {
    const found = edited(from, to);
    expect(guards(found)).toContain(guard);
    expect(found.minimum).toBe('substantive');
  });

  test.each([
    ['a Cyrillic letter', 'arrival', '\u0430rrival'],
    ['a zero-width space', 'shall', 'sh\u200Ball'],
    ['a full-width letter', 'label', 'labe\uFF4C'],
    ['a bidi control', 'order', 'or\u2066der'],
    ['a letter that is not composed', 'label', 'labe\u0301l'],
  ])('threat 16: %s is never editorial', (_, from, to) => expect(edited(from, to).minimum).toBe('substantive'));

  describe('what is put in or taken out is more than editorial, also without any guard word', () => {
    test.each([
      ['sentence', 'a sentence in a paragraph', 'Parts are not', 'Big parts go to the cellar. Parts are not'],
      ['clause', 'a sentence that shares words with its neighbour', 'Parts are not', 'Parts are big. Parts are not'],
      [
        'sentence',
        'a sentence of two words, one of them of its neighbour',
        'Parts are not',
        'Parts hide. Parts are not',
      ],
      ['sentence', 'a sentence taken out', ' See [the list](https://acme.example/list).', ''],
      ['sentence', 'a sentence of one word', 'Parts are not', 'Hurry! Parts are not'],
      ['sentence', 'a part behind a semicolon', 'the order.', 'the order; big parts go to the cellar.'],
      ['clause', 'a clause', 'on arrival', 'on arrival by the clerk of the day'],
      ['clause', 'three words', 'on arrival', 'on arrival as they please'],
      ['clause', 'words in brackets', 'teh label', 'teh (often quite dirty) label'],
      ['clause', 'a clause in place of another', 'teh label is compared with', 'a clerk looks very quickly at'],
      ['passage', 'a paragraph', '\n- open the box', '\nBig parts go to the cellar.\n\n- open the box'],
      ['passage', 'a paragraph of one word', '\n- open the box', '\nHurry.\n\n- open the box'],
      ['passage', 'a paragraph taken out', '\nUse `STOCK` for it.\n', '\n'],
      ['list-order', 'an item', '- weigh the content\n', '- weigh the content\n- send it to the cellar\n'],
      ['list-order', 'an item taken out', '- place it on the shelf\n', ''],
      [
        'list-order',
        'a paragraph in an item',
        '- open the box\n',
        '- open the box\n\n  big parts go to the cellar\n\n',
      ],
    ])('%s: %s', (guard, _, from, to) => {
      const found = edited(from, to);
      expect(guards(found)).toContain(guard);
      expect(found.minimum).toBe('substantive');
    });

    test.each([
      ['pl', null],
      ['de', 'Große Teile kommen in den Keller.'],
      ['fr', 'Les pièces lourdes vont à la cave.'],
      ['es', 'Las piezas grandes van al sótano.'],
    ])('in %s', (lang, sentence) => {
      const document = (body: string): string => documentText(`# T\n\n${body}\n`, { lang });
      const text = 'Lorem ipsum dolor sit amet.';
      const found = classOf(document(text), document(`${text} ${sentence ?? 'Dolor sit.'}`));
      expect(guards(found)).toContain(sentence === null ? 'language' : 'sentence');
    });
  });

  describe('an honest hand stays editorial', () => {
    test.each([
      ['a slip of the pen', 'teh label', 'the label'],
      ['two of them in a sentence', 'arrival and teh', 'arival and the'],
      ['a comma', 'on arrival and', 'on arrival, and'],
      ['a comma taken out, a full stop', 'inspected on arrival', 'inspected, on arrival'],
      ['a hyphen', 'on arrival', 'on-arrival'],
      ['a missing article', 'place it on the shelf', 'place it on shelf'],
      ['a missing word', 'is compared', 'is then compared'],
      ['another word', 'teh label', 'teh tag'],
      ['two other words', 'is compared with', 'is held against'],
      ['a capital letter', 'open the box', 'Open the box'],
      ['a short item with a slip', 'open the box', 'opne the box'],
      ['fewer words', 'on arrival', 'arriving'],
      ['two sentences made of one', 'with the order. The', 'with the order; the'],
    ])('%s', (_, from, to) => {
      expect(edited(from, to)).toEqual({ minimum: 'editorial', reasons: [{ code: 'no-guard' }] });
    });

    test('a line of one word, spelled otherwise, is still that line', () => {
      const document = (word: string): string => documentText(`# T\n\nAlpha.\n\n${word}\n\n- Lable\n- Omega\n`);
      expect(classOf(document('Recieving'), document('Receiving').replace('Lable', 'Label')).minimum).toBe('editorial');
      expect(classOf(document('Receiving'), document('Storage')).minimum).toBe('substantive');
    });
  });

  test('says where and what', () => {
    expect(edited('shall decide', 'should decide').reasons).toEqual([
      { code: 'guard', guard: 'modal', section: 'Checks', words: 'shall' },
      { code: 'guard', guard: 'modal', section: 'Checks', words: 'should' },
    ]);
  });

  test.each([
    ['de', 'Die Ware muss geprüft sein und wird nicht gemischt.', 'muss', 'soll', 'modal'],
    ['de', 'Ware ohne Papiere bleibt draußen.', 'ohne', 'mit', 'negation'],
    ['fr', "La pièce n'est pas mêlée.", "n'est pas", 'est', 'negation'],
    ['fr', 'Le magasin doit peser.', 'doit', 'devrait', 'modal'],
    ['es', 'La pieza no se mezcla.', 'no se', 'se', 'negation'],
    ['es', 'El almacén debe pesar.', 'debe', 'debería', 'modal'],
  ])('%s: %s', (lang, text, from, to, guard) => {
    const document = (body: string): string => documentText(`# T\n\n${body}\n`, { lang });
    const found = classOf(document(text), document(text.replace(from, to)));
    expect(guards(found)).toContain(guard);
  });

  test('nothing is proven in a language without guard words', () => {
    const document = (body: string): string => documentText(`# T\n\n${body}\n`, { lang: 'pl' });
    expect(guards(classOf(document('teh'), document('the')))).toEqual(['language']);
  });
});

describe('threat 10: the declaration never goes below the minimum', () => {
  test.each<[ChangeClass, ChangeClass | undefined, ChangeClass, boolean]>([
    ['substantive', 'editorial', 'substantive', false],
    ['editorial', 'editorial', 'editorial', true],
    ['editorial', undefined, 'substantive', true],
    ['editorial', 'format', 'substantive', false],
    ['format', 'substantive', 'substantive', true],
    ['new', 'none', 'new', false],
    ['obsolete', 'emergency', 'obsolete', false],
    ['substantive', 'emergency', 'emergency', true],
    ['gate', 'none', 'gate', false],
    ['move', undefined, 'move', true],
  ])('%s declared %s', (minimum, declared, judged, sufficient) => {
    expect(judgeClass(minimum, declared)).toEqual({ class: judged, sufficient });
  });

  test('none is enough for none alone', () => {
    for (const minimum of changeClasses) expect(judgeClass(minimum, 'none').sufficient).toBe(minimum === 'none');
  });
});
