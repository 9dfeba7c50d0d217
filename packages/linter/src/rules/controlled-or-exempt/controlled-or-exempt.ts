// META002: every file in a controlled folder is a document, belongs to one, or is exempt for a reason.
import {
  classifyFiles,
  CONFIG_PATH,
  HOUSEKEEPING_REASON,
  readFrontMatter,
  resolveLink,
  type Manual,
  type Span,
} from '@clausemark/manual';
import { defineRule } from '../../rule/define-rule.ts';
import { noOptions } from '../../rule/no-options.ts';
import { nearFolders } from './near-folders.ts';

const CONTROL = new Set(['id', 'status', 'revision']);

export const controlledOrExempt = defineRule({
  code: 'META002',
  name: 'controlled-or-exempt',
  summary: 'Every file in a controlled folder is a document, is linked from one, or is exempt for a reason.',
  scope: 'manual',
  since: '0.1.0',
  level: 'error',
  basis: ['iso9001@2015:7.5.3.1'],
  options: noOptions,
  messages: {
    unread: {
      what: '{path} is no regular file (a symbolic link or a repository of its own), so it was not read.',
      why: 'What a link leads to can change without a trace in this repository; it is neither checked nor published.',
      mend: 'Put the document itself there, or remove the link.',
    },
    misnamed: {
      what: '{path} has the control data of a document (`{key}`), but a file of this name is never one.',
      why: 'It is neither checked nor published nor held by the gate, while its readers take it for controlled.',
      mend: 'Give the file another name, or take the control data out of it.',
    },
    nearFolder: {
      what: '{path} has the control data of a document (`{key}`) and stands in `{folder}/`, which is no folder of documents; `{meant}/` is.{more}',
      why: 'What stands there is neither checked nor published nor held by the gate, while its readers take it for controlled.',
      mend: 'Move it to `{meant}/`, name the folder in `types` of clausemark.yaml, or list it under `uncontrolled` with a reason.',
    },
    stray: {
      what: '{path} stands in a controlled folder, but it is no document and no document links to it.',
      why: 'People take what stands beside controlled documents for controlled; nobody has reviewed or approved this file.',
      mend: 'Link it from the document it belongs to, move it out of the folder, or list it under `uncontrolled` in clausemark.yaml with a reason.',
    },
  },
  *check({ manual, config, finding }) {
    if (!manual.files.has(CONFIG_PATH)) return;
    const asFiles = [...manual.files.values()].filter(({ kind }) => kind !== 'file');
    const links = classifyFiles(
      asFiles.map(({ path }) => ({ path: `${path}/x.md`, kind: 'file' as const })),
      config,
      true,
    );
    for (const below of links.documents) {
      const path = below.slice(0, -'/x.md'.length);
      yield finding('unread', { path, anchor: '', span: { start: 0, end: 0 } }, { path });
    }
    for (const path of housekeepingIn(manual)) {
      const control = controlData(manual, path);
      if (control !== undefined)
        yield finding('misnamed', { path, anchor: '', span: control.span }, { path, key: control.key });
    }
    for (const { folder, meant, paths } of nearFolders(manual)) {
      manual.willRead(paths);
      const controlled = paths.map((path) => ({ path, control: controlData(manual, path) }));
      const those = controlled.filter(({ control }) => control !== undefined);
      const [first] = those;
      if (first?.control === undefined) continue;
      const { path, control } = first;
      const more = those.length === 1 ? '' : ` So do ${those.length - 1} more.`;
      const place = { path, anchor: `folder:${folder}`, span: control.span };
      yield finding('nearFolder', place, { path, key: control.key, folder, meant, more });
    }
    const { others } = manual.classified;
    const strays = others.filter((path) => !isOfTheTool(path, manual));
    if (strays.length === 0) return;
    const used = usedFiles(manual);
    for (const path of strays) {
      if (!used.paths.has(path) && !used.inHtml.some((text) => text.includes(fileName(path)))) {
        yield finding('stray', { path, anchor: '', span: { start: 0, end: 0 } }, { path });
      }
    }
  },
});

function housekeepingIn(manual: Manual): readonly string[] {
  const { uncontrolled } = manual.classified;
  return uncontrolled
    .filter(({ path, reason }) => reason === HOUSEKEEPING_REASON && /\.(?:md|markdown)$/i.test(path))
    .map(({ path }) => path);
}

/** The first key by which a document would be told from others. */
function controlData(manual: Manual, path: string): { readonly key: string; readonly span: Span } | undefined {
  const { fields } = manual.config;
  const { entries } = readFrontMatter(manual.source(path)?.text ?? '');
  const found = entries.find(({ key }) => CONTROL.has(Object.hasOwn(fields, key) ? (fields[key] ?? '') : key));
  return found === undefined ? undefined : { key: found.key, span: found.keySpan };
}

/** Settings of this tool, and hidden files such as .gitkeep, are no part of the manual. */
function isOfTheTool(path: string, manual: Manual): boolean {
  if (path === CONFIG_PATH || path.startsWith('control/') || manual.catalogues.has(path)) return true;
  return path.split('/').some((part) => part.startsWith('.'));
}

function usedFiles(manual: Manual): { readonly paths: ReadonlySet<string>; readonly inHtml: readonly string[] } {
  const paths = new Set<string>();
  const inHtml: string[] = [];
  for (const document of manual.documents) {
    const { links, definitions, html } = document.facts;
    for (const { url } of [...links, ...definitions]) {
      const target = resolveLink(manual, document, url);
      if (target.kind === 'file') paths.add(target.path);
    }
    for (const { tag, excerpt } of html) if (/^(?:a|img|source|object|embed)$/.test(tag)) inHtml.push(excerpt);
  }
  return { paths, inHtml };
}

function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
