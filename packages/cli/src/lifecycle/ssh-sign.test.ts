// With the real ssh-keygen, and one that prints as it does on Windows.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { verifySshSignature } from '@clausemark/control';
import { expect, onTestFinished, test } from 'vitest';
import { sshSign } from './ssh-sign.ts';

test('a signature that comes with CRLF is kept with LF, and verifies', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'clausemark-sign-'));
  const { PATH = '' } = process.env;
  onTestFinished(() => {
    process.env['PATH'] = PATH;
    rmSync(folder, { recursive: true });
  });
  const key = join(folder, 'Jürgen Müller');
  execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', key]);
  const script = `#!/bin/sh\nPATH='${PATH}' ssh-keygen "$@" | sed 's/$/\\r/'\n`;
  writeFileSync(join(folder, 'ssh-keygen'), script, { mode: 0o755 });
  process.env['PATH'] = `${folder}${delimiter}${PATH}`;
  const signature = await sshSign(key, 'test@v1', 'text\n');
  expect(signature).not.toContain('\r');
  expect(verifySshSignature(signature, 'text\n', 'test@v1').valid).toBe(true);
});
