// One finding as `pretty` shows it: what and where, the line of source, why, how to mend it, related places.
import type { Finding } from '@clausemark/linter';
import stringWidth from 'string-width';
import { clip } from '../escape/clip.ts';
import { escapeTerminal } from '../escape/terminal.ts';
import { placeOf, relatedPlaceOf } from '../summary/place.ts';
import { codeFrame } from './code-frame.ts';
import type { PrettyContext } from './pretty-context.ts';
import { wrap, wrapBehind } from './wrap.ts';

const INDENT = '  ';

/** @param said whether reason and mending stand just above, with another finding of the same document */
export function findingBlock(finding: Finding, context: PrettyContext, said = false): string[] {
  const { paint } = context;
  const width = context.width - INDENT.length;
  const dim = (label: string, text: string) => wrapBehind(label, words(text), width).map(paint.dim);
  const lines = [
    ...title(finding, context, width),
    ...wrap(words(finding.what), width),
    ...frame(finding, context, width),
    ...(said ? [] : [...dim('why   ', finding.why), ...dim('mend  ', finding.mend)]),
    ...finding.related.flatMap((place) => [
      `${paint.dim('see  ')} ${paint.path(escapeTerminal(clip(relatedPlaceOf(place))))}`,
      ...wrapBehind('      ', words(place.label), width).map(paint.dim),
    ]),
  ];
  const end = lines.at(-1) === '' ? -1 : lines.length;
  return lines.slice(0, end).map((line) => (line === '' ? '' : INDENT + line));
}

/** The place follows on the same line if there is room. It is never wrapped: terminals make it a link. */
function title(finding: Finding, { paint }: PrettyContext, width: number): string[] {
  const rule = `${finding.severity} ${finding.code} ${finding.rule}`;
  const place = escapeTerminal(clip(placeOf(finding)));
  const painted = `${paint.severity(finding.severity, finding.severity)} ${finding.code} ${finding.rule}`;
  if (stringWidth(rule) + 2 + stringWidth(place) <= width) return [`${painted}  ${paint.path(place)}`];
  return [painted, paint.path(place)];
}

function frame(finding: Finding, context: PrettyContext, width: number): string[] {
  const { path, anchor } = finding.location;
  const source = anchor === '' ? undefined : context.source(path);
  if (source === undefined) return [];
  if (context.secretLines.has(`${path}:${finding.start.line}`))
    return [context.paint.dim('(The line is not shown: it holds a secret.)')];
  const [text, carets] = codeFrame(source, finding.start, finding.end, width - INDENT.length);
  if (text === undefined || carets === undefined) return [];
  return ['', INDENT + text, INDENT + context.paint.severity(finding.severity, carets), ''];
}

function words(text: string): string {
  return escapeTerminal(clip(text));
}
