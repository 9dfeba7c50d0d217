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
  const mend = `Usage: ${[call, ...usage].join(' ')}; \`${call} --help\` shows the options and examples.`;
  const lines = [`clausemark: ${sentence(what)}`, `  ${suggestion === undefined ? '' : `${suggestion} `}${mend}`];
  return lines.map((line) => `${escapeTerminal(line)}\n`).join('');
}

function sentence(what: string): string {
  const missing = /^missing required argument '(.+)'$/.exec(what)?.[1];
  if (missing !== undefined) return `The ${missing} is missing.`;
  return `${what.slice(0, 1).toUpperCase()}${what.slice(1)}.`;
}
