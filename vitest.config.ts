import { defineConfig } from 'vitest/config';

/** These packages know no disk, no clock and no environment: their tests cannot get into each other's way, and share a worker. */
const pure = ['control', 'generator', 'linter', 'manual', 'reporters', 'standards'].map(
  (name) => `packages/${name}/src/**/*.test.ts`,
);

export default defineConfig({
  test: {
    projects: [
      { extends: true, test: { name: 'pure', include: pure, isolate: false } },
      {
        extends: true,
        test: {
          name: 'others',
          include: [
            'packages/*/src/**/*.test.ts',
            'packages/*/test/**/*.test.ts',
            'site/test/**/*.test.ts',
            'scripts/**/*.test.ts',
          ],
          exclude: [...pure, '**/node_modules/**'],
        },
      },
    ],
    // Most of a test's time is that of git and of a browser: a worker a core, and patience for a machine that does other work too.
    maxWorkers: '100%',
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
