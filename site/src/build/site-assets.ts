// Style sheet and scripts of the site, each under a name made of its content, so that browsers may keep them.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import type { SiteModel } from '../model/site-model.ts';
import { sitePrintStyles } from './print-styles.ts';

export interface SiteAssets {
  readonly styles: string;
  readonly printStyles: string;
  /** Runs before the first paint: sets the theme. */
  readonly theme: string;
  readonly script: string;
  /** What answers queries, more than half of all script: fetched when search is first used. */
  readonly search: string;
  readonly icon: string;
}

const ICON =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="#0b4f8a"/><path d="M9 8h14v3H9zm0 7h14v3H9zm0 7h9v3H9z" fill="#fff"/></svg>\n';

const source = (path: string): string => join(import.meta.dirname, '..', path);

/** Writes the assets below `assets/` of a folder and returns their addresses. */
export async function writeSiteAssets(site: SiteModel, folder: string): Promise<SiteAssets> {
  const write = writer(join(folder, 'assets'), site.link('assets/'));
  const sheets = readdirSync(source('styles'))
    .filter((name) => name.endsWith('.css'))
    .toSorted();
  const theme = await bundle('client/theme.ts', 'iife', {});
  return {
    styles: write('site', 'css', sheets.map((name) => readFileSync(join(source('styles'), name), 'utf8')).join('\n')),
    printStyles: write('print', 'css', sitePrintStyles(site)),
    theme: write('theme', 'js', theme),
    icon: write('icon', 'svg', ICON),
    search: write('search', 'js', await bundle('client/search-engine.ts', 'es', {})),
    script: write('site', 'js', await bundle('client/main.ts', 'es', clientDefines(site))),
  };
}

/** The scripts get the texts they say, in the one language of the site. */
function clientDefines({ texts, language }: SiteModel): Readonly<Record<string, string>> {
  const own = Object.entries(texts).filter(([name]) => name.startsWith('client.'));
  return {
    CLAUSEMARK_TEXTS: JSON.stringify(Object.fromEntries(own)),
    CLAUSEMARK_LANGUAGE: JSON.stringify(language),
  };
}

async function bundle(entry: string, format: 'es' | 'iife', define: Readonly<Record<string, string>>): Promise<string> {
  const build = await rolldown({
    input: source(entry),
    platform: 'browser',
    logLevel: 'silent',
    transform: { define },
  });
  try {
    const { output } = await build.generate({ format, minify: true, codeSplitting: false });
    return output[0].code;
  } finally {
    await build.close();
  }
}

function writer(folder: string, address: string): (name: string, extension: string, text: string) => string {
  mkdirSync(folder, { recursive: true });
  return (name, extension, text) => {
    const file = `${name}.${createHash('sha256').update(text).digest('hex').slice(0, 16)}.${extension}`;
    writeFileSync(join(folder, file), text);
    return `${address}${file}`;
  };
}
