// CTL007 and CTL008 as far as files tell: somebody is asked for every gate path, and every line says who. CODEOWNERS routes; it approves nothing.
import { ok, problem, type Check } from './check.ts';

const PLACES = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS'];
const OWNER = /^(?:@[\w-]+(?:\/[\w.-]+)?|[^\s@]+@[^\s@]+\.[^\s@]+)$/;
const GATE_PATHS = [
  'clausemark.yaml',
  'control/people.yaml',
  'control/roles.yaml',
  'control/approvals.yaml',
  '.github/workflows/manual-gate.yml',
];

interface OwnerLine {
  readonly pattern: string;
  readonly owners: readonly string[];
}

/** @param read text of a file of the repository; undefined when there is none */
export function codeownersChecks(read: (path: string) => string | undefined): Check[] {
  const place = PLACES.find((path) => read(path) !== undefined);
  if (place === undefined) {
    return [
      problem(
        'CTL007',
        'There is no CODEOWNERS, so nobody is asked when the control itself changes.',
        'Add .github/CODEOWNERS with lines for /control/, /clausemark.yaml and /.github/.',
      ),
    ];
  }
  const { lines, wrong } = readOwners(read(place) ?? '');
  const free = GATE_PATHS.filter((path) => ownersOf(lines, path).length === 0);
  return [
    free.length === 0
      ? ok('CTL007', `${place} names owners for the files that decide what the gate does.`)
      : problem(
          'CTL007',
          `${place} names nobody for ${free.join(', ')}.`,
          'Add a line for each, with the people or the team that approves changes of the control.',
        ),
    wrong.length === 0
      ? ok('CTL008', `Every line of ${place} can be read.`)
      : problem(
          'CTL008',
          `${place} has lines that name nobody: ${wrong.join('; ')}.`,
          'Write pattern and owners, for example /control/ @acme/quality.',
        ),
  ];
}

/** Everybody who is asked when the control changes; mail addresses are left out. */
export function gateOwners(read: (path: string) => string | undefined): string[] {
  const text = PLACES.map(read).find((found) => found !== undefined) ?? '';
  const { lines } = readOwners(text);
  return [...new Set(GATE_PATHS.flatMap((path) => ownersOf(lines, path)))].filter((owner) => owner.startsWith('@'));
}

function readOwners(text: string): { readonly lines: readonly OwnerLine[]; readonly wrong: readonly string[] } {
  const lines: OwnerLine[] = [];
  const wrong: string[] = [];
  for (const line of text.split(/\r?\n/).map((each) => each.replace(/(?:^|\s)#.*$/, '').trim())) {
    const [pattern = '', ...owners] = line.split(/\s+/);
    if (pattern === '') continue;
    if (owners.length === 0 || !owners.every((owner) => OWNER.test(owner))) wrong.push(line);
    else lines.push({ pattern, owners });
  }
  return { lines, wrong };
}

/** The last line that matches counts. */
function ownersOf(lines: readonly OwnerLine[], path: string): readonly string[] {
  return lines.findLast(({ pattern }) => covers(pattern, path))?.owners ?? [];
}

function covers(pattern: string, path: string): boolean {
  const anchored = pattern.startsWith('/') || pattern.slice(0, -1).includes('/');
  const plain = pattern
    .replace(/^\//, '')
    .replace(/\/\*\*?$/, '/')
    .replace(/\*\*?$/, '');
  if (plain === '') return true;
  if (plain.includes('*')) return false;
  const folder = plain.endsWith('/') ? plain : `${plain}/`;
  const inFolder = anchored ? path.startsWith(folder) : `/${path}`.includes(`/${folder}`);
  return inFolder || path === plain || (!anchored && path.endsWith(`/${plain}`));
}
