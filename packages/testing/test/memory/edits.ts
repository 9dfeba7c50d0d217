// Edits people and attackers make, one a line: each must be seen although everything else is remembered.

export type Files = Readonly<Record<string, string>>;
export type Edit = (files: Files, path: string, other: string) => Files;

export const edits: Readonly<Record<string, Edit>> = {
  'a word more in the body': inBody((body) => `${body}\nA word more.\n`),
  'a placeholder': inBody((body) => `${body}\nTBD\n`),
  'a section more': inBody((body) => `${body}\n## Another section\n\nWith words in it.\n`),
  'a section less': inBody((body) => body.replace(/^## .*$/m, '')),
  'a section renamed': inBody((body) => body.replace(/^## (.*)$/m, '## Now called $1')),
  'a section emptied': inBody((body) => body.replace(/^(## .*)\n[^#]*/m, '$1\n\n')),
  'a link to a section': (files, path, other) =>
    inBody((body) => `${body}\nSee [there](doc:${idOf(files[other])}#scope).\n`)(files, path, other),
  'an id in the text': (files, path, other) =>
    inBody((body) => `${body}\nSee ${idOf(files[other])} (Another title).\n`)(files, path, other),
  'an id that nobody has': inBody((body) => `${body}\nSee QP-999.\n`),
  'another title': line(/^title: .*$/m, 'title: Another title altogether'),
  'no title': line(/^title: .*\n/m, ''),
  'another id': line(/^id: .*$/m, 'id: QP-998'),
  'another type': line(/^type: .*$/m, 'type: form'),
  'a draft': line(/^status: .*$/m, 'status: draft'),
  obsolete: line(/^status: .*$/m, 'status: obsolete'),
  'a status that is none': line(/^status: .*$/m, 'status: approved'),
  'effective in the future': line(/^effective_date: .*$/m, 'effective_date: 2031-01-01'),
  'another revision': line(/^revision: .*$/m, 'revision: "Q"'),
  'an owner that is no role': line(/^owner: .*$/m, 'owner: nobody-at-all'),
  'no claims': line(/^clauses:(?: \[.*\]\n|(?:\n {2}- .*)+\n)/m, ''),
  'a claim on a section that is not there': line(/^clauses: \[/m, 'clauses: [8.4.1#nowhere, '),
  'replaces another': (files, path, other) =>
    line(/^status:/m, `supersedes: [${idOf(files[other])}]\nstatus:`)(files, path, other),
  'has a parent': (files, path, other) =>
    line(/^status:/m, `parent: ${idOf(files[other])}\nstatus:`)(files, path, other),
  'front matter broken': line(/^---\n/, '---\nid: [\n'),
  gone: (files, path) => Object.fromEntries(Object.entries(files).filter(([name]) => name !== path)),
  'the text of another': (files, path, other) => ({ ...files, [path]: files[other] ?? '' }),
  swapped: (files, path, other) => ({ ...files, [path]: files[other] ?? '', [other]: files[path] ?? '' }),
  'moved into another folder': (files, path) => {
    const { [path]: text = '', ...rest } = files;
    return { ...rest, [`procedures/moved/${path.slice(path.lastIndexOf('/') + 1)}`]: text };
  },
  'a stray file': (files) => ({ ...files, 'procedures/stray.pdf': 'x' }),
  'another configuration': (files) => ({
    ...files,
    'clausemark.yaml': `${files['clausemark.yaml'] ?? ''}\nreferences: { external: [QP-9] }\n`,
  }),
  'a role less': (files) => ({
    ...files,
    'control/roles.yaml': (files['control/roles.yaml'] ?? '').replace('quality-manager:', 'quality-boss:'),
  }),
};

function inBody(change: (body: string) => string): Edit {
  return (files, path) => {
    const [, head = '', body = ''] = /^(---\n[\s\S]*?\n---\n)?([\s\S]*)$/.exec(files[path] ?? '') ?? [];
    return { ...files, [path]: head + change(body) };
  };
}

function line(pattern: RegExp, text: string): Edit {
  return (files, path) => ({ ...files, [path]: (files[path] ?? '').replace(pattern, text) });
}

function idOf(text: string | undefined): string {
  return /^id: (.*)$/m.exec(text ?? '')?.[1] ?? 'QP-997';
}
