import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/{shared,kinds,renderer,main,torture}/**/*.test.{ts,tsx}'],
    setupFiles: ['test/seed.ts'],
    testTimeout: 60_000,
    maxWorkers: '100%', // by default one core stays idle, which is half of a small machine
  },
});
