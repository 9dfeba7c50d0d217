// Small manuals of which everything is drawn: documents that refer to each other in every way there is, under a few configurations.
import * as fc from 'fast-check';
import type { Files } from './edits.ts';

const paths = [
  'procedures/qp-1.md',
  'procedures/qp-2.md',
  'procedures/qp-3.md',
  'procedures/sub/qp-4.md',
  'procedures/qp-5.md',
];
const names = paths.map((_, index) => `QP-${index + 1}`);
/** The document in a folder further down. */
const SUB = 'QP-4';
const titles = ['Approval', 'Approval of suppliers', 'Records!', 'Receiving'];

/** Mostly one of the first, so that most documents are without a finding and can be passed over. */
function mostly<Value>(usual: readonly Value[], odd: readonly Value[]): fc.Arbitrary<Value> {
  return fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom(...usual) },
    { weight: 1, arbitrary: fc.constantFrom(...odd) },
  );
}

const id = mostly(names, ['QP-9']);
const title = mostly(titles.slice(0, 1), titles.slice(1));
const address = mostly(
  ['qp-1.md', 'qp-2.md', 'qp-3.md', 'sub/qp-4.md', 'qp-5.md'],
  ['../qp-2.md', 'x.pdf', 'sub', 'none.md'],
);
const anchor = mostly(['', '#scope', '#details'], ['#purpose', '#top', '#records', '#fn-1']);
const day = mostly(['2026-10-01', '2026-11-01'], ['2026-12-24', '2031-01-01']);

/** Lines of a front matter beside those that every document has. */
const field = fc.oneof(
  fc
    .tuple(
      fc.constantFrom('supersedes', 'superseded_by', 'records', 'forms', 'related'),
      fc.uniqueArray(id, { maxLength: 2 }),
    )
    .map(([name, ids]) => `${name}: [${ids.join(', ')}]`),
  id.map((parent) => `parent: ${parent}`),
  fc.constantFrom('obsolete_date', 'keep_until').chain((name) => day.map((date) => `${name}: ${date}`)),
  fc.constantFrom(
    'ref: informative',
    'lang: de',
    'lang: ar',
    'withdrawn: "true"',
    'obsolete_reason: None needed it any more.',
    'state: obsolete',
    'nr: QP-2',
    'audience: [buyer, nobody]',
    'exclusions: [{ clause: 8.3, reason: We design nothing at all. }]',
    'clauses: [8.4.1#scope]',
    'clauses: [8.4.1#purpose, 4.1]',
    'clauses: [8.4.1#details, iso9001@2015:8.4.1#scope]',
    'clauses: [8.3#scope]',
    'clauses: [99.1]',
  ),
);

/** What refers to another document. */
const reference = fc.oneof(
  fc.tuple(address, anchor).map(([to, at]) => `See [there](${to}${at}).`),
  fc.tuple(id, anchor).map(([to, at]) => `See [it](doc:${to}${at}).`),
  fc.tuple(id, title, address).map(([to, called, path]) => `See [${to} ${called}](${path}).`),
  fc.tuple(id, title).map(([to, called]) => `Work by ${to} (${called}) each time.`),
  fc.tuple(id, title).map(([to, called]) => `| ID | Title |\n| - | - |\n| ${to} | ${called} |`),
  id.map((to) => `Look into ${to} (informative) for more.`),
  id.map((to) => `This replaces ${to} since last year.`),
);

const passage = fc.oneof(
  { weight: 6, arbitrary: reference },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      'More words.',
      'The text says "TBD" here.',
      '## Revision history\n\n- A (2026-10-01): the first words of it',
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '## Scope',
      '<a id="details"></a>',
      'TBD',
      '[up](#nowhere)',
      '[QP-3](qp-2.md)',
      'ISO 9001 clause 8.4.1 (Type and extent of control) holds.',
      '## Revision history\n\n| Revision | Date | Author | Summary |\n| - | - | - | - |\n| B | 2026-10-01 | me | First issue |',
    ),
  },
);

const OBSOLETE =
  'obsolete\nobsolete_date: 2026-11-01\nkeep_until: 2036-11-01\nobsolete_reason: None needed it.\nsuperseded_by: [QP-2]';

