// Every format of a report: one table for flags, help and rendering.
import type { Report } from '@clausemark/linter';
import { concise } from './concise/concise.ts';
import { github } from './github/github.ts';
import { gitlab } from './gitlab/gitlab.ts';
import { html } from './html/html.ts';
import { json } from './json/json.ts';
import { jsonl } from './json/jsonl.ts';
import { junit } from './junit/junit.ts';
import { markdown } from './markdown/markdown.ts';
import type { ReportOptions } from './options.ts';
import { pretty } from './pretty/pretty.ts';
import { sarif } from './sarif/sarif.ts';

export interface Format {
  readonly name: FormatName;
  /** One sentence for `--help`. */
  readonly description: string;
  /** File extension without the dot. */
  readonly extension: string;
  /** The report as text that ends with a line end. */
  readonly render: (report: Report, options?: ReportOptions) => string;
}

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
    render: pretty,
  },
  concise: { name: 'concise', description: 'One line a finding.', extension: 'txt', render: concise },
  json: { name: 'json', description: 'The whole report as JSON, with a schema.', extension: 'json', render: json },
  jsonl: { name: 'jsonl', description: 'One JSON value a line, the summary last.', extension: 'jsonl', render: jsonl },
  sarif: { name: 'sarif', description: 'SARIF 2.1.0, for code scanning.', extension: 'sarif', render: sarif },
  github: { name: 'github', description: 'Annotations in GitHub Actions.', extension: 'txt', render: github },
  gitlab: { name: 'gitlab', description: 'Code Quality report for GitLab.', extension: 'json', render: gitlab },
  junit: { name: 'junit', description: 'JUnit XML, one suite a document.', extension: 'xml', render: junit },
  markdown: { name: 'markdown', description: 'For a comment on a pull request.', extension: 'md', render: markdown },
  html: { name: 'html', description: 'One page to keep or to mail.', extension: 'html', render: html },
};

export function isFormatName(name: string): name is FormatName {
  return Object.hasOwn(formats, name);
}
