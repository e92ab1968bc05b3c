import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import { chromiumArgs, findChromium } from '../scripts/chromium.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const port = process.env.E2E_PORT ?? '4199';
// A sub-path, not the root: the app has to work wherever a static host puts it.
const base = '/sub/path/';
const address = `http://127.0.0.1:${port}${base}`;
const executablePath = findChromium();

export default defineConfig({
  testDir: 'journeys',
  outputDir: '../node_modules/.cache/e2e',
  workers: 2,
  fullyParallel: true,
  retries: process.env.CI ? 1 : 0,
  timeout: 45_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  use: {
    baseURL: address,
    // To keep the whole app in each browser anew would take longer than most journeys; offline.spec.ts has it kept.
    serviceWorkers: 'block',
    viewport: { width: 1440, height: 900 },
    // Recording every journey would take longer than walking it; `--trace on` records one that fails.
    trace: 'on-first-retry',
    launchOptions: { args: chromiumArgs(), ...(executablePath && { executablePath }) },
  },
  webServer: {
    command: `node scripts/serve.mjs --base ${base} --strict-port`,
    cwd: root,
    env: { PORT: port, NO_OPEN: '1' },
    url: address,
    reuseExistingServer: false,
  },
});
