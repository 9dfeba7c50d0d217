// The few colours of `pretty`. Given no colour, every function returns its text as it is.
import pc from 'picocolors';
import type { Severity } from '@clausemark/linter';

export interface Paint {
  readonly strong: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly path: (text: string) => string;
  readonly severity: (severity: Severity, text: string) => string;
}

export function createPaint(color: boolean): Paint {
  const colors = pc.createColors(color);
  const bySeverity = { error: colors.red, warning: colors.yellow, info: colors.blue };
  return {
    strong: colors.bold,
    dim: colors.dim,
    path: colors.cyan,
    severity: (severity, text) => colors.bold(bySeverity[severity](text)),
  };
}
