// What rendering one body needs to know and keeps count of.
import type { Group } from '../model/groups.ts';
import type { SiteDocument } from '../model/site-document.ts';
import type { SiteModel } from '../model/site-model.ts';

export interface TocEntry {
  readonly depth: 2 | 3;
  readonly text: string;
  readonly anchor: string;
}

export interface BodyContext {
  readonly site: SiteModel;
  readonly item: SiteDocument;
  readonly group?: Group;
  /** Anchors of the headings still to come, by their text: the linter's own. */
  readonly anchors: Map<string, string[]>;
  /** Ids in the text that name other published documents. */
  readonly mentioned: ReadonlyMap<string, SiteDocument>;
  /** ` lang="de"` for words of the interface within a text of another language; else empty. */
  readonly ownLang: string;
  readonly toc: TocEntry[];
  /** How much deeper headings go, because the title of the page is the first. */
  readonly shift: number;
  /** Text of the last heading, to name tables by. */
  section: string;
  tables: number;
  /** A table had so many columns that it needs the whole width of the page. */
  wide: boolean;
  fallbacks: number;
}
