// The workflows that a new repository gets, by the platform it lives on: beside the bundle, or in the package of the action.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Starters } from '@clausemark/generator';

const places = ['./starter/', '../../../action/starter/'];

/** Names under which other platforms want their file in the root. */
const names = {
  gitlab: ['gitlab-ci.yml', '.gitlab-ci.yml'],
  azure: ['azure-pipelines.yml', 'azure-pipelines.yml'],
  bitbucket: ['bitbucket-pipelines.yml', 'bitbucket-pipelines.yml'],
} as const;

export function loadStarters(): Starters {
  const folder = places
    .map((place) => fileURLToPath(new URL(place, import.meta.url)))
    .find((place) => existsSync(place));
  if (folder === undefined) throw new Error('the workflows are not installed');
  const github = new Map(
    readdirSync(join(folder, '.github'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [relative(folder, path).split(sep).join('/'), readFileSync(path, 'utf8')]),
  );
  const others = Object.entries(names).map(([host, [from, to]]): [string, ReadonlyMap<string, string>] => [
    host,
    new Map([[to, readFileSync(join(folder, 'other', from), 'utf8')]]),
  ]);
  return new Map([['github', github], ...others]);
}
