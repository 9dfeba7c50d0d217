// CHG010: what can make a tree look like something it is not.
import type { FileChange } from '@clausemark/control';
import { span, type Location } from '@clausemark/manual';
import { isGatePath } from '@clausemark/control';
import { badAttributes } from '../../change/bad-attributes.ts';
import type { JudgedChange } from '../../change/judged-change.ts';
import { placeInConfig } from '../../config/place-in-config.ts';
import { defineRule } from '../../rule/define-rule.ts';
import { noOptions } from '../../rule/no-options.ts';

const why = 'What a reviewer is shown must be what is published; this can make the two differ.';
/** Control characters, and those that turn, hide or break text; the last one stands for bytes that are no UTF-8. */
const BAD_NAME = /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffd]/;

export const treeTricks = defineRule({
  code: 'CHG010',
  name: 'tree-tricks',
  summary: 'A change holds plain files only, with names and attributes that hide nothing.',
  scope: 'change',
  since: '0.2.0',
  level: 'error',
  hard: true,
  basis: ['iso9001@2015:7.5.3.2'],
  options: noOptions,
  messages: {
    link: {
      what: '{path} is a symbolic link to something else.',
      why,
      mend: 'Commit the file itself; refer to a document by its id.',
    },
    module: {
      what: '{path} is a submodule, whose content is not in this repository.',
      why,
      mend: 'Commit the files themselves.',
    },
    program: {
      what: '{path} is marked as a program that can be run.',
      why: 'Documents and their files are read, never run; the mark is not shown in most views of a change.',
      mend: 'Run `git update-index --chmod=-x {path}` and commit.',
    },
    pointer: {
      what: '{path} is a pointer of Git LFS; the content itself is not in the tree.',
      why: 'What is not in the tree has no digest, so nobody can approve it.',
      mend: 'Commit the file itself (`git lfs untrack`), or keep it in a records store and name it there.',
    },
    collision: {
      what: '{path} and {other} are one name on computers that do not tell capital from small letters.',
      why: 'There one of the two takes the place of the other, and nobody chooses which.',
      mend: 'Rename one of them.',
    },
    name: {
      what: 'The name {path} holds a character that cannot be seen or turns the text around.',
      why,
      mend: 'Rename the file with plain letters, digits, hyphens and dots.',
    },
    attributes: {
      what: '{path} sets `{attribute}` for `{pattern}`.',
      why: 'Attributes decide what git shows as a change and which bytes it writes; only `text eol=lf` does neither.',
      mend: 'Take the line out; `*.md text eol=lf` is all a manual needs.',
    },
    mailmap: {
      what: '{path} gives commits other authors than they have.',
      why: 'Who wrote a change decides who may approve it.',
      mend: 'Delete the file; list all addresses of a person in control/people.yaml.',
    },
    replaced: {
      what: 'This clone shows other content for {count} of its objects (refs/replace).',
      why: 'Clausemark looks at the real ones, but git diff and people in this clone do not.',
      mend: 'Run `git replace -d` for them: {objects}',
    },
  },
  *check({ manual, change, finding }) {
    const folded = foldedNames(change);
    for (const file of change.files) {
      const { path, head } = file;
      const place = change.placeOf(path);
      if (head === undefined) continue;
      const inManual = !path.startsWith('../');
      if (inManual) {
        if (head.kind === 'link') yield finding('link', place, { path });
        if (head.kind === 'module') yield finding('module', place, { path });
        if (isProgram(file, change)) yield finding('program', place, { path });
        if (head.pointer === true) yield finding('pointer', place, { path });
        if (BAD_NAME.test(path)) yield finding('name', place, { path });
        const other = folded.get(fold(path))?.find((name) => name !== path);
        if (other !== undefined) yield finding('collision', place, { path, other });
      }
      if (/(?:^|\/)\.mailmap$/i.test(path)) yield finding('mailmap', place, { path });
      if (!/(?:^|\/)\.gitattributes$/i.test(path)) continue;
      for (const { attribute, pattern, start, end } of badAttributes(head.text, file.base?.text)) {
        const location: Location = inManual ? { path, anchor: `line:${pattern}`, span: span(start, end) } : place;
        yield finding('attributes', location, { path, attribute, pattern });
      }
    }
    const replaced = change.replaced ?? [];
    if (replaced.length === 0) return;
    const objects = replaced.slice(0, 3).join(' ');
    yield finding('replaced', placeInConfig(manual, [], 'replaced'), { count: replaced.length, objects });
  },
});

/** Programs among gate paths are judged with the gate. */
function isProgram({ path, base, head }: FileChange, { matrix }: JudgedChange): boolean {
  return head?.kind === 'program' && base?.kind !== 'program' && !isGatePath(path, matrix);
}

/** All files of the head by how a computer that folds case names them. */
function foldedNames({ head, files }: JudgedChange): ReadonlyMap<string, string[]> {
  const wanted = new Set(files.map(({ path }) => fold(path)));
  const names = new Map<string, string[]>();
  for (const path of head.files.keys()) {
    const name = fold(path);
    if (wanted.has(name)) names.set(name, [...(names.get(name) ?? []), path]);
  }
  return names;
}

function fold(path: string): string {
  return path.normalize('NFC').toUpperCase().toLowerCase();
}
