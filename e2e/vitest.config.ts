import { defineConfig } from 'vitest/config';

/** What `npm run build` writes for Node, run as its users run it. The app is for Playwright. */
export default defineConfig({
  test: { environment: 'node', include: ['e2e/node/**/*.test.ts'], testTimeout: 60_000 },
});
