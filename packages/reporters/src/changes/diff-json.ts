// A comparison as JSON, for other programs. `gate` is always false: nobody may take this for a judgement.
import { toJson } from '../escape/json.ts';
import type { ManualDiff } from './document-diff.ts';

export function diffJson(diff: ManualDiff): string {
  return `${toJson({ version: 1, gate: false, ...diff }, 2)}\n`;
}
