// STR003: one title, levels without jumps, no two equal headings side by side.
import type { HeadingFact } from '@clausemark/manual';
import { isRefused } from '../../document/is-refused.ts';
import { defineRule } from '../../rule/define-rule.ts';
import { noOptions } from '../../rule/no-options.ts';
import { byText } from '../../text/by-text.ts';

const LONGEST_TEXT = 80;
/** Blanks that a message shows otherwise than they are written. */
const BLANKS = /[^\S ]|\s\s/;

export const headingStructure = defineRule({
  code: 'STR003',
  name: 'heading-structure',
  summary: 'A document has one title, and its headings form a tree.',
  scope: 'document',
  since: '0.1.0',
  level: 'warning',
  basis: ['iso9001@2015:7.5.2'],
  options: noOptions,
  messages: {
    noTitle: {
      what: 'The text has no title: no heading of the first level.',
      why: 'Printed, mailed or opened in an editor, the document does not say what it is.',
      mend: 'Begin the text with `# {title}`.',
    },
    severalTitles: {
      what: '"{heading}" is a second heading of the first level.',
      why: 'A document has one title; what stands beside it looks like another document.',
      mend: 'Make it a section: `## {heading}`.',
    },
    jump: {
      what: 'The heading "{heading}" jumps from level {from} to level {to}.',
      why: 'Contents, screen readers and anchors rest on the levels; a skipped one looks like lost text.',
      mend: 'Use level {next}: `{marks} {heading}`.',
    },
    duplicate: {
      what: 'The heading "{heading}" stands twice in the same part.',
      why: 'Its second anchor is `#{slug}`, which changes when the first is moved, and references go to the wrong one.',
      mend: 'Give one of the two a name of its own.',
    },
  },
  *check({ document, finding }) {
    const { headings, frontMatter } = document.facts;
    if (isRefused(document) || frontMatter.state === 'absent') return;
    if (!headings.some(({ depth }) => depth === 1))
      yield finding('noTitle', document.at('title'), { title: document.title });
    if (isTree(headings)) return;
    const path: HeadingFact[] = [];
    const texts = new Set<string>();
    let titles = 0;
    for (const heading of headings) {
      const { depth, slug } = heading;
      const text = heading.text.replace(/\s+/g, ' ').slice(0, LONGEST_TEXT);
      const place = document.at(`section:${slug}`, heading.span);
      while ((path.at(-1)?.depth ?? 0) >= depth) path.pop();
      const from = path.at(-1)?.depth ?? Math.min(1, depth - 1);
      if (depth === 1 && (titles += 1) > 1) yield finding('severalTitles', place, { heading: text });
      if (depth > from + 1)
        yield finding('jump', place, { heading: text, from, to: depth, next: from + 1, marks: '#'.repeat(from + 1) });
      const key = `${path.map((item) => item.slug).join('/')}/${depth}/${text.toLowerCase()}`;
      if (texts.has(key) && text !== '' && depth > 1) yield finding('duplicate', place, { heading: text, slug });
      texts.add(key);
      path.push(heading);
    }
  },
});

/**
 * One title at the top, no level left out, no text that could stand there twice (a slug that is not the first of its kind has
 * a number at its end): nothing to say about most documents.
 */
function isTree(headings: readonly HeadingFact[]): boolean {
  let above = 0;
  for (const { depth, text, slug } of headings) {
    if (depth > above + 1 || (depth === 1) !== (above === 0)) return false;
    // The title is the only one of its level.
    if (depth > 1 && (!isPlain(text) || endsWithDigit(slug))) return false;
    above = depth;
  }
  return above > 0;
}

function endsWithDigit(text: string): boolean {
  const last = text.charCodeAt(text.length - 1);
  return last >= 0x30 && last <= 0x39;
}

const MOST_HEADINGS = 4096;

/** Of a length and with blanks that need no rewriting. */
const isPlain = byText((text) => text.length <= LONGEST_TEXT && !BLANKS.test(text), MOST_HEADINGS);
