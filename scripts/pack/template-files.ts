// Which files of the site go along as they are: its page templates, scripts and style sheets, which are compiled anew for each manual, and
// the modules they import. What they import from our other packages must be types, because these are not there where the site is installed.
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

const FOLDERS = ['client', 'components', 'pages', 'styles'];
const IMPORT = /^(?:import|export) (?!type )(?:[^;']*? from )?'([^']+)';/gm;

/** @throws Error when one of them needs one of our packages @returns paths within the folder, with `/` */
export function templateFiles(folder: string): readonly string[] {
  const found = new Set<string>();
  const add = (path: string): void => {
    if (found.has(path)) return;
    found.add(path);
    if (!/\.(?:astro|ts)$/.test(path)) return;
    for (const [, name = ''] of readFileSync(join(folder, path), 'utf8').matchAll(IMPORT)) {
      if (name.startsWith('@clausemark/'))
        throw new Error(`${path} imports ${name}: a template may import its types only`);
      if (name.startsWith('.')) add(slashes(join(dirname(path), name)));
    }
  };
  for (const top of FOLDERS) {
    for (const entry of readdirSync(join(folder, top), { recursive: true, withFileTypes: true })) {
      if (entry.isFile()) add(slashes(relative(folder, join(entry.parentPath, entry.name))));
    }
  }
  return [...found].sort();
}

function slashes(path: string): string {
  return path.split(sep).join('/');
}
