// `clausemark config`: the configuration in force, for the manual or for one file of it.
import { isAbsolute, relative, resolve, sep } from 'node:path';
import { builtInRules, type AnyRule } from '@clausemark/linter';
import { documentTypes, matchesAny, type Manual, type ManualDocument } from '@clausemark/manual';
import { findRoot } from '@clausemark/workspace';
import { stringify } from 'yaml';
import type { Verb, VerbInput } from '../command/command.ts';
import { textFlag } from '../command/flags.ts';
import { open } from '../output/open.ts';
import { VerbError } from '../output/verb-error.ts';

export const run: Verb = async (input) => {
  const print = input.flags['print'];
  const root = textFlag(input.flags, 'root');
  const { manual } = await open(input, root);
  const value = typeof print === 'string' ? forFile(manual, pathInManual(input, root, print)) : manual.config;
  input.io.out(stringify(value, { lineWidth: input.io.columns - 4 }));
  return 0;
};

/** The path relative to the manual's root, as written from where the command was started. */
function pathInManual({ io }: VerbInput, root: string | undefined, path: string): string {
  const start = root === undefined ? io.cwd : resolve(io.cwd, root);
  const folder = findRoot(start) ?? start;
  const full = isAbsolute(path) ? path : resolve(root === undefined ? io.cwd : folder, path);
  return relative(folder, full).split(sep).join('/');
}

function forFile(manual: Manual, path: string): unknown {
  const file = manual.files.get(path);
  if (file === undefined)
    throw new VerbError(
      `${path} is not a file of this manual.`,
      'Give a path from where you are, for example procedures/QP-841-suppliers.md.',
    );
  const document = manual.byPath.get(path);
  if (document !== undefined) return forDocument(manual, document);
  const { classified: classes } = manual;
  const exempt = classes.uncontrolled.find((item) => item.path === path);
  return {
    path,
    controlled: false,
    reason:
      exempt?.reason ??
      (classes.others.includes(path)
        ? 'attachment or stray file in a controlled folder'
        : 'outside the controlled folders'),
  };
}

function forDocument(manual: Manual, document: ManualDocument): unknown {
  const type = document.type === undefined ? undefined : documentTypes(manual.config).get(document.type);
  const isFull = document.status === 'released' || document.status === 'obsolete' || document.status === undefined;
  const required = isFull ? type?.required : type?.requiredInDraft;
  return {
    path: document.path,
    controlled: true,
    id: document.id ?? '',
    type: document.type ?? 'unknown',
    status: document.status ?? 'unknown',
    idTemplates: type?.ids ?? [],
    folder: type?.folder ?? '',
    requiredFields: required ?? documentTypes(manual.config).get('procedure')?.requiredInDraft ?? [],
    requiredSections: type?.sections ?? [],
    rules: Object.fromEntries(builtInRules.map((rule) => [rule.name, levelHere(manual, document, rule)])),
  };
}

function levelHere(manual: Manual, document: ManualDocument, rule: AnyRule): string {
  const { rules, severity } = manual.config;
  const own = rules[rule.name] ?? rules[rule.code];
  const setting = typeof own === 'object' ? own : { level: own, ignore: undefined };
  if (setting.ignore !== undefined && matchesAny(setting.ignore, document.path)) return 'ignored here';
  const wanted = setting.level ?? rule.level;
  if (rule.hard === true || wanted === 'off' || document.status === undefined) return wanted;
  return severity[document.status]?.[wanted] ?? wanted;
}
