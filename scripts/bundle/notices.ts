// The licences of what a bundle takes in from others: they ask that their notice goes along with every copy.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RolldownOutput } from 'rolldown';

const PACKAGE = /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//;
const LICENCE = /^(?:licen[cs]e|copying)(?:[.-].*)?$/i;

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
}

/** @throws Error when a package says nothing about its licence */
export function notices(outputs: readonly RolldownOutput[]): string {
  const folders = new Set(outputs.flatMap(modulesOf).flatMap((id) => PACKAGE.exec(id)?.[1] ?? []));
  const parts = new Map([...folders].map((folder) => notice(folder)));
  const texts = [...parts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([title, text]) => `${title}\n\n${text.trim()}\n`);
  return `The programs here hold parts of these packages:\n\n${texts.join(`\n${'-'.repeat(80)}\n\n`)}`;
}

function modulesOf({ output }: RolldownOutput): readonly string[] {
  return output.flatMap((item) => (item.type === 'chunk' ? item.moduleIds : [])).map((id) => id.replaceAll('\\', '/'));
}

function notice(folder: string): readonly [title: string, text: string] {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
  const files = existsSync(folder) ? readdirSync(folder).filter((file) => LICENCE.test(file)) : [];
  if (license === undefined && files.length === 0) throw new Error(`${name} says nothing about its licence`);
  const texts = files.sort().map((file) => readFileSync(join(folder, file), 'utf8'));
  return [`${name} ${version} (${license ?? 'see below'})`, texts.join('\n\n') || `Licence: ${license}`];
}
