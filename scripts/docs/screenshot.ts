// A page of HTML, from a file or a server, as a picture. Needs Chromium.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

export interface PictureSize {
  readonly width: number;
  readonly height: number;
  /** Pixels of the picture for one of the page. */
  readonly scale: number;
}

/** Not synchronous: the page may come from a server in this process. */
export async function screenshot(url: string, file: string, { width, height, scale }: PictureSize): Promise<void> {
  const quiet = ['quic', 'background-networking', 'component-update', 'sync', 'gpu'].map((name) => `--disable-${name}`);
  const args = [
    '--headless',
    '--no-sandbox',
    '--no-first-run',
    ...quiet,
    `--window-size=${width},${height}`,
    `--force-device-scale-factor=${scale}`,
    '--hide-scrollbars',
    `--screenshot=${file}`,
    url,
  ];
  await promisify(execFile)(process.env['CHROMIUM'] ?? '/usr/bin/chromium', args);
}
