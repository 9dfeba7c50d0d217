// Every format of a report: one table for flags, help and rendering.
import type { Report } from '@clausemark/linter';
import type { ReportOptions } from './options.ts';
import { whole } from './whole.ts';

export interface Format {
  readonly name: FormatName;
  /** One sentence for `--help`. */
  readonly description: string;
  /** File extension without the dot. */
  readonly extension: string;
  /** Loads what makes the format: a command that prints one has no use for the others. */
  readonly load: () => Promise<Render>;
}

/** A report as pieces of text; together they end with a line end. A large report is never in memory as one text. */
export type Render = (report: Report, options?: ReportOptions) => Iterable<string>;

export type FormatName =
  | 'pretty'
  | 'concise'
  | 'json'
  | 'jsonl'
  | 'sarif'
  | 'github'
  | 'gitlab'
  | 'junit'
  | 'markdown'
  | 'html';

export const formats: Readonly<Record<FormatName, Format>> = {
  pretty: {
    name: 'pretty',
    description: 'For people at a terminal, with the lines concerned.',
    extension: 'txt',
    load: async () => (await import('./pretty/pretty.ts')).pretty,
  },
  concise: {
    name: 'concise',
    description: 'One line a finding.',
    extension: 'txt',
    load: async () => (await import('./concise/concise.ts')).concise,
  },
  json: {
    name: 'json',
    description: 'The whole report as JSON, with a schema; each finding on one line.',
    extension: 'json',
    load: async () => (await import('./json/json.ts')).json,
  },
  jsonl: {
    name: 'jsonl',
    description: 'One JSON value a line, the summary last.',
    extension: 'jsonl',
    load: async () => (await import('./json/jsonl.ts')).jsonl,
  },
  sarif: {
    name: 'sarif',
    description: 'SARIF 2.1.0, for code scanning.',
    extension: 'sarif',
    load: async () => whole((await import('./sarif/sarif.ts')).sarif),
  },
  github: {
    name: 'github',
    description: 'Annotations in GitHub Actions.',
    extension: 'txt',
    load: async () => whole((await import('./github/github.ts')).github),
  },
  gitlab: {
    name: 'gitlab',
    description: 'Code Quality report for GitLab.',
    extension: 'json',
    load: async () => (await import('./gitlab/gitlab.ts')).gitlab,
  },
  junit: {
    name: 'junit',
    description: 'JUnit XML, one suite a document.',
    extension: 'xml',
    load: async () => (await import('./junit/junit.ts')).junit,
  },
  markdown: {
    name: 'markdown',
    description: 'For a comment on a pull request.',
    extension: 'md',
    load: async () => whole((await import('./markdown/markdown.ts')).markdown),
  },
  html: {
    name: 'html',
    description: 'One page to keep or to mail.',
    extension: 'html',
    load: async () => (await import('./html/html.ts')).html,
  },
};

export function isFormatName(name: string): name is FormatName {
  return Object.hasOwn(formats, name);
}
