import type { ConsoleMessage } from '@playwright/test';

/** Said by the tool, not by the app, where a journey keeps no files of the app: see playwright.config.ts. */
const OF_TOOL = 'Service Worker registration blocked by Playwright';

/** Whether the browser reports something that must not be. */
export const isComplaint = (message: ConsoleMessage): boolean =>
  ['error', 'warning'].includes(message.type()) && message.text() !== OF_TOOL;
