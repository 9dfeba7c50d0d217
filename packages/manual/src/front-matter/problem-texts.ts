// The words for every way YAML can be wrong: what it is and how to mend it. Used for front matter and for config files alike.
import type { FrontMatterProblemCode } from './model.ts';

interface Text {
  readonly message: string;
  readonly mend: string;
}

const texts: Readonly<Record<FrontMatterProblemCode, Text>> = {
  missing: {
    message: 'The document has no front matter.',
    mend: 'Begin the file with a line `---`, the control data as `key: value` lines, and a line `---`.',
  },
  'lfs-pointer': {
    message: 'The document itself is not here: the file only says where Git LFS keeps it.',
    mend: 'Fetch it with `git lfs pull`; a document that is text is better kept in git itself.',
  },
  'text-before-fence': {
    message: 'Text stands before the opening `---` of the front matter.',
    mend: 'Make `---` the very first line of the file: move or delete what stands before it.',
  },
  'no-opening-fence': {
    message: 'The front matter has no opening `---`.',
    mend: 'Add a line `---` before the first key.',
  },
  'fenced-yaml': {
    message: 'The front matter stands in a code fence.',
    mend: 'Replace the opening and the closing code fence by a line `---`.',
  },
  'unclosed-fence': {
    message: 'The front matter is opened but never closed.',
    mend: 'Add a line `---` behind the last key.',
  },
  'closed-with-dots': {
    message: 'The front matter is closed with `...`.',
    mend: 'Close it with `---`: other tools read on past the dots.',
  },
  'not-yaml-language': {
    message: 'The front matter is written in {detail}, not in YAML.',
    mend: 'Write it as YAML between two lines `---`. Code in front matter is never run.',
  },
  'too-large': {
    message: 'The front matter is larger than 16 KiB ({detail}).',
    mend: 'Move long texts into the body.',
  },
  'not-a-map': {
    message: 'There are no `key: value` lines here.',
    mend: 'Write one `key: value` a line.',
  },
  'unquoted-colon': {
    message: 'A value holds a colon and is not quoted: {detail}',
    mend: 'Put the value in double quotes.',
  },
  'no-colon': {
    message: 'This line has no `key:`: {detail}',
    mend: 'Indent it by two spaces if it continues the line above and quote the whole value, or give it a key.',
  },
  'reserved-at': {
    message: 'A value begins with `@`, which YAML reserves.',
    mend: 'Put the value in double quotes.',
  },
  'reserved-backtick': {
    message: 'A value begins with a back-tick, which YAML reserves.',
    mend: 'Put the value in double quotes.',
  },
  'reserved-start': {
    message: 'A value begins with a character that means something else in YAML: {detail}',
    mend: 'Put the value in double quotes.',
  },
  tab: {
    message: 'A tab stands where YAML wants spaces.',
    mend: 'Replace the tab by spaces.',
  },
  conflict: {
    message: 'A merge left its conflict marker here: {detail}',
    mend: 'Keep one of the two texts, and delete the lines that begin with `<<<<<<<`, `=======` and `>>>>>>>`.',
  },
  'duplicate-key': {
    message: 'The key `{detail}` stands here twice.',
    mend: 'Keep one of them: tools differ in which one they read.',
  },
  'broken-list': {
    message: 'The list is broken: {detail}',
    mend: 'Write `[a, b]` on one line, or one `- item` a line.',
  },
  'bad-indent': {
    message: 'The indentation does not fit the lines above: {detail}',
    mend: 'Indent nested lines by two spaces each, and top-level keys not at all.',
  },
  'unterminated-quote': {
    message: 'A quote is opened and not closed: {detail}',
    mend: 'Close the quote, or leave both out.',
  },
  'text-after-quote': {
    message: 'Text stands behind the closing quote: {detail}',
    mend: 'Put the whole value into one pair of quotes.',
  },
  'smart-quotes': {
    message: 'Typographic quotes do not quote in YAML: {detail}',
    mend: 'Replace them by straight quotes (").',
  },
  'unclosed-bracket': {
    message: 'A bracket is opened and not closed: {detail}',
    mend: 'Close it, or put the value in double quotes.',
  },
  'template-syntax': {
    message: 'A template placeholder was not filled in: {detail}',
    mend: 'Replace it by the value.',
  },
  anchor: { message: 'Anchors ({detail}) are not allowed.', mend: 'Write the value out.' },
  alias: { message: 'Aliases ({detail}) are not allowed.', mend: 'Write the value out, or put it in double quotes.' },
  tag: { message: 'Tags ({detail}) are not allowed.', mend: 'Remove the tag: every value is text.' },
  directive: { message: 'YAML directives (%) are not allowed.', mend: 'Remove the line.' },
  'merge-key': { message: 'The merge key `<<` is not allowed.', mend: 'Write the keys out.' },
  'complex-key': {
    message: 'A key must be plain text.',
    mend: 'Write `key: value`; put template text in double quotes.',
  },
  'dangerous-key': { message: 'The key `{detail}` is not allowed.', mend: 'Use another name.' },
  'several-documents': {
    message: 'A second YAML document begins here.',
    mend: 'Keep one: readers differ in which one they show.',
  },
  'nested-too-deep': {
    message: 'Lists and mappings stand more than 30 levels inside one another.',
    mend: 'Make the front matter flat.',
  },
  other: {
    message: 'YAML cannot be read here: {detail}',
    mend: 'Put the value in double quotes, or check the indentation.',
  },
};

/** What is wrong and how to mend it, with the detail filled in. */
export function frontMatterTexts(code: FrontMatterProblemCode, detail: string): Text {
  const { message, mend } = texts[code];
  return { message: message.replace('{detail}', () => detail), mend };
}
