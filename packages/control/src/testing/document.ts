// A small released procedure for tests, to be varied.

export const baseFields: Readonly<Record<string, string>> = {
  id: 'QP-07',
  title: 'Control of documents',
  type: 'procedure',
  revision: '"C"',
  status: 'released',
  owner: 'quality-manager',
  approver: 'managing-director',
  effective_date: '2026-12-01',
  review: '{ interval: P24M, last: 2026-11-15 }',
};

/** The text of a document; a field with an empty value is left out. */
export function documentText(body: string, fields: Readonly<Record<string, string>> = {}): string {
  const all = Object.entries({ ...baseFields, ...fields }).filter(([, value]) => value !== '');
  return `---\n${all.map(([key, value]) => `${key}: ${value}\n`).join('')}---\n\n${body}`;
}
