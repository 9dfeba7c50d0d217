// CTL006, CTL009 and CTL010 as far as files tell: the gate is there and cannot be skipped, actions are pinned, rights are few, nothing of strangers runs.
import { notSeen, ok, problem, type Check } from './check.ts';
import { readWorkflow, type Workflow, type WorkflowText } from './workflow-file.ts';

const PINNED = /^(?:[^@\s]+@[0-9a-f]{40}|\.\/.*|docker:\/\/.*@sha256:[0-9a-f]{64})$/;
/** Values that a stranger writes. */
const UNTRUSTED = /\$\{\{/;
const GATE = /(?:\/clausemark(?:\/packages\/action)?@|\/manual-gate\.yml@)/;

/** @param files everything below .github/workflows; empty when there is nothing */
export function workflowChecks(files: readonly WorkflowText[]): Check[] {
  const read = files.map((file) => ({ file, workflow: readWorkflow(file) }));
  const broken = read.filter(({ workflow }) => workflow === undefined).map(({ file }) => file.path);
  const workflows = read.flatMap(({ workflow }) => workflow ?? []);
  const unread = broken.map((path) => notSeen('CTL009', `${path} cannot be read as a workflow.`, 'Mend the file.'));
  if (workflows.length === 0) return [...gateChecks(workflows), ...unread];
  return [...gateChecks(workflows), ...pinChecks(workflows), ...dangerChecks(workflows), ...unread];
}

function gateChecks(workflows: readonly Workflow[]): Check[] {
  const gates = workflows.filter(
    ({ triggers, uses }) => triggers.has('pull_request_target') && uses.some((name) => GATE.test(name)),
  );
  if (gates.length === 0) {
    return [
      problem('CTL006', 'No workflow runs the gate from the main branch.', 'Add .github/workflows/manual-gate.yml.'),
    ];
  }
  return gates.flatMap((workflow) => {
    const found = [...gateProblems(workflow)];
    return found.length === 0
      ? [
          ok(
            'CTL006',
            `${workflow.path} runs the gate on pull requests, reviews and merge groups, and cannot be skipped.`,
          ),
        ]
      : found;
  });
}

function* gateProblems({ path, triggers, jobs, uses, concurrency }: Workflow): Iterable<Check> {
  for (const event of ['workflow_run', 'merge_group']) {
    if (!triggers.has(event))
      yield problem('CTL006', `${path} does not run on ${event}.`, `Add ${event} under on:, as the starter has it.`);
  }
  for (const [event, filter] of triggers) {
    const filtered = Object.keys((filter ?? {}) as object).filter((key) =>
      /^(?:paths|branches)(?:-ignore)?$/.test(key),
    );
    if (filtered.length > 0)
      yield problem(
        'CTL006',
        `${path} filters ${event} by ${filtered.join(', ')}: what is left out is not judged.`,
        'Take the filter out.',
      );
  }
  for (const [name, job] of jobs) {
    const isGate = [job.uses, ...(job.steps ?? []).map((step) => step.uses)].some(
      (used) => used !== undefined && GATE.test(used),
    );
    if (isGate && job.if !== undefined && !isComment(job))
      yield problem(
        'CTL006',
        `The job ${name} of ${path} has a condition, and a job that is skipped counts as a success.`,
        'Take `if:` out.',
      );
  }
  if (uses.some((name) => name.startsWith('actions/checkout@'))) {
    yield problem(
      'CTL010',
      `${path} checks out files in pull_request_target, where a stranger's files would run with our rights.`,
      'Take the checkout out; the gate needs none.',
    );
  }
  if (JSON.stringify(concurrency ?? {}).includes('"cancel-in-progress":true')) {
    yield problem(
      'CTL006',
      `${path} cancels runs, so that a verdict can be left out.`,
      'Set cancel-in-progress: false.',
    );
  }
}

function isComment({ steps = [] }: { readonly steps?: readonly object[] | undefined }): boolean {
  return steps.length > 0 && steps.every((step) => JSON.stringify(step).includes('"mode":"comment"'));
}

function pinChecks(workflows: readonly Workflow[]): Check[] {
  const loose = workflows.flatMap(({ path, uses }) =>
    uses.filter((name) => !PINNED.test(name)).map((name) => `${name} in ${path}`),
  );
  const broad = workflows.flatMap((workflow) => broadRights(workflow));
  return [
    loose.length === 0
      ? ok('CTL009', 'Every action and workflow that is used is pinned to a full commit id.')
      : problem(
          'CTL009',
          `Not pinned to a full commit id: ${loose.join('; ')}.`,
          'Write the 40 digits of the commit, with the version behind # as a note.',
        ),
    broad.length === 0
      ? ok('CTL009', 'Every job says which rights it needs.')
      : problem(
          'CTL009',
          `Rights are left open: ${broad.join('; ')}.`,
          'Write permissions: {} at the top, and for each job what it needs.',
        ),
  ];
}

function broadRights({ path, permissions, jobs }: Workflow): string[] {
  const every = [permissions, ...[...jobs.values()].map((job) => job.permissions)];
  const all = every
    .filter((rights) => rights === 'write-all' || rights === 'read-all')
    .map((rights) => `${String(rights)} in ${path}`);
  const unsaid =
    permissions === undefined
      ? [...jobs].filter(([, job]) => job.permissions === undefined).map(([name]) => `job ${name} of ${path}`)
      : [];
  return [...all, ...unsaid];
}

function dangerChecks(workflows: readonly Workflow[]): Check[] {
  const injected = workflows
    .filter(({ scripts }) => scripts.some((script) => UNTRUSTED.test(script)))
    .map(({ path }) => path);
  const foreign = workflows
    .filter(
      ({ triggers, uses }) =>
        triggers.has('pull_request_target') && uses.some((name) => name.startsWith('actions/checkout@')),
    )
    .map(({ path }) => path);
  return [
    injected.length === 0
      ? ok('CTL010', 'No script is put together from values of an event.')
      : problem(
          'CTL010',
          `Scripts hold \${{ }}: ${injected.join(', ')}. A title or a branch name could become a command.`,
          'Pass the value by env: and use it as "$NAME".',
        ),
    foreign.length === 0
      ? ok('CTL010', 'No workflow with the rights of the main branch checks out a pull request.')
      : problem(
          'CTL010',
          `pull_request_target with a checkout: ${foreign.join(', ')}.`,
          'Use pull_request, or take the checkout out.',
        ),
  ];
}
