// A call that the parser refuses, in the form of all our errors: what happened, and what to do.
import type { Command as Commander } from 'commander';
import { escapeTerminal } from '@clausemark/reporters';

const SUGGESTION = /^\((Did you mean .*)\)$/;

/** @param text of the parser: `error: ...`, then perhaps a suggestion in brackets */
export function parserError(text: string, verb: Commander): string {
  const [first = '', ...more] = text.trim().split('\n');
  const suggestion = more.map((line) => SUGGESTION.exec(line)?.[1]).find((line) => line !== undefined);
  const what = first.replace(/^error: /, '').replace(/\.$/, '');
  const call = verb.parent === null ? 'clausemark' : `clausemark ${verb.name()}`;
  const usage = verb.registeredArguments.map((argument) =>
    argument.required ? `<${argument.name()}>` : `[${argument.name()}]`,
  );
  const hint = folderHint(what, verb, call);
  const mend = `Usage: ${[call, ...usage].join(' ')}; \`${call} --help\` shows the options and examples.`;
  const lines = [
    `clausemark: ${sentence(what)}`,
    `  ${hint ?? (suggestion === undefined ? '' : `${suggestion} `)}${mend}`,
  ];
  return lines.map((line) => `${escapeTerminal(line)}\n`).join('');
}

/** Some verbs take the folder of the manual as their argument, the others with --root: whoever mixes them up is told how it is here. */
function folderHint(what: string, verb: Commander, call: string): string | undefined {
  const [first, ...others] = verb.registeredArguments;
  if (/^unknown option '--root(?:=.*)?'$/.test(what) && first?.name() === 'folder')
    return `Name the folder: ${[call, folderOfRoot(verb) ?? 'FOLDER'].join(' ')}. `;
  if (!what.startsWith('too many arguments') || !verb.options.some(({ long }) => long === '--root')) return undefined;
  const expected = first === undefined ? 0 : others.length + 1;
  const [folder, ...more] = verb.args.slice(expected);
  if (folder === undefined || more.length > 0) return undefined;
  return `A folder is named with --root: ${[call, ...verb.args.slice(0, expected), '--root', folder].join(' ')}. `;
}

/** What stands behind --root in the call; the parser does not say it. */
function folderOfRoot(verb: Commander): string | undefined {
  const { rawArgs = [] } = (verb.parent ?? verb) as Commander & { readonly rawArgs?: readonly string[] };
  const at = rawArgs.findIndex((word) => word === '--root' || word.startsWith('--root='));
  const word = rawArgs[at]?.startsWith('--root=') === true ? rawArgs[at].slice('--root='.length) : rawArgs[at + 1];
  return word === '' ? undefined : word;
}

function sentence(what: string): string {
  const missing = /^missing required argument '(.+)'$/.exec(what)?.[1];
  if (missing !== undefined) return `The ${missing} is missing.`;
  return `${what.slice(0, 1).toUpperCase()}${what.slice(1)}.`;
}
