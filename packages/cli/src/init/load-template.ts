// The template as it is installed: beside the bundle, or at the top of a checkout.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { templateSchema, type Template } from '@clausemark/generator';
import { validateData } from '@clausemark/manual';
import { loadStarters } from './load-starters.ts';

const SETTINGS = 'template.yaml';
const places = ['./template/', '../../../../manual-template/'];

export function loadTemplate(): Template {
  const folder = places
    .map((place) => fileURLToPath(new URL(place, import.meta.url)))
    .find((place) => existsSync(join(place, SETTINGS)));
  if (folder === undefined) throw new Error('the template is not installed');
  const files = new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(?:md|yaml)$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [relative(folder, path).split(sep).join('/'), readFileSync(path, 'utf8')]),
  );
  const { value, problems } = validateData(SETTINGS, files.get(SETTINGS) ?? '', templateSchema);
  if (value === undefined) throw new Error(problems.map(({ message }) => message).join(' '));
  return { settings: value, files, starters: loadStarters() };
}
