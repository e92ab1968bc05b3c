import { test as base, expect } from '@playwright/test';
import { isComplaint } from './pages/complaints';
import { Simulator } from './pages/simulator';

/** Hands each journey the open app, and fails it for any error the browser reported or any request that left the page. */
export const test = base.extend<{ simulator: Simulator }>({
  simulator: async ({ page, baseURL }, use) => {
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      if (isComplaint(message)) complaints.push(message.text());
    });
    page.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(baseURL ?? '') && !url.startsWith('blob:'))
        complaints.push(`A request left the page: ${url}`);
    });
    const simulator = new Simulator(page);
    await simulator.open();
    await use(simulator);
    expect(complaints).toEqual([]);
  },
});

export { expect };
