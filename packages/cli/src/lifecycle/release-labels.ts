// Control data that a body repeats above its first section: where it equals the front matter, a release changes it as well. Only a
// release may, because that is another text.
import { controlLabels } from '@clausemark/linter';
import { span, type ManualDocument, type TextEdit } from '@clausemark/manual';

/** @param changes new text by field name, for fields whose present text the body shows exactly once in its label */
export function labelEdits(
  text: string,
  document: ManualDocument,
  changes: Readonly<Record<string, string>>,
): TextEdit[] {
  return controlLabels(document).flatMap(({ field, valueSpan }) => {
    const [old, next] = [document.text(field), changes[field]];
    if (old === undefined || next === undefined) return [];
    const shown = text.slice(valueSpan.start, valueSpan.end);
    const at = shown.toLowerCase().indexOf(old.toLowerCase());
    if (at === -1 || shown.replace(/[*_`\s]/g, '').length !== old.replace(/\s/g, '').length) return [];
    const place = span(valueSpan.start + at, valueSpan.start + at + old.length);
    return [{ span: place, text: /^\p{Lu}/u.test(shown.slice(at)) ? capital(next) : next }];
  });
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
