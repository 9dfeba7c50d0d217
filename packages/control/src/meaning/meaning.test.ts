import { describe, expect, test } from 'vitest';
import { documentParts } from '../document/document-parts.ts';
import { meaningDigest } from './meaning-digest.ts';
import { projectBody } from './project-body.ts';

const BODY = `# Receiving

Stock shall be kept at 10 °C and **not** be mixed,
see [the list](lists/F-1.md#limits "limits").

* check the label
* count the parts

1. open
2. weigh

| Part | Limit |
|---|---|
| A | 10 |

> Keep dry.

\`\`\`txt
code
\`\`\`

![flow](img/flow.png) and ~~old~~ \`x\`[^n]

[^n]: A note.
`;

const meaningOf = (body: string): string => meaningDigest(projectBody(documentParts(body).body));
const edit = (from: string, to: string): string => {
  expect(BODY).toContain(from);
  return BODY.replace(from, to);
};

describe('the meaning digest does not see how the text is typed', () => {
  test.each([
    ['CRLF', BODY.replaceAll('\n', '\r\n')],
    ['lone CR', BODY.replaceAll('\n', '\r')],
    ['a BOM', `\uFEFF${BODY}`],
    ['a rewrap', edit('mixed,\nsee', 'mixed, see')],
    ['other bullets', edit('* check the label\n* count', '- check the label\n- count')],
    ['a loose list', edit('* check the label\n*', '* check the label\n\n*')],
    [
      'padding and alignment of a table',
      edit('| Part | Limit |\n|---|---|\n| A | 10 |', '| Part  | Limit |\n|:------|------:|\n|  A   | 10    |'),
    ],
    ['setext headings', edit('# Receiving\n', 'Receiving\n=========\n')],
    ['bold', edit('**not**', 'not')],
    ['another emphasis', edit('**not**', '__not__')],
    [
      'a reference instead of a link',
      `${edit('[the list](lists/F-1.md#limits "limits")', '[the list][L]')}\n[L]: lists/F-1.md#limits "limits"\n`,
    ],
    ['a tilde fence', edit('```txt\ncode\n```', '~~~txt\ncode\n~~~')],
    ['an entity', edit('10 °C', '10 &deg;C')],
    ['a rule', edit('> Keep dry.', '***\n\n> Keep dry.')],
    ['blank lines at the end', `${BODY}\n\n`],
  ])('%s', (_, body) => expect(meaningOf(body)).toBe(meaningOf(BODY)));
});

describe('the meaning digest sees', () => {
  test.each([
    ['one digit', edit('10 °C', '1 °C')],
    ['shall to should', edit('shall', 'should')],
    ['a zero-width space', edit('shall', 'sh\u200Ball')],
    ['a soft hyphen', edit('not', 'n\u00ADot')],
    ['a Cyrillic a', edit('shall', 'sh\u0430ll')],
    ['a no-break space', edit('10 °C', '10\u00A0°C')],
    ['a narrow no-break space', edit('10 °C', '10\u202F°C')],
    ['a bidi control', edit('not', '\u202Enot')],
    ['strike-through', edit('**not**', '~~not~~')],
    ['an HTML comment', edit('# Receiving\n', '# Receiving\n\n<!-- shall not -->\n')],
    ['an inline comment', edit('kept at', 'kept <!-- not --> at')],
    ['hidden text in a tag', edit('> Keep dry.', '<div style="display:none">Not required.</div>\n\n> Keep dry.')],
    ['the order of bullets', edit('* check the label\n* count the parts', '* count the parts\n* check the label')],
    ['the order of steps', edit('1. open\n2. weigh', '1. weigh\n2. open')],
    ['the start of a list', edit('1. open\n2. weigh', '3. open\n4. weigh')],
    ['bullets to steps', edit('* check the label\n* count', '1. check the label\n2. count')],
    ['an item made of two', edit('* check the label\n* count', '* check the label\n\n  count')],
    ['a table cell', edit('| A | 10 |', '| A | 100 |')],
    ['a heading', edit('# Receiving', '# Receipt')],
    ['the level of a heading', edit('# Receiving', '## Receiving')],
    ['a link target', edit('F-1.md', 'F-2.md')],
    ['an anchor', edit('#limits', '#units')],
    ['an image', edit('flow.png', 'flow2.png')],
    ['an alternative text', edit('![flow]', '![old flow]')],
    ['code', edit('code\n', 'c0de\n')],
    ['a note', edit('A note.', 'No note.')],
    ['a text put into a quote', edit('Keep dry.', 'Keep dry.\n> Not always.')],
    ['text in an unused definition (threat 17)', `${BODY}\n[//]: # (inspection is not required)\n`],
    ['a second definition of a label (threat 17)', `${BODY}\n[x]: # (a)\n`],
  ])('%s', (_, body) => expect(meaningOf(body)).not.toBe(meaningOf(BODY)));
});

test('a document may nest as deep as the parse budget allows', () => {
  const nested = Array.from({ length: 60 }, (_, level) => `${'  '.repeat(level)}- level ${level}`).join('\n');
  expect(meaningOf(`${nested}\n`)).not.toBe(meaningOf(`${nested}.\n`));
});

test('threat 17: a second definition of a label that is used says something nobody sees', () => {
  const body = '[a][x]\n\n[x]: b.md\n';
  expect(meaningOf(`${body}[x]: c.md (not required)\n`)).not.toBe(meaningOf(body));
});
