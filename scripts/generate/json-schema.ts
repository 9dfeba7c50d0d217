// Reads a JSON Schema as people want it told: one row for each key, its type and default in words. It knows no subject.

export interface JsonSchema {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly additionalProperties?: JsonSchema | boolean;
  readonly propertyNames?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly pattern?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly default?: unknown;
  readonly description?: string;
}

export interface KeyRow {
  /** `types.<name>.id`, `planned[].clause`. */
  readonly key: string;
  readonly type: string;
  /** As one writes it; empty when there is none. */
  readonly default: string;
  readonly required: boolean;
  readonly description: string;
}

/** Every key below a schema, a key before what is in it. */
export function keyRows(schema: JsonSchema, prefix = ''): KeyRow[] {
  const own = Object.entries(schema.properties ?? {}).flatMap(([name, child]) => [
    toRow(`${prefix}${name}`, child, schema.required?.includes(name) ?? false),
    ...keyRows(child, `${prefix}${name}.`),
  ]);
  const { items, additionalProperties: values } = schema;
  const base = prefix.replace(/\.$/, '');
  return [
    ...own,
    ...(items === undefined ? [] : keyRows(items, `${base}[].`)),
    ...(typeof values === 'object' ? keyRows(values, `${prefix}<name>.`) : []),
    ...(schema.anyOf ?? []).flatMap((branch) => keyRows(branch, inside(branch, prefix))),
  ];
}

/** A branch of a union is told under the key itself. */
function inside(branch: JsonSchema, prefix: string): string {
  return branch.properties === undefined && branch.items === undefined ? `${prefix}<name>.` : prefix;
}

function toRow(key: string, schema: JsonSchema, required: boolean): KeyRow {
  const { default: value, description = '' } = schema;
  return { key, type: typeText(schema), default: valueText(value), required, description };
}

/** A default as one writes it in YAML. Nothing, `{}` and `[]` say nothing. */
export function valueText(value: unknown): string {
  if (value === undefined || (typeof value === 'object' && value !== null && Object.keys(value).length === 0))
    return '';
  return plain(value);
}

function plain(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(plain).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  return `{ ${Object.entries(value)
    .map(([key, item]) => `${key}: ${plain(item)}`)
    .join(', ')} }`;
}

/** The type in words. */
function typeText(schema: JsonSchema): string {
  if (schema.const !== undefined) return `\`${String(schema.const)}\``;
  if (schema.enum !== undefined) return schema.enum.map((item) => `\`${String(item)}\``).join(', ');
  if (schema.anyOf !== undefined) return unionText(schema.anyOf);
  if (schema.pattern?.includes('\\d{4}-\\d{2}-\\d{2}')) return 'date';
  if (schema.type === 'array') return `list of ${listed(schema.items)}`;
  if (schema.type === 'object') return schema.properties === undefined ? `map of ${mapped(schema)}` : 'map';
  return (
    { string: 'text', boolean: '`true` or `false`', integer: 'whole number' }[schema.type ?? ''] ?? schema.type ?? 'any'
  );
}

function unionText(branches: readonly JsonSchema[]): string {
  if (branches.some(({ type }) => type === 'boolean')) return '`true` or `false`';
  const texts = branches.map(typeText).filter((text) => text !== '``, `null`');
  return [...new Set(texts)].join(' or ');
}

function listed(items: JsonSchema | undefined): string {
  const text = items === undefined ? 'anything' : typeText(items);
  return text === 'map' ? 'maps' : text === 'text' ? 'texts' : text;
}

function mapped({ propertyNames, additionalProperties: values }: JsonSchema): string {
  const names = propertyNames?.enum === undefined ? 'names' : typeText(propertyNames);
  return `${names} to ${typeof values === 'object' ? typeText(values).replace(/^map$/, 'maps') : 'anything'}`;
}
