// `clausemark site` where there is nothing to serve, or no way to.
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

test('a site without a page says why', async () => {
  const manual = gitManual({ 'clausemark.yaml': 'version: 1\n', 'procedures/a.md': '# A\n' });
  const { code, out } = await manual.run(['site', 'build', '--out', 'pages', '--no-passages']);
  expect([code, out]).toEqual([0, expect.stringMatching(/^No page was made: no document was ever in force\./)]);
});
