import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/unit/**/*.test.ts', 'tests/site/**/*.test.ts'],
    testTimeout: 180_000,
    hookTimeout: 180_000,
    // Tests that run a command wait for it: every core has something to do.
    maxWorkers: availableParallelism(),
  },
});
