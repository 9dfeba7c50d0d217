// Text with terminal colours as HTML, for pictures. It knows the codes that the command uses.

const styles: Readonly<Record<string, string>> = {
  '1': 'font-weight:bold',
  '2': 'color:#7f848e',
  '4': 'text-decoration:underline',
  '31': 'color:#f47c7c',
  '32': 'color:#8fce8f',
  '33': 'color:#e8c268',
  '34': 'color:#7ab0f2',
  '35': 'color:#d69ae8',
  '36': 'color:#6fc9d1',
  '90': 'color:#7f848e',
};

/** What each closing code ends. */
const ends: Readonly<Record<string, readonly string[]>> = {
  '22': ['1', '2'],
  '24': ['4'],
  '39': ['31', '32', '33', '34', '35', '36', '90'],
  '0': Object.keys(styles),
};

export function ansiToHtml(text: string): string {
  const active = new Set<string>();
  return text
    .split(/\u001b\[(\d+)m/)
    .map((part, index) => {
      if (index % 2 === 0) return span(part, active);
      if (Object.hasOwn(styles, part)) active.add(part);
      for (const code of ends[part] ?? []) active.delete(code);
      return '';
    })
    .join('');
}

function span(text: string, active: ReadonlySet<string>): string {
  const safe = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const style = [...active].map((code) => styles[code]).join(';');
  return style === '' || text === '' ? safe : `<span style="${style}">${safe}</span>`;
}
