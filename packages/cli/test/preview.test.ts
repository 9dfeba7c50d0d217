// `clausemark site preview` where it cannot serve.
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { gitManual } from './git-manual.ts';

test('a port that is in use is named, with what to do', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  try {
    const manual = gitManual({ 'clausemark.yaml': 'version: 1\n', 'procedures/a.md': '# A\n' });
    const { code, err } = await manual.run(['site', 'preview', '--port', String(port), '--no-passages']);
    expect([code, err]).toEqual([2, expect.stringContaining(`Port ${port} is in use`)]);
    expect(err).toContain('--port');
    expect(err).not.toContain('report it');
  } finally {
    other.close();
  }
});
