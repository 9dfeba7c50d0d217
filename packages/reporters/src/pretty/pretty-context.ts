// What every part of `pretty` needs to draw.
import type { Report } from '@clausemark/linter';
import type { SourceText } from '@clausemark/manual';
import type { ReportOptions } from '../options.ts';
import { createPaint, type Paint } from './paint.ts';

export interface PrettyContext {
  readonly paint: Paint;
  readonly width: number;
  readonly source: (path: string) => SourceText | undefined;
  /** `path:line` of lines that must not be printed, whichever finding is about them. */
  readonly secretLines: ReadonlySet<string>;
}

const NARROWEST = 40;
/** The rule that finds secrets; codes are permanent. */
const SECRET = 'SEC007';

export function createContext(report: Report, options: ReportOptions): PrettyContext {
  return {
    paint: createPaint(options.color ?? false),
    width: Math.max(NARROWEST, options.width ?? 80),
    source: options.source ?? (() => undefined),
    secretLines: new Set([...report.findings, ...report.waived].flatMap(secretLines)),
  };
}

function secretLines({ code, location, start, end }: Report['findings'][number]): string[] {
  if (code !== SECRET) return [];
  const lines = Math.max(0, end.line - start.line) + 1;
  return Array.from({ length: lines }, (_, index) => `${location.path}:${start.line + index}`);
}
