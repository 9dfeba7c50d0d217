// SEC009: files that would hold the parser for long, or that it cannot read to the end, are refused and named.
import { MAX_BYTES, MAX_LINE } from '@clausemark/manual';
import { defineRule } from '../../rule/define-rule.ts';
import { noOptions } from '../../rule/no-options.ts';

const WHY = 'The document was not checked, and it would stop the check, the site or an editor for everybody.';

const UNREAD: Readonly<Record<string, { readonly cause: string; readonly advice: string }>> = {
  'nested-too-deep': {
    cause: 'lists or quotations are nested more than 100 levels deep',
    advice: 'Write the passage with fewer levels',
  },
  'too-complex': {
    cause: 'it holds too many nested marks',
    advice: 'Look for long runs of the same character, and put them into a code block or remove them',
  },
  'parser-failed': {
    cause: 'the reader stopped',
    advice: 'Remove passages until it can be read, look at the last one removed, and report the file to us',
  },
};

export const parseBudget = defineRule({
  code: 'SEC009',
  name: 'parse-budget',
  summary: 'A document is of a size and shape that can be read in a moment.',
  scope: 'document',
  since: '0.1.0',
  level: 'error',
  hard: true,
  basis: ['iso9001@2015:7.5.3.1'],
  about: ['problems'],
  options: noOptions,
  messages: {
    tooLarge: {
      what: 'The file has {size}; a document may have {limit}.',
      why: WHY,
      mend: 'Split the document, or keep the data as an attachment.',
    },
    lineTooLong: {
      what: 'A line is longer than {limit} characters.',
      why: WHY,
      mend: 'Break the line. Embedded images belong into a file of their own.',
    },
    unread: {
      what: 'The text could not be read as Markdown: {cause}.',
      why: WHY,
      mend: '{advice}.',
    },
    unclosedFence: {
      what: 'The code block that begins here is never closed.',
      why: 'Everything below it, headings included, is shown as code and not checked.',
      mend: 'Close it with a line that holds only {fence}.',
      level: 'warning',
    },
  },
  *check({ document, finding }) {
    for (const { code, span, detail } of document.facts.problems) {
      const place = document.at(`problem:${code}`, span);
      if (code === 'too-large') yield finding('tooLarge', place, { size: detail, limit: `${MAX_BYTES / 1024} KiB` });
      if (code === 'line-too-long') yield finding('lineTooLong', place, { limit: MAX_LINE });
      const unread = UNREAD[code];
      if (unread !== undefined) yield finding('unread', place, unread);
      if (code === 'unclosed-code-fence') yield finding('unclosedFence', place, { fence: detail });
    }
  },
});
