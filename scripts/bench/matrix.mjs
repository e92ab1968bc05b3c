import { tasksOf } from './tasks.mjs';

/** Keys that go far, one after the other, so that each meets rows or columns that were not in sight. */
const KEYS = ['PageDown', 'End', 'PageDown', 'Home', 'PageUp', 'Control+End', 'ArrowDown', 'Control+Home'];

/**
 * Longest tasks of who reaches whom: what opening its tab takes, and what the keys take in it.
 * @param openPage opens a page with the design, on which nobody looked at the tab yet
 */
export async function matrixTasks(openPage, times = 5) {
  const opened = [];
  for (let i = 0; i < times - 1; i += 1) {
    const page = await openPage();
    opened.push(...(await openTab(page)));
    await page.close();
  }
  const page = await openPage();
  opened.push(...(await openTab(page)));
  const pressed = await tasksOf(page, 4 * KEYS.length, async (i) => () => page.keyboard.press(KEYS[i % KEYS.length]), {
    warm: KEYS.length,
  });
  await page.close();
  return { opened, pressed };
}

const openTab = (page) =>
  tasksOf(
    page,
    1,
    async () => {
      const tab = await page.getByRole('tab', { name: 'Reachability', exact: true }).elementHandle();
      return async () => {
        await tab.click();
        const grid = await page.waitForSelector('[role=grid][aria-label="Who reaches whom"]', { timeout: 60_000 });
        await grid.focus();
      };
    },
    { warm: 0 },
  );
