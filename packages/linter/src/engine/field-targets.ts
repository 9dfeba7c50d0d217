// `fields` of clausemark.yaml leads to fields that are read: another name for nothing would silence the check of unknown keys.
import { documentTypes, type DataProblem, type Manual } from '@clausemark/manual';
import { problemInConfig } from '../config/problem-in-config.ts';
import { exampleOf } from '../fields/example-of.ts';
import { computedFields, fieldCalled, knownFields } from '../fields/known-fields.ts';
import { nearest } from '../text/nearest.ts';

/** Parts of a field that many companies write as keys of their own. */
const PARTS = ['review.interval', 'review.last'];

/** Targets that no check reads. With any of them the check must not go on: the keys would look known. */
export function fieldTargets(manual: Manual): readonly DataProblem[] {
  const { fields } = manual.config;
  const names = Object.entries(fields);
  if (names.length === 0) return [];
  const demanded = [...documentTypes(manual.config).values()].flatMap(({ required }) => required);
  const known = new Set([...Object.keys(knownFields), ...PARTS, ...demanded]);
  return names
    .filter(([, target]) => !known.has(target))
    .map(([name, target]) => problemInConfig(manual, ['fields', name], ...judge(name, target, known)));
}

const listed = PARTS.map((part) => `\`${part}\``).join(' and ');

function judge(name: string, target: string, known: ReadonlySet<string>): [message: string, mend: string] {
  const message = `\`fields\` calls \`${name}\` another name for \`${target}\`, which is no field.`;
  const nested = nestedField(target);
  if (nested !== undefined && PARTS.includes(nested.path)) return [message, `Did you mean \`${nested.path}\`?`];
  if (nested !== undefined) {
    const near = nearest(nested.path, PARTS, 0.25);
    return [
      `\`fields\` calls \`${name}\` another name for \`${nested.path}\`, and only whole fields and ${listed} can have another name.`,
      near === undefined
        ? `Remove the line, and write in the documents \`${exampleOf(nested.field)}\` instead of \`${name}\`.`
        : `Did you mean \`${near}\`?`,
    ];
  }
  const called = fieldCalled(target);
  const near = called !== undefined && known.has(called) ? called : nearest(target, known);
  const source = Object.hasOwn(computedFields, target) ? computedFields[target] : undefined;
  if (source !== undefined) return [message, `Remove the line: ${source}.`];
  const first = near === undefined ? '' : `Did you mean \`${near}\`? `;
  return [message, `${first}A key of your own that no check reads belongs under \`extensions\`.`];
}

/** `review.interval`, `review/interval`, `interval`. */
function nestedField(target: string): { readonly field: string; readonly path: string } | undefined {
  const parts = target.split(/[./]/);
  for (const [field, { shape }] of Object.entries(knownFields)) {
    const inner = parts.at(-1) ?? '';
    const isAbove = parts.length === 1 || parts[0] === field;
    if (shape.kind === 'map' && isAbove && (parts.length > 1 || Object.hasOwn(shape.fields, inner)))
      return { field, path: `${field}.${inner}` };
  }
  return undefined;
}
