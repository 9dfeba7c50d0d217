// Where to begin when there are more findings than anybody reads: the rules with the most, and the one that others rest on.
import type { Finding } from '@clausemark/linter';
import { count } from '../summary/count.ts';
import type { PrettyContext } from './pretty-context.ts';
import { wrap } from './wrap.ts';

/** Fewer are read one by one. */
const FEWEST = 50;
const MOST_RULES = 4;

/**
 * Rules about what is a document and what its control data is called, in the order to mend them: what the others see of a document
 * follows from it. A line of configuration often ends a hundred findings of theirs.
 */
const FIRST = ['CFG001', 'META002', 'META001', 'META003', 'META004', 'META005', 'LIF001'];

interface Counted {
  readonly code: string;
  readonly rule: string;
  readonly all: number;
  readonly errors: number;
}

/** Nothing for a report that can be read, or that is about one rule. At most eight lines of 80 columns. */
export function byRule(findings: readonly Finding[], { paint, width }: PrettyContext): string[] {
  if (findings.length < FEWEST) return [];
  const rules = counted(findings);
  if (rules.length < 2) return [];
  const others = rules.slice(MOST_RULES);
  const lines = [...rules.slice(0, MOST_RULES).map(ruleLine), ...(others.length === 0 ? [] : [otherLine(others)])];
  const digits = String(Math.max(...lines.map(([all]) => all))).length;
  return [
    '',
    ...wrap(`${count(findings.length, 'finding')} by rule:`, width).map(paint.strong),
    ...lines.map(([all, what]) => `  ${String(all).padStart(digits)}  ${what}`),
    ...wrap(beginning(rules), width),
    ...wrap('Step by step: "Adopting an existing manual", github.com/clausemark/clausemark', width),
  ];
}

type Line = readonly [all: number, what: string];

/** `105  TXT001 placeholder, 3 of them errors`. */
function ruleLine({ all, errors, code, rule }: Counted): Line {
  const part = errors === 0 ? '' : errors === all ? ', all errors' : `, ${errors} of them errors`;
  return [all, `${code} ${rule}${part}`];
}

function otherLine(rules: readonly Counted[]): Line {
  const errors = rules.reduce((total, rule) => total + rule.errors, 0);
  const all = rules.reduce((total, rule) => total + rule.all, 0);
  return [all, `of ${count(rules.length, 'other rule')}${errors === 0 ? '' : `, ${errors} of them errors`}`];
}

function counted(findings: readonly Finding[]): Counted[] {
  return [...Map.groupBy(findings, ({ code }) => code)]
    .map(([code, own]) => {
      const errors = own.filter(({ severity }) => severity === 'error').length;
      return { code, rule: own[0]?.rule ?? '', all: own.length, errors };
    })
    .sort((a, b) => b.all - a.all || (a.code < b.code ? -1 : 1));
}

/** What broke in Clausemark itself is no rule to begin with. */
function beginning(rules: readonly Counted[]): string {
  const found = rules.filter(({ code }) => code !== 'INT001');
  const first = FIRST.map((code) => found.find((rule) => rule.code === code)).find((rule) => rule !== undefined);
  const most = found.toSorted((a, b) => b.errors - a.errors)[0];
  const code = (first ?? most)?.code ?? '';
  const because =
    first === undefined ? `which has most ${most?.errors === 0 ? 'findings' : 'errors'}` : 'which others rest on';
  return `Begin with ${code}, ${because}: \`clausemark check --rule ${code}\``;
}
