// A table or a list at the end of what a section says. A section that is still `tbd` gets it in place of that word.
import { namesSection } from '@clausemark/linter';
import { span, type HeadingFact, type ManualDocument, type TextEdit } from '@clausemark/manual';

export function sectionNamed(document: ManualDocument, name: string): HeadingFact | undefined {
  return document.facts.headings.find(({ depth, text }) => depth > 1 && namesSection(text, name));
}

/** @param list the lines are items, and join a list that the section ends with */
export function addToSection(
  text: string,
  document: ManualDocument,
  heading: HeadingFact,
  lines: readonly string[],
  { list = false } = {},
): TextEdit {
  const eol = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
  const next = document.facts.headings.find(({ span: place }) => place.start > heading.span.start)?.span.start;
  const said = text.slice(heading.span.end, next ?? text.length);
  const end = heading.span.end + said.trimEnd().length;
  const written = lines.join(eol);
  if (said.trim().toLowerCase() === 'tbd') return { span: span(end - 'tbd'.length, end), text: written };
  const lastBlock =
    said
      .trimEnd()
      .split(/(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r)/)
      .at(-1) ?? '';
  const joins = list && /^\s*[-*+] /.test(lastBlock);
  const atEnd = end === text.length ? eol : '';
  return { span: span(end, end), text: `${eol}${joins ? '' : eol}${written}${atEnd}` };
}
