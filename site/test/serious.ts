// What axe finds serious or critical on a page.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** @param colours only what a colour scheme can change: for a page that was examined whole in another one */
export async function serious(page: Page, colours = false): Promise<readonly string[]> {
  // Through the protocol, not as a script of the page: the policy of the page stays as it is.
  const only = JSON.stringify(colours ? { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } : TAGS);
  const result = (await page.evaluate(
    `${axe}; axe.run(document, { runOnly: ${only}, resultTypes: ['violations'], performanceTimer: false })`,
  )) as AxeResults;
  return result.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}
