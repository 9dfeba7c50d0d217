// A verdict as JSON, for other programs. `pass` is true for nothing but a judged and passed change.
import { toJson } from '../escape/json.ts';
import { GATE_SCHEMA } from '../json/schema-addresses.ts';
import type { GateJson } from './gate-json-schema.ts';
import type { GateVerdict } from './gate-verdict.ts';

export function gateJson(verdict: GateVerdict): string {
  const value: GateJson = { schema: GATE_SCHEMA, version: 1, pass: verdict.outcome === 'pass', ...verdict };
  return `${toJson(value, 2)}\n`;
}
