// The base a site was built for, as its register says; `/` for anything else.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { normaliseBase } from '../model/site-links.ts';

export async function siteBase(root: string): Promise<string> {
  try {
    const { base } = JSON.parse(await readFile(join(root, 'register.json'), 'utf8')) as { base?: unknown };
    return typeof base === 'string' ? normaliseBase(base) : '/';
  } catch {
    return '/';
  }
}
