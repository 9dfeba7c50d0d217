import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: [
      'packages/*/src/**/*.test.ts',
      'packages/*/test/**/*.test.ts',
      'site/test/**/*.test.ts',
      'scripts/**/*.test.ts',
    ],
    // Most tests wait for git, a browser or another process: one worker leaves a core idle.
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 180_000,
  },
});
