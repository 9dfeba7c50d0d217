// What the runner understands in the log and in its files. Text from outside can neither start a command nor end a value.
import { randomUUID } from 'node:crypto';
import { appendFileSync } from 'node:fs';
import { escapeCommandMessage } from '@clausemark/reporters';
import type { Surroundings } from './surroundings.ts';

/** The runner takes 1 MiB; a longer summary is lost as a whole. */
const MOST_SUMMARY = 900 * 1024;

/** A value for later steps. The delimiter is random, so that no value can end it and begin another output. */
export function setOutput({ env }: Surroundings, name: string, value: string): void {
  const file = env['GITHUB_OUTPUT'];
  if (file === undefined || file === '') return;
  const delimiter = `clausemark-${randomUUID()}`;
  appendFileSync(file, `${name}<<${delimiter}\n${value}\n${delimiter}\n`);
}

/** Text in the log in which the runner obeys nothing. */
export function printSafely({ out }: Surroundings, text: string): void {
  const token = `clausemark-${randomUUID()}`;
  out(`::stop-commands::${token}\n${text}${text.endsWith('\n') ? '' : '\n'}::${token}::\n`);
}

export function announce({ out }: Surroundings, level: 'error' | 'notice', message: string): void {
  out(`::${level} title=Clausemark::${escapeCommandMessage(message)}\n`);
}

export function addSummary({ env }: Surroundings, markdown: string): void {
  const file = env['GITHUB_STEP_SUMMARY'];
  if (file === undefined || file === '') return;
  appendFileSync(file, capped(markdown, MOST_SUMMARY));
}

/** Cut between lines, with a word about it. */
function capped(text: string, most: number): string {
  if (Buffer.byteLength(text) <= most) return text;
  const kept = Buffer.from(text)
    .subarray(0, most - 100)
    .toString('utf8');
  return `${kept.slice(0, kept.lastIndexOf('\n'))}\n\nThe rest does not fit here.\n`;
}
