// Every format of a verdict. In the bundle each is loaded when it is asked for: what a terminal needs to know of characters takes longer
// to load than the verdict to print.
import type { GateVerdict } from './gate-verdict.ts';

export type GateFormatName = 'text' | 'json' | 'markdown';

/** Shape of the terminal, for those formats that are printed there. */
export interface GateFormatOptions {
  readonly width?: number;
  readonly color?: boolean;
}

export type RenderGate = (verdict: GateVerdict, options?: GateFormatOptions) => string;

export const gateFormats: Readonly<Record<GateFormatName, () => Promise<RenderGate>>> = {
  text: async () => (await import('./gate-text.ts')).gateText,
  json: async () => (await import('./gate-json.ts')).gateJson,
  markdown: async () => {
    const { gateMarkdown } = await import('./gate-markdown.ts');
    return (verdict) => gateMarkdown(verdict);
  },
};
