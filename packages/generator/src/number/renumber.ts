// Other ids for the same documents: one map from the ids of the template to the company's, applied to text, front matter and paths.

export type IdMap = ReadonlyMap<string, string>;

export interface Numbered {
  readonly id: string;
  readonly type: string;
}

const SERIAL: Readonly<Record<string, { readonly prefix: string; readonly digits: number }>> = {
  manual: { prefix: 'QM', digits: 2 },
  policy: { prefix: 'POL', digits: 2 },
  procedure: { prefix: 'QP', digits: 2 },
  instruction: { prefix: 'WI', digits: 2 },
  form: { prefix: 'F', digits: 3 },
  register: { prefix: 'F', digits: 3 },
  record: { prefix: 'R', digits: 3 },
};

/** Id templates of clausemark.yaml for the serial scheme, by type. */
export const serialTemplates: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(SERIAL).map(([type, { prefix, digits }]) => [type, `${prefix}-{${'n'.repeat(digits)}}`]),
);

/** Ids that stand already: those the documents of the template have, and all that are in use. */
export interface Numbering {
  readonly ids: IdMap;
  readonly taken: ReadonlySet<string>;
}

/** Numbers in a row for each prefix, in the order of the template's numbers. A number that was given stays; new ones follow the last. */
export function serialIds(
  documents: readonly Numbered[],
  { ids, taken }: Numbering = { ids: new Map(), taken: new Set() },
): IdMap {
  const counts = new Map<string, number>();
  for (const id of [...ids.values(), ...taken]) {
    const [, prefix = '', number = ''] = /^([A-Z]+)-(\d+)$/.exec(id) ?? [];
    counts.set(prefix, Math.max(counts.get(prefix) ?? 0, Number(number)));
  }
  const sorted = [...documents].sort((a, b) => a.id.localeCompare(b.id, 'en', { numeric: true }));
  return new Map(
    sorted.flatMap(({ id, type }): [string, string][] => {
      const { prefix, digits } = SERIAL[type] ?? {};
      if (prefix === undefined || digits === undefined) return [];
      const given = ids.get(id);
      if (given !== undefined) return [[id, given]];
      const next = (counts.get(prefix) ?? 0) + 1;
      counts.set(prefix, next);
      return [[id, `${prefix}-${String(next).padStart(digits, '0')}`]];
    }),
  );
}

/** All ids in a text or path at once: one that becomes another's old id is not changed twice. */
export function renumber(text: string, ids: IdMap): string {
  if (ids.size === 0) return text;
  const longestFirst = [...ids.keys()].sort((a, b) => b.length - a.length);
  const pattern = new RegExp(`(?<![A-Za-z0-9-])(?:${longestFirst.join('|')})(?![0-9]|-[0-9])`, 'g');
  return text.replace(pattern, (id) => ids.get(id) ?? id);
}
