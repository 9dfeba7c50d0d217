// Verdicts where people and later steps look for them: the log, the step summary, the outputs, two files.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gateJson, gateMarkdown, gateText, verdictSentence, type GateVerdict } from '@clausemark/reporters';
import { makeFolder } from '@clausemark/workspace';
import { addSummary, announce, printSafely, setOutput } from '../commands.ts';
import type { Surroundings } from '../surroundings.ts';
import type { StatusState } from './set-status.ts';

export interface Published {
  readonly state: StatusState;
  readonly sentence: string;
  readonly code: number;
}

const MOST_SUMMARY = 900 * 1024;

export function publishVerdicts(surroundings: Surroundings, pull: string, verdicts: readonly GateVerdict[]): Published {
  const worst =
    verdicts.find(({ outcome }) => outcome === 'not-judged') ?? verdicts.find(({ outcome }) => outcome === 'fail');
  const shown = worst ?? verdicts[0];
  if (shown === undefined) throw new Error('nothing was judged');
  const sentence = verdictSentence(shown);
  for (const verdict of verdicts) printSafely(surroundings, gateText(verdict, { width: 120 }));
  announce(surroundings, worst === undefined ? 'notice' : 'error', sentence);
  const room = Math.floor(MOST_SUMMARY / verdicts.length);
  addSummary(surroundings, verdicts.map((verdict) => gateMarkdown(verdict, { maxBytes: room })).join('\n'));
  writeOutputs(surroundings, pull, verdicts, shown);
  const code = worst === undefined ? 0 : worst.outcome === 'fail' ? 1 : 2;
  return { state: code === 0 ? 'success' : code === 1 ? 'failure' : 'error', sentence, code };
}

function writeOutputs(
  surroundings: Surroundings,
  pull: string,
  verdicts: readonly GateVerdict[],
  shown: GateVerdict,
): void {
  const documents = verdicts.flatMap((verdict) => verdict.documents);
  const findings = verdicts.flatMap((verdict) => [
    ...verdict.findings,
    ...[...verdict.documents, ...verdict.acts].flatMap((item) => item.findings),
  ]);
  const count = (level: string): string => String(findings.filter(({ severity }) => severity === level).length);
  const report = gateMarkdown(shown);
  const changed = documents.map(({ key, name, class: needed, pass }) => ({ key, name, class: needed, pass }));
  setOutput(surroundings, 'verdict', shown.outcome);
  setOutput(surroundings, 'errors', count('error'));
  setOutput(surroundings, 'warnings', count('warning'));
  setOutput(surroundings, 'changed', JSON.stringify(changed));
  setOutput(surroundings, 'class', [...new Set(documents.map((document) => document.class))].sort().join(','));
  setOutput(surroundings, 'pull', pull);
  setOutput(surroundings, 'report', report);
  const folder = join(surroundings.env['RUNNER_TEMP'] ?? '.', 'clausemark');
  makeFolder(folder);
  writeFileSync(join(folder, 'gate.md'), report);
  writeFileSync(join(folder, 'gate.json'), verdicts.map(gateJson).join(''));
  setOutput(surroundings, 'report-path', join(folder, 'gate.md'));
}
