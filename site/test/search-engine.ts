// The search of a manual without page and browser: the file that the site would carry, asked as the browser asks it.
import { loadStandards } from '@clausemark/linter';
import type { Manual } from '@clausemark/manual';
import { Attachments } from '../src/attachments/attachments.ts';
import { createSearchEngine, type SearchEngine } from '../src/client/search-engine.ts';
import { createSiteModel, type SiteModel } from '../src/model/site-model.ts';
import { searchJson } from '../src/search/search-file.ts';
import type { SearchFile } from '../src/search/search-options.ts';
import { TODAY } from './small-manual.ts';

export async function modelOf(manual: Manual): Promise<SiteModel> {
  return createSiteModel({
    manual,
    standards: await loadStandards(manual),
    today: TODAY,
    base: '/',
    commit: undefined,
    attachments: new Attachments(manual, undefined, '', '/'),
    passages: false,
  });
}

export async function searchOf(manual: Manual): Promise<SearchEngine> {
  return createSearchEngine(JSON.parse(searchJson(await modelOf(manual))) as SearchFile);
}
