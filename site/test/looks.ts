// The ways in which pages are looked at: on a phone and on a large screen, light and dark, with colours of the system.
import type { Page } from 'playwright-core';

export interface Look {
  readonly width: 360 | 1280;
  readonly colorScheme: 'light' | 'dark';
  readonly forcedColors: 'none' | 'active';
}

export const LOOKS: readonly Look[] = [
  { width: 1280, colorScheme: 'light', forcedColors: 'none' },
  { width: 1280, colorScheme: 'dark', forcedColors: 'none' },
  { width: 360, colorScheme: 'light', forcedColors: 'none' },
  { width: 360, colorScheme: 'dark', forcedColors: 'none' },
  { width: 360, colorScheme: 'light', forcedColors: 'active' },
];

/** Other colours than the ones in which everything is examined. */
export function onlyColours({ colorScheme, forcedColors }: Look): boolean {
  return colorScheme === 'dark' || forcedColors === 'active';
}

/** Shows an open page that way, loaded anew: what scripts do when a page comes up depends on it. */
export async function lookAt(page: Page, { width, colorScheme, forcedColors }: Look): Promise<void> {
  await page.setViewportSize({ width, height: width === 360 ? 740 : 900 });
  await page.emulateMedia({ colorScheme, forcedColors });
  await page.reload();
}
