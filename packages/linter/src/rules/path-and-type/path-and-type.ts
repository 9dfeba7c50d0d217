// SEC010: links and images stay inside the repository, on regular files of harmless types, with readable names.
import type { Manual, ResolvedLink } from '@clausemark/manual';
import { linksOf, span } from '@clausemark/manual';
import { relativePath } from '../../references/relative-path.ts';
import { defineRule } from '../../rule/define-rule.ts';
import { noOptions } from '../../rule/no-options.ts';

const REFUSED = /\.(?:mdx|astro|x?html?|svgz?|docm|dotm|xlsm|xltm|pptm|js|mjs|exe|bat|cmd|ps1|vbs|hta|scr|lnk)$/i;
const UNREADABLE = /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c\u200b-\u200d\u2060\ufeff]/g;
const KINDS = { symlink: 'a symbolic link', submodule: 'another repository', special: 'no regular file' } as const;

export const pathAndType = defineRule({
  code: 'SEC010',
  name: 'path-and-type',
  summary: 'Links and images lead to regular files of harmless types inside the repository.',
  scope: 'manual',
  since: '0.1.0',
  level: 'error',
  hard: true,
  basis: ['iso9001@2015:7.5.3.1', 'iso9001@2015:7.5.3.2'],
  about: ['links'],
  options: noOptions,
  messages: {
    outside: {
      what: '`{url}` leads out of the repository.',
      why: 'What lies outside is not controlled, is not there for other readers, and must never be read by the tool.',
      mend: 'Put the file into the repository and link to it with a relative path.',
    },
    fromTop: {
      what: '`{url}` begins at the top of a server, and nobody knows what that is here.',
      why: 'In the repository, on the published site and on paper the same address leads to different places, or to none.',
      mend: 'Write it relative to this document: `{instead}`.',
    },
    notRegular: {
      what: '`{path}` is {kind}.',
      why: 'What readers get through it is not what was reviewed here.',
      mend: 'Put the file itself into the repository.',
    },
    type: {
      what: '`{path}` is of a type that can run code.',
      why: 'Opened by a reader or built into the site, it can act with the rights of the reader.',
      mend: 'Use {instead}.',
    },
    remoteImage: {
      what: 'The image is loaded from `{url}`.',
      why: 'It can change or vanish without a revision, and the other site learns who reads the manual.',
      mend: 'Save the image in the repository and show that.',
    },
    name: {
      what: 'The file name `{name}` holds {characters}, which nobody sees.',
      why: 'Two names can look the same, or an ending can look like another one.',
      mend: 'Rename the file.',
    },
  },
  *checkEach({ document, manual, finding }) {
    for (const resolved of linksOf(manual, document)) {
      const found = judge(manual, resolved);
      if (found === undefined) continue;
      const { link } = resolved;
      const place = document.at(`link:${link.url.slice(0, 200)}`, link.span);
      if (found.message === 'outside' && /^\/(?!\/)/.test(link.url)) {
        const instead = relativePath(document.path, link.url.slice(1, 200));
        yield finding('fromTop', place, { url: link.url.slice(0, 80), instead });
      } else if (found.message === 'outside') yield finding('outside', place, { url: link.url.slice(0, 80) });
      if (found.message === 'remoteImage') yield finding('remoteImage', place, { url: link.url.slice(0, 80) });
      if (found.message === 'notRegular') yield finding('notRegular', place, { path: found.path, kind: found.kind });
      if (found.message === 'type') yield finding('type', place, { path: found.path, instead: insteadOf(found.path) });
    }
  },
  *check({ manual, finding }) {
    for (const path of manual.files.keys()) {
      if (path.search(UNREADABLE) === -1) continue;
      const characters = [...new Set(Array.from(path.matchAll(UNREADABLE), ([character]) => codePoint(character)))];
      const name = path.replace(UNREADABLE, (character) => `<${codePoint(character)}>`);
      yield finding('name', { path, anchor: 'name', span: span(0, 0) }, { name, characters: characters.join(', ') });
    }
  },
});

type Judgement =
  | { readonly message: 'outside' | 'remoteImage' }
  | { readonly message: 'notRegular'; readonly path: string; readonly kind: string }
  | { readonly message: 'type'; readonly path: string };

/** What is wrong with the target of a link; addresses of other kinds belong to dangerous-url. */
function judge(manual: Manual, { link: { kind, url }, target }: ResolvedLink): Judgement | undefined {
  if (target.kind === 'outside') return /^[\\/]{2}/.test(url) ? undefined : { message: 'outside' };
  if (target.kind === 'external')
    return kind === 'image' && /^https?:/i.test(url) ? { message: 'remoteImage' } : undefined;
  if (target.kind !== 'file') return undefined;
  const { path } = target;
  const file = manual.files.get(path);
  if (file !== undefined && file.kind !== 'file') return { message: 'notRegular', path, kind: KINDS[file.kind] };
  return REFUSED.test(path) ? { message: 'type', path } : undefined;
}

function insteadOf(path: string): string {
  if (/\.svgz?$/i.test(path)) return 'a PNG of the drawing';
  if (/\.(?:docm|dotm)$/i.test(path)) return 'a `.docx` without macros, or a PDF';
  if (/\.(?:xlsm|xltm|pptm)$/i.test(path)) return 'a file without macros';
  return /\.(?:mdx|astro|x?html?)$/i.test(path) ? 'a Markdown document' : 'a document or a picture';
}

function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
