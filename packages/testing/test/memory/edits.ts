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
  'a claim on a section that is not there': claim('8.4.1#nowhere'),
  'replaces another': (files, path, other) =>
    line(/^status:/m, `supersedes: [${idOf(files[other])}]\nstatus:`)(files, path, other),
  'has a parent': (files, path, other) =>
    line(/^status:/m, `parent: ${idOf(files[other])}\nstatus:`)(files, path, other),
  'in another language': line(/^status:/m, 'lang: de\nstatus:'),
  'only informative': line(/^status:/m, 'ref: informative\nstatus:'),
  'a translation': (files, path, other) =>
    line(/^status:/m, `translation_of: ${idOf(files[other])}\nlang: fr\nstatus:`)(files, path, other),
  'a key that nobody knows': line(/^status:/m, 'colour: red\nstatus:'),
  'for nobody in particular': line(/^status:/m, 'audience: [nobody-at-all]\nstatus:'),
  'a clause excluded': line(/^status:/m, 'exclusions: [{ clause: 8.3, reason: We design nothing at all. }]\nstatus:'),
  'a claim on a clause that is not there': claim('8.99.1'),
  'a review long ago': line(/^review: .*$/m, 'review: { interval: P12M, last: 2020-01-01 }'),
  'a chain of three': (files, path, other) => {
    const third = Object.keys(files).find((name) => name.endsWith('.md') && name !== path && name !== other) ?? path;
    const [first, second, last] = [path, other, third].map((name) => idOf(files[name]));
    const said: Files = {
      [path]: `supersedes: [${second}]`,
      [other]: `supersedes: [${last}]\nsuperseded_by: [${first}]`,
      [third]: `supersedes: [${first}]\nsuperseded_by: [${second}]`,
    };
    return Object.entries(said).reduce(
      (all, [name, text]) => line(/^status:/m, `${text}\nstatus:`)(all, name, other),
      files,
    );
  },
  'an obsolete target': (files, path, other) => {
    const cited = edits['an id in the text']?.(files, path, other) ?? files;
    return line(/^status: .*$/m, `status: obsolete\nsuperseded_by: [${idOf(files[path])}]`)(cited, other, path);
  },
  'one id twice': (files, path, other) => line(/^id: .*$/m, `id: ${idOf(files[other])}`)(files, path, other),
  'a heading that is no title': inBody((body) => body.replace(/^# .*$/m, '# Something else')),
  'a blank in a table': inBody((body) => body.replace(/^(\|[^|\n]*\|)[^|\n]*\|(?=.*\d)/m, '$1 |')),
  'line ends of another kind': (files, path) => ({ ...files, [path]: (files[path] ?? '').replaceAll('\n', '\r\n') }),
  'too large': inBody((body) => `${body}\n${'words '.repeat(200_000)}\n`),
  'no text at all': (files, path) => ({ ...files, [path]: '\0' }),
  empty: (files, path) => ({ ...files, [path]: '' }),
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
  'another profile': setting(/^profile: .*$/m, 'profile: regulated'),
  'another language of all': setting(/^language: .*$/m, 'language: de'),
  'another order of standards': setting(/^standards: .*$/m, 'standards: [iso9001@2015, as9120@B]'),
  'other levels': added('severity: { released: { warning: error }, draft: { error: warning } }'),
  'a rule off': setting(/^rules:$/m, 'rules:\n  link-and-anchor: off'),
  'a rule that looks away': (files, path, other) =>
    setting(/^rules:$/m, `rules:\n  link-and-anchor: { level: error, ignore: ["${path}"] }`)(files, path, other),
  'an option of a rule': setting(/^rules:$/m, 'rules:\n  title-match: { alsoCalled: { QP-751: [Another title] } }'),
  'another register': setting(/F-841-02#suppliers/g, 'F-841-02#nowhere'),
  'another folder': setting(/^( {4}folder: )forms$/m, '$1blanks'),
  'other names of fields': added('fields: { state: status }'),
  'a document left out': (files, path, other) => added(`documents: { exclude: ["${path}"] }`)(files, path, other),
  'a catalogue of the company': (files, path, other) => catalogue('Known')(files, path, other),
  'a catalogue that is broken': (files, path, other) => catalogue('')(files, path, other),
  'a waiver': (files, path) => ({
    ...files,
    'control/waivers.yaml': `waivers:\n  - { rule: placeholder, document: "${path}", reason: Later., owner: quality-manager, expires: 2030-01-01 }\n`,
  }),
  'other approvals': control('approvals', /roles: \[[^\]]*\]/, 'roles: [nobody-at-all]'),
  'nobody known': control('people', /^people:[\s\S]*$/m, 'people: {}\n'),
  'holders gone': control('roles', /from: \S+/g, 'from: 2020-01-01, to: 2020-02-01'),
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

function claim(text: string): Edit {
  const inList = line(/^clauses: \[/m, `clauses: [${text}, `);
  const inLines = line(/^clauses:\n/m, `clauses:\n  - ${text}\n`);
  return (files, path, other) => inLines(inList(files, path, other), path, other);
}

function setting(pattern: RegExp, text: string): Edit {
  return (files, _, other) => line(pattern, text)(files, 'clausemark.yaml', other);
}

function added(text: string): Edit {
  return (files) => ({ ...files, 'clausemark.yaml': `${files['clausemark.yaml'] ?? ''}\n${text}\n` });
}

function control(name: string, pattern: RegExp, text: string): Edit {
  return (files, _, other) => line(pattern, text)(files, `control/${name}.yaml`, other);
}

/** Its clauses count beside those of the standard; without a title it is none. */
function catalogue(title: string): Edit {
  return (files, path, other) => ({
    ...added('catalogues: [standards/own.yaml]')(files, path, other),
    'standards/own.yaml': `id: own\nedition: "1"\ntitle: "${title}"\nclauses:\n  - { number: "1", title: First, kind: requirement }\n`,
  });
}

function idOf(text: string | undefined): string {
  return /^id: (.*)$/m.exec(text ?? '')?.[1] ?? 'QP-997';
}
