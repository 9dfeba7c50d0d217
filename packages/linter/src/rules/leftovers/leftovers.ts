// TXT006: nothing is left of a merge, of a review or of a draft.
import { parseMarkdown, span, type ManualDocument, type Span } from '@clausemark/manual';
import * as z from 'zod';
import { defineRule } from '../../rule/define-rule.ts';

const WATERMARK =
  /^[ \t>]{0,8}[*_]{0,3}((?:PRELIMINARY )?DRAFT|ENTWURF|BROUILLON|PROJET|BORRADOR|OBSOLETE|WITHDRAWN|SUPERSEDED|UNG\u00dcLTIG|P\u00c9RIM\u00c9|OBSOLETO)(?:[ \t]*(?:[-\u2013\u2014(:][ \t]*)?(?:NOT FOR USE|DO NOT USE|FOR REVIEW|FOR COMMENT|subject to [^\n]{0,60}|not for use|do not use|not approved)[^\n]{0,20})?[*_).!]{0,4}[ \t]*\r?$/gm;

export const leftovers = defineRule({
  code: 'TXT006',
  name: 'leftovers',
  summary: 'Nothing is left of a merge, a review or a draft.',
  scope: 'document',
  since: '0.1.0',
  level: 'error',
  hard: true,
  basis: ['iso9001@2015:7.5.3.1'],
  options: z.strictObject({}),
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
  *check({ document, manual, finding }) {
    for (const { kind, text, span: place } of document.facts.leftovers) {
      if (kind === 'conflict') yield finding('conflict', document.at(`leftover:${text}`, place), { text });
      else if (isInUse(document)) yield finding('critic', document.at(`leftover:${text}`, place), { text });
    }
    const text = manual.source(document.path)?.text ?? '';
    if (document.status !== 'released') return;
    for (const { word, place } of watermarks(text, document.facts.bodyStart)) {
      yield finding('watermark', document.at(`watermark:${word}`, place), { text: word });
    }
  },
});

/** Proposals are how a draft is reviewed; in a released document they are left over. */
function isInUse({ status }: ManualDocument): boolean {
  return status !== 'draft' && status !== 'in-review';
}

/** Lines that say nothing but a status. Code is parsed only where such a line stands. */
function* watermarks(text: string, bodyStart: number): Generator<{ readonly word: string; readonly place: Span }> {
  const body = text.slice(bodyStart);
  const found = [...body.matchAll(WATERMARK)];
  if (found.length === 0) return;
  const code = codeSpans(body);
  for (const match of found) {
    const start = match.index + match[0].indexOf(match[1] ?? '');
    if (code.some((block) => block.start <= start && start < block.end)) continue;
    const word = match[1] ?? '';
    yield { word, place: span(bodyStart + start, bodyStart + start + word.length) };
  }
}

function codeSpans(body: string): readonly Span[] {
  return parseMarkdown(body).children.flatMap(({ type, position }) =>
    type === 'code' && position !== undefined ? [span(position.start.offset ?? 0, position.end.offset ?? 0)] : [],
  );
}
