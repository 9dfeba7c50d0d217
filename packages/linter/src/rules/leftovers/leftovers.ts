// TXT006: nothing is left of a merge, of a review or of a draft.
import type { ManualDocument, Span } from '@clausemark/manual';
import { defineRule } from '../../rule/define-rule.ts';
import { noOptions } from '../../rule/no-options.ts';

export const leftovers = defineRule({
  code: 'TXT006',
  name: 'leftovers',
  summary: 'Nothing is left of a merge, a review or a draft.',
  scope: 'document',
  since: '0.1.0',
  level: 'error',
  hard: true,
  basis: ['iso9001@2015:7.5.3.1'],
  about: ['leftovers'],
  options: noOptions,
  messages: {
    conflict: {
      what: 'A merge left its conflict marker `{text}` in the text.',
      why: 'The document holds two versions of the same passage at once, and nobody decided between them.',
      mend: 'Keep the version that is right and remove the lines with markers.',
    },
    critic: {
      what: '`{text}` is a change that was proposed and neither accepted nor rejected.',
      why: 'Readers of a released document cannot tell which wording counts.',
      mend: 'Accept or reject the change, and remove its marks.',
    },
    watermark: {
      what: 'The document is released and says "{text}".',
      why: 'The status and the page contradict each other; whoever reads the page does not work by it.',
      mend: 'Remove the line, or correct `status`.',
    },
  },
  *check({ document, finding }) {
    for (const { kind, text, span } of document.facts.leftovers) {
      if (kind === 'watermark') {
        if (document.status === 'released')
          yield finding('watermark', document.at(`watermark:${text}`, span), { text });
      } else if (kind === 'conflict') {
        if (!isInBrokenFrontMatter(document, span))
          yield finding('conflict', document.at(`leftover:${text}`, span), { text });
      } else if (isInUse(document)) yield finding('critic', document.at(`leftover:${text}`, span), { text });
    }
  },
});

/** There front-matter-valid says it. */
function isInBrokenFrontMatter({ facts: { frontMatter } }: ManualDocument, { start }: Span): boolean {
  return start < frontMatter.span.end && frontMatter.problems.some(({ code }) => code === 'conflict');
}

/** Proposals are how a draft is reviewed; in a released document they are left over. */
function isInUse({ status }: ManualDocument): boolean {
  return status !== 'draft' && status !== 'in-review';
}
