import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/{shared,kinds,renderer,main,torture}/**/*.test.{ts,tsx}'],
    setupFiles: ['test/seed.ts'],
    testTimeout: 60_000,
  },
});
