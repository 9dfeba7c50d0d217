// `clausemark config`: the configuration in force, for the manual or for one file of it.
import { realpathSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { builtInRules, type AnyRule } from '@clausemark/linter';
import { documentTypes, matchesAny, type Manual, type ManualDocument } from '@clausemark/manual';
import { findRoot } from '@clausemark/workspace';
import { stringify } from 'yaml';
import type { Verb, VerbInput } from '../command/command.ts';
import { textFlag } from '../command/flags.ts';
import { open } from '../output/open.ts';
import { notInManual } from '../output/not-in-manual.ts';

export const run: Verb = async (input) => {
  const print = input.flags['print'];
  const root = textFlag(input.flags, 'root');
  const { manual } = await open(input, root);
  const value = typeof print === 'string' ? forFile(input, manual, placeInManual(input, root, print)) : manual.config;
  input.io.out(stringify(value, { lineWidth: input.io.columns - 4 }));
  return 0;
};

interface Place {
  /** Folder of the manual, absolute. */
  readonly folder: string;
  /** Relative to it. */
  readonly path: string;
}

/** A path is written from where the command was started, or from the folder of the manual where --root names one. */
function placeInManual({ io }: VerbInput, root: string | undefined, path: string): Place {
  const folder = findRoot(root === undefined ? io.cwd : resolve(io.cwd, root));
  const full = resolve(root === undefined ? realpathSync(io.cwd) : folder, path);
  return { folder, path: relative(folder, full).split(sep).join('/') };
}

function forFile({ io }: VerbInput, manual: Manual, { folder, path }: Place): unknown {
  if (!manual.files.has(path)) throw notInManual(io, folder, path);
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
