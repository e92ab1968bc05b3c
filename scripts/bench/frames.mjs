import { overlay } from './designs.mjs';
import { median, say } from './timing.mjs';

/** How long frames are counted, in ms, and how often. */
const COUNTED = 3000;
const TIMES = 5;

/**
 * Frames per second while a packet goes over the canvas, against the same page at rest.
 * @param openPage opens a page with a design
 */
export async function framesRows(engine, openPage) {
  const designs = {
    '150 nodes as cards': overlay(engine, 3, 50, 250, '10.64.0.0/11'),
    '300 painted nodes': overlay(engine, 6, 50, 250, '10.64.0.0/11'),
  };
  for (const [which, document] of Object.entries(designs)) {
    const page = await openPage(document);
    await send(page);
    const ratios = [];
    for (let i = 0; i < TIMES; i += 1) {
      await page.getByRole('button', { name: 'Start over' }).click();
      await page.waitForTimeout(600);
      const atRest = await framesIn(page);
      await page.getByRole('button', { name: 'Play', exact: true }).click();
      const playing = await framesIn(page);
      ratios.push({ atRest, playing, ratio: playing / atRest });
    }
    const { atRest, playing, ratio } = ratios.find((one) => one.ratio === median(ratios.map((each) => each.ratio)));
    say(
      `frames a second while a packet goes over ${which}, against the page at rest`,
      `${(100 * ratio).toFixed(0)} % (${perSecond(playing)} and ${perSecond(atRest)})`,
      '≥ 95 %',
    );
    await page.close();
  }
}

const perSecond = (frames) => ((frames * 1000) / COUNTED).toFixed(0);

/** Sends a packet that the trace and the canvas then show. */
export async function send(page) {
  await page.getByRole('tab', { name: 'Trace', exact: true }).click();
  await page.getByRole('combobox', { name: 'From', exact: true }).fill('Clients');
  await page.getByRole('combobox', { name: 'To', exact: true }).fill('web');
  await page.getByRole('button', { name: 'Send packet' }).click();
  await page.locator('[data-packet]').waitFor({ state: 'attached' });
}

const framesIn = (page) =>
  page.evaluate(
    (ms) =>
      new Promise((resolve) => {
        let frames = 0;
        const start = performance.now();
        const count = (now) => {
          frames += 1;
          if (now - start < ms) requestAnimationFrame(count);
          else resolve(frames);
        };
        requestAnimationFrame(count);
      }),
    COUNTED,
  );
