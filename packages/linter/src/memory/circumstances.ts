// Everything a finding in one document can depend on beside contents of documents, as one text: equal texts, equal circumstances.
import type { Manual } from '@clausemark/manual';
import type { ManualStandards } from '../claims/standards-model.ts';

export interface Scene {
  readonly manual: Manual;
  readonly standards: ManualStandards;
  readonly today: string;
}

export function circumstancesOf({ manual, standards, today }: Scene): string {
  const { config, roles, people, catalogues, statuses } = manual;
  const settings = [today, config, roles, people, [...catalogues], standards.all.map(({ key }) => key)];
  const lines = [JSON.stringify(settings), [...statuses].map(String).sort().join(' ')];
  for (const { path, kind } of manual.files.values()) lines.push(`${kind} ${path}`);
  for (const { path, id, type, face } of manual.documents)
    lines.push(JSON.stringify([path, id, type, face.title, face.heading]));
  return lines.join('\n');
}
