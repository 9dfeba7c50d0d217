// The browser for tests: Debian's Chromium, driven by playwright-core. Says why when it is not there.
import { existsSync } from 'node:fs';
import { chromium, type Browser, type Page } from 'playwright-core';

const PATH = '/usr/bin/chromium';

export const browserMissing = !existsSync(PATH);
if (browserMissing)
  process.stderr.write(
    `Tests in a browser are skipped: there is no ${PATH}. Install it with: apt-get install chromium\n`,
  );

export function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: PATH,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** Collects what a page complains about: errors in scripts, refused by the policy, not found. */
export function complaints(page: Page): string[] {
  const found: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') found.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => found.push(`script: ${error.message}`));
  page.on('dialog', (dialog) => {
    found.push(`dialog: ${dialog.message()}`);
    dialog.dismiss().catch(() => {});
  });
  page.on('request', (request) => {
    if (!request.url().startsWith('http://127.0.0.1:')) found.push(`request: ${request.url()}`);
  });
  return found;
}
