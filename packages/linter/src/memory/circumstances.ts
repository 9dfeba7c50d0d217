// Everything a finding in one document can depend on beside the documents themselves, as one text: equal texts, equal circumstances.
import type { Manual } from '@clausemark/manual';
import type { ManualStandards } from '../claims/standards-model.ts';

export interface Scene {
  readonly manual: Manual;
  readonly standards: ManualStandards;
  readonly today: string;
}

export function circumstancesOf({ manual, standards, today }: Scene): string {
  const { config, roles, people, catalogues, statuses } = manual;
  const found = [...statuses].map(String).sort();
  const parts = [
    JSON.stringify([today, config, roles, people, [...catalogues], standards.all.map(({ key }) => key), found]),
  ];
  for (const { path, kind } of manual.files.values()) parts.push(kind, path);
  // The one character that no path can hold.
  return parts.join('\0');
}
