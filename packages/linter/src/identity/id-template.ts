// Literal id templates of clausemark.yaml: QP-{nnn}. Never a regular expression of a user's.

const PLACEHOLDER = /\{(n+\+?|A+|any)\}/g;

/** True when an id has the form a template describes: `{nn}` two digits, `{n+}` one or more, `{A}` a capital, `{any}` any characters of an id. */
export function matchesTemplate(template: string, id: string): boolean {
  return pattern(template).test(id);
}

/** The id with its digits filled up with zeros to fit one of the templates: QP7 becomes QP-007 for QP-{nnn}. */
export function fitToTemplate(templates: readonly string[], id: string): string | undefined {
  const groups = id.match(/\d+/g) ?? [];
  const found = templates.flatMap((template) => {
    let at = 0;
    const filled = template.replace(/\{(n+\+?)\}/g, (_, kind: string) => {
      const digits = groups[at] ?? '';
      at += 1;
      return digits.padStart(kind.replace('+', '').length, '0');
    });
    return at === groups.length && letters(filled) === letters(id) && matchesTemplate(template, filled) ? [filled] : [];
  });
  return new Set(found).size === 1 ? found[0] : undefined;
}

const compiled = new Map<string, RegExp>();

function pattern(template: string): RegExp {
  let made = compiled.get(template);
  if (made === undefined) {
    const source = template.split(PLACEHOLDER).map((part, index) => (index % 2 === 0 ? escape(part) : partOf(part)));
    made = new RegExp(`^${source.join('')}$`);
    compiled.set(template, made);
  }
  return made;
}

function partOf(kind: string): string {
  if (kind === 'any') return '[A-Za-z0-9._-]+';
  if (kind.startsWith('A')) return `[A-Z]{${kind.length}}`;
  return kind.endsWith('+') ? '\\d+' : `\\d{${kind.length}}`;
}

function escape(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}

function letters(text: string): string {
  return text.replace(/[^A-Za-z]+/g, '').toLowerCase();
}