const document = fc
  .record({
    own: mostly([undefined], [undefined, undefined, ...names]),
    title: fc.oneof({ weight: 19, arbitrary: fc.constant(titles[0]) }, { weight: 1, arbitrary: title }),
    heading: mostly([undefined], [undefined, undefined, ...titles]),
    status: mostly(['released', 'released', 'draft', OBSOLETE], ['obsolete', 'approved', 'in-review']),
    effective: day,
    owner: mostly(['buyer'], ['nobody']),
    field: fc.oneof({ weight: 2, arbitrary: fc.constant('ref: normative') }, { weight: 1, arbitrary: field }),
    passages: fc.array(passage, { maxLength: 2 }),
    second: mostly(['Scope', 'Details'], ['Records']),
    broken: mostly([''], ['', '', '', 'id: [']),
  })
  .map((drawn) => (name: string): string => {
    const head = [
      `id: ${drawn.own ?? name}`,
      `title: ${drawn.title}`,
      `type: procedure`,
      'revision: A',
      `status: ${drawn.status}`,
      `owner: ${drawn.owner}`,
      `effective_date: ${drawn.effective}`,
      drawn.field,
      drawn.broken,
    ];
    const body = [
      `# ${drawn.heading ?? drawn.title}`,
      '## Purpose',
      'It serves a purpose.',
      `## ${drawn.second}`,
      'It holds for us all.',
      ...drawn.passages,
    ];
    const text = `---\n${head.join('\n')}\n---\n\n${body.join('\n\n')}\n`;
    return name === SUB ? text.replaceAll(/\]\((?![#.]|doc:)/g, '](../') : text;
  });

const off = (...rules: readonly string[]): string => rules.map((rule) => `  ${rule}: off\n`).join('');
const LAX = ['required-fields', 'required-sections', 'id-path-type', 'clause-covered', 'mandatory-documents'];
const configurations = [
  `standards: [as9120@B]\nrules:\n${off(...LAX)}`,
  `standards: [as9120@B, iso9001@2015]\nprofile: as9120\nrules:\n${off(...LAX)}`,
  `statuses: { approved: released }\nfields: { state: status, nr: id }\nrules:\n${off(...LAX)}`,
  `rules:\n${off(...LAX, 'link-and-anchor', 'path-and-type', 'title-match', 'ref-exists')}`,
  `severity: { released: { error: warning }, obsolete: { error: off } }\nlanguage: de\nrules:\n  link-and-anchor: { level: error, ignore: [procedures/qp-2.md] }\n${off(...LAX)}`,
];

const others: readonly Files[] = [
  {},
  { 'procedures/x.pdf': 'x' },
  { 'control/roles.yaml': 'roles:\n  buyer: { title: Buyer, holders: [{ person: bob, from: 2020-01-01 }] }\n' },
  {
    'control/waivers.yaml':
      'waivers: [{ rule: title-match, document: QP-1, reason: r, owner: buyer, expires: 2030-01-01 }]\n',
  },
  { 'procedures/sub/x.txt': 'x', 'control/people.yaml': 'people:\n  bob: { name: Bob Low }\n' },
];

const contents = fc.tuple(
  ...paths.map(() => fc.oneof({ weight: 20, arbitrary: document }, { weight: 1, arbitrary: fc.constant(undefined) })),
);

/** States of one manual, one after the other: mostly one document differs, sometimes a setting, and sometimes it is as it was before. */
export const histories: fc.Arbitrary<readonly Files[]> = fc
  .tuple(
    contents,
    fc.constantFrom(...configurations),
    fc.array(
      fc.oneof(
        { weight: 8, arbitrary: fc.tuple(fc.nat(paths.length - 1), document) },
        { weight: 2, arbitrary: fc.tuple(fc.nat(paths.length - 1), fc.nat(paths.length - 1)) },
        { weight: 1, arbitrary: fc.constantFrom(...configurations) },
        { weight: 1, arbitrary: fc.constantFrom(...others) },
        { weight: 2, arbitrary: fc.constant('back' as const) },
      ),
      { minLength: 3, maxLength: 8 },
    ),
  )
  .map(([first, configuration, steps]) => {
    const drawn = first.flatMap((make, index): [string, string][] =>
      make === undefined ? [] : [[paths[index] ?? '', make(names[index] ?? '')]],
    );
    const states: Files[] = [{ 'clausemark.yaml': configuration, ...Object.fromEntries(drawn) }];
    for (const step of steps) {
      const last = states.at(-1) ?? {};
      const before = states.at(-2) ?? last;
      states.push(step === 'back' ? before : next(last, step));
    }
    return states;
  });

type Step = readonly [number, ((name: string) => string) | number] | string | Files;

function next(files: Files, step: Step): Files {
  if (typeof step === 'string') return { ...files, 'clausemark.yaml': step };
  if (!isEdit(step)) return { ...files, ...step };
  const [index, what] = step;
  const path = paths[index] ?? '';
  if (typeof what === 'function') return { ...files, [path]: what(names[index] ?? '') };
  const other = paths[what] ?? '';
  const { [path]: mine, [other]: theirs, ...rest } = files;
  return { ...rest, ...(theirs !== undefined && { [path]: theirs }), ...(mine !== undefined && { [other]: mine }) };
}

function isEdit(step: Files | readonly unknown[]): step is readonly [number, ((name: string) => string) | number] {
  return Array.isArray(step);
}
