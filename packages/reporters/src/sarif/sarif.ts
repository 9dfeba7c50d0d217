// Format `sarif`: SARIF 2.1.0 for code scanning. One run; when there is no room for all results, the worst are kept and it says so.
import type { Finding, Report } from '@clausemark/linter';
import { clip } from '../escape/clip.ts';
import { toJson } from '../escape/json.ts';
import { escapeSarifMessage } from '../escape/sarif-message.ts';
import type { ReportOptions } from '../options.ts';
import { worstFirst } from '../summary/worst-first.ts';
import { URI_BASE } from './location.ts';
import { resultOf } from './result.ts';
import { ruleDescriptor, rulesOf } from './rules.ts';

/** GitHub shows no more. */
const MOST_RESULTS = 5000;
const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';

export function sarif(report: Report, options: ReportOptions = {}): string {
  return `${toJson({ $schema: SCHEMA, version: '2.1.0', runs: [run(report, options)] }, 2)}\n`;
}

function run(report: Report, options: ReportOptions) {
  const all = [...worstFirst(report.findings), ...worstFirst(report.waived)];
  const rules = rulesOf(all, options.rules ?? []);
  const indices = new Map(rules.map(({ code }, index) => [code, index]));
  const kept = all.slice(0, MOST_RESULTS);
  return {
    tool: { driver: driver(report, rules.map(ruleDescriptor)) },
    automationDetails: { id: 'clausemark/' },
    originalUriBaseIds: { [URI_BASE]: { description: { text: 'The root of the repository.' } } },
    columnKind: 'utf16CodeUnits',
    invocations: [
      { executionSuccessful: true, toolExecutionNotifications: notifications(report, all.length - kept.length) },
    ],
    results: kept.map((finding: Finding) => resultOf(finding, indices.get(finding.code) ?? -1)),
  };
}

function driver({ tool }: Report, rules: readonly ReturnType<typeof ruleDescriptor>[]) {
  return { name: 'Clausemark', version: tool.version, informationUri: 'https://clausemark.dev', rules };
}

function notifications({ notChecked }: Report, dropped: number) {
  const cut = `${dropped} results were left out: a file may hold ${MOST_RESULTS}. The worst were kept.`;
  return [
    ...(dropped > 0 ? [{ level: 'warning', message: { text: cut } }] : []),
    ...notChecked.map((what) => ({
      level: 'note',
      message: { text: escapeSarifMessage(clip(`Not checked: ${what}`)) },
    })),
  ];
}
