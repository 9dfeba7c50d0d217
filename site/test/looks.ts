// The ways in which pages are looked at: on a phone and on a large screen, light and dark, with colours of the system.
import type { Page } from 'playwright-core';

export interface Look {
  readonly width: 360 | 1280;
  readonly colorScheme: 'light' | 'dark';
  readonly forcedColors: 'none' | 'active';
  /** What is examined besides width and complaints: what other looks have not shown. */
  readonly examine: 'all' | 'colours' | 'nothing';
}

export const LOOKS: readonly Look[] = [
  { width: 1280, colorScheme: 'light', forcedColors: 'none', examine: 'all' },
  { width: 1280, colorScheme: 'dark', forcedColors: 'none', examine: 'colours' },
  { width: 360, colorScheme: 'light', forcedColors: 'none', examine: 'all' },
  { width: 360, colorScheme: 'dark', forcedColors: 'none', examine: 'nothing' },
  { width: 360, colorScheme: 'light', forcedColors: 'active', examine: 'colours' },
];

/** Shows an open page that way, loaded anew: what scripts do when a page comes up depends on it. */
export async function lookAt(page: Page, { width, colorScheme, forcedColors }: Look): Promise<void> {
  await page.setViewportSize({ width, height: width === 360 ? 740 : 900 });
  await page.emulateMedia({ colorScheme, forcedColors });
  await page.reload();
}
