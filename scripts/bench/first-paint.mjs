import { median, ms, say } from './timing.mjs';

const TIMES = 5;
/** A slow mobile network and a phone's processor: what Lighthouse takes for *Slow 4G*. */
const SLOW = {
  offline: false,
  latency: 150,
  downloadThroughput: (1638 * 1024) / 8,
  uploadThroughput: (675 * 1024) / 8,
};
const SLOWER = 4;

/**
 * When a newcomer sees the opening design, against when the app has drawn it.
 * @param url the built page
 */
export async function firstPaintRow(browser, url) {
  const visits = [];
  for (let i = 0; i < TIMES; i += 1) visits.push(await visit(browser, url));
  const painted = median(visits.map((each) => each.painted));
  const drawn = median(visits.map((each) => each.drawn));
  say(
    'first paint with the opening design against the canvas of the app, on a slow network',
    `${((100 * painted) / drawn).toFixed(0)} % (${ms(painted)} and ${ms(drawn)})`,
    '≤ 60 %',
  );
}

async function visit(browser, url) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  const chrome = await context.newCDPSession(page);
  await chrome.send('Network.enable');
  await chrome.send('Network.emulateNetworkConditions', SLOW);
  await chrome.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  await page.goto(url);
  await page.waitForFunction(() => document.querySelector('.topology[data-drawn]'));
  const times = await page.evaluate(() => {
    const [first] = performance.getEntriesByName('first-contentful-paint');
    const [picture] = performance.getEntriesByType('resource').filter(({ name }) => name.includes('/opening-light-'));
    return { painted: Math.max(first.startTime, picture.responseEnd), drawn: performance.now() };
  });
  await context.close();
  return times;
}
