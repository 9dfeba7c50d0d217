// A workflow file as the doctor looks at it: parsed, with nothing executed and nothing guessed.
import { parseDocument } from 'yaml';
import * as z from 'zod';

export interface WorkflowText {
  readonly path: string;
  readonly text: string;
}

const permissions = z.union([z.string(), z.record(z.string(), z.string())]);
const step = z.looseObject({ uses: z.string().optional(), run: z.string().optional() });
const job = z.looseObject({
  if: z.unknown().optional(),
  permissions: permissions.optional(),
  uses: z.string().optional(),
  steps: z.array(step).optional(),
});

const shape = z.looseObject({
  on: z.unknown(),
  permissions: permissions.optional(),
  concurrency: z.unknown().optional(),
  jobs: z.record(z.string(), job),
});

export type Job = z.output<typeof job>;

export interface Workflow {
  readonly path: string;
  /** Names of events, with their filters. */
  readonly triggers: ReadonlyMap<string, unknown>;
  readonly permissions: z.output<typeof permissions> | undefined;
  readonly concurrency: unknown;
  readonly jobs: ReadonlyMap<string, Job>;
  /** Every `uses:`, of jobs and steps. */
  readonly uses: readonly string[];
  /** Every script. */
  readonly scripts: readonly string[];
}

/** Undefined for a file that is no workflow, or cannot be read as one. */
export function readWorkflow({ path, text }: WorkflowText): Workflow | undefined {
  const document = parseDocument(text, { logLevel: 'silent' });
  if (document.errors.length > 0) return undefined;
  const { success, data } = shape.safeParse(document.toJS({ maxAliasCount: 0 }));
  if (!success) return undefined;
  const jobs = new Map(Object.entries(data.jobs));
  const steps = [...jobs.values()].flatMap((item) => item.steps ?? []);
  return {
    path,
    triggers: triggersOf(data.on),
    permissions: data.permissions,
    concurrency: data.concurrency,
    jobs,
    uses: [...jobs.values(), ...steps].flatMap(({ uses }) => uses ?? []),
    scripts: steps.flatMap(({ run }) => run ?? []),
  };
}

function triggersOf(on: unknown): Map<string, unknown> {
  if (typeof on === 'string') return new Map([[on, null]]);
  if (Array.isArray(on)) return new Map(on.map((name) => [String(name), null]));
  return new Map(Object.entries((on ?? {}) as Record<string, unknown>));
}
