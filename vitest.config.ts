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
    testTimeout: 60_000,
    hookTimeout: 180_000,
  },
});
