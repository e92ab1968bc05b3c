import { expect, it, vi } from 'vitest';
import { startApp } from './start';
import { freshApp, notice, shownName } from './testing';

vi.mock('./page-options', () => ({ pageOptions: () => ({}) }));
vi.mock('./theme', () => ({ startTheme: () => {} }));
vi.mock('./shortcuts', () => ({ startShortcuts: () => {} }));
vi.mock('./keeping', () => ({ startKeeping: () => Promise.reject(new Error('a bug')) }));

it('the page is shown although its start failed, and says so', async () => {
  freshApp();
  vi.stubGlobal('innerHeight', 900);
  vi.stubGlobal('innerWidth', 1440);
  await expect(startApp()).resolves.toBeUndefined();
  expect(notice('start')?.says).toContain('(a bug)');
  expect(shownName()).toBe('AKS networking, illustrated');
});
