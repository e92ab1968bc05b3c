import { spawn } from 'node:child_process';
import { chromium } from '@playwright/test';
import { chromiumArgs, findChromium } from '../chromium.mjs';
import { root } from '../stamp.mjs';
import { buildingTasks } from './building.mjs';
import { crowded, overlay } from './designs.mjs';
import { firstPaintRow } from './first-paint.mjs';
import { framesRows, send } from './frames.mjs';
import { matrixTasks } from './matrix.mjs';
import { tasksOf } from './tasks.mjs';
import { median, ms, say } from './timing.mjs';

const PORT = 4197;
/** Longer than this, in ms, and a person feels that the page stands still. */
const TASK = 50;

export async function browserRows(engine) {
  const server = spawn(process.execPath, ['scripts/serve.mjs', '--strict-port'], {
    cwd: root,
    env: { ...process.env, PORT: String(PORT), NO_OPEN: '1' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise((resolve) => server.stdout.once('data', resolve));
  const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArgs() });
  const designs = {
    '5,000 nodes in 5 pools': { document: overlay(engine, 5, 1000, 250, '10.64.0.0/11'), pool: 'pool0' },
    '5,000 nodes in 100 pools': { document: overlay(engine, 100, 50, 250, '10.64.0.0/11'), pool: 'pool7' },
  };
  try {
    await firstPaintRow(browser, `http://127.0.0.1:${PORT}/`);
    const few = await open(browser, engine, engine.examples.article);
    const flipOfFew = await flipTime(few);
    const editOfFew = await editTasks(few, 'nodepool1');
    await send(few);
    const frames = await framesToTrace(few);
    say(
      'frames from choosing a mode to the repainted trace, 3 nodes',
      `${median(frames)} in the middle of ${frames.length}, ${Math.max(...frames)} at worst`,
      '1',
    );
    await few.close();
    for (const [which, { document, pool }] of Object.entries(designs)) {
      const page = await open(browser, engine, document);
      const flip = await flipTime(page);
      say(
        `choosing a mode to the next painted frame: ${which} against 3 nodes`,
        `${(flip / flipOfFew).toFixed(1)} times (${ms(flipOfFew)} and ${ms(flip)})`,
        '≤ 4 times',
      );
      sayTask(`choosing a mode, ${which}`, await flipTasks(page));
      sayTask(`editing Nodes of a pool, ${which}`, await editTasks(page, pool), editOfFew);
      await send(page);
      sayTask(`editing Nodes while a packet is traced, ${which}`, await editTasks(page, pool));
      await page.close();
    }
    const { document } = designs['5,000 nodes in 100 pools'];
    const { opened, pressed } = await matrixTasks(() => open(browser, engine, document));
    sayTask('opening who reaches whom, 5,000 nodes in 100 pools', opened);
    sayTask('going through it by key', pressed);
    // As many pools as there can be, and an upgrade that no longer fits: what mends it is tried out pool by pool.
    const page = await open(browser, engine, crowded(engine, 100, 2));
    sayTask('looking for what mends an upgrade, 100 pools', await mendTasks(page, 'pool7'));
    await page.close();
    await buildingTasks(engine, (document) => open(browser, engine, document), sayTask);
    await framesRows(engine, (document) => open(browser, engine, document));
  } finally {
    await browser.close();
    server.kill();
  }
}

function sayTask(what, tasks, few) {
  const beside = few ? `; with 3 nodes ${ms(median(few))}` : '';
  say(
    `longest task on the main thread while ${what}`,
    `${ms(median(tasks))} in the middle of ${tasks.length}, ${ms(Math.max(...tasks))} at worst${beside}`,
    `< ${TASK} ms where nothing else runs on the machine`,
  );
}

async function open(browser, { writeLink, schemaVersion }, document) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  const link = writeLink({ schemaVersion, document });
  if (!link.ok) throw new Error(link.error.code);
  await page.goto(`http://127.0.0.1:${PORT}/${link.value}`);
  await page.getByRole('radio', { name: 'Azure CNI Overlay' }).waitFor();
  await page.waitForTimeout(1000);
  return page;
}

/** Median ms from a click on the other mode to the frame painted after it. */
async function flipTime(page) {
  const times = [];
  for (let i = 0; i < 24; i += 1) {
    times.push(
      await page.evaluate(async (name) => {
        const radio = [...document.querySelectorAll('input[type=radio]')].find((input) => input.value === name);
        const start = performance.now();
        radio.click();
        await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
        return performance.now() - start;
      }, modeAt(i)),
    );
    await page.waitForTimeout(400);
  }
  return median(times.slice(4));
}

/** Frames that are painted after a click on the other mode until the trace's outcome is the new one's. */
async function framesToTrace(page) {
  const frames = [];
  for (let i = 0; i < 16; i += 1) {
    frames.push(
      await page.evaluate(
        async (name) => {
          const outcome = document.querySelector('[role=status][aria-label=Outcome]');
          const before = outcome.textContent;
          [...document.querySelectorAll('input[type=radio]')].find((input) => input.value === name).click();
          let painted = 0;
          while (painted < 100 && outcome.textContent === before) {
            await new Promise((resolve) => requestAnimationFrame(resolve));
            painted += 1;
          }
          return Math.max(painted, 1);
        },
        modeAt(i + 1),
      ),
    );
    await page.waitForTimeout(400);
  }
  return frames.slice(4);
}

const modeAt = (i) => (i % 2 === 0 ? 'kubenet' : 'overlay');

/** Longest task of each flip, in ms. */
const flipTasks = (page) => tasksOf(page, 12, async (i) => () => page.evaluate(choose, modeAt(i)));

/** Runs in the page. */
function choose(mode) {
  [...document.querySelectorAll('input[type=radio]')].find((input) => input.value === mode).click();
}

/** Longest task of each edit of a pool's node count: one node less, and one more again. */
async function editTasks(page, pool) {
  const { field, count } = await nodesField(page, pool);
  return tasksOf(page, 12, async (i) => {
    await field.fill(String(i % 2 === 0 ? count - 1 : count));
    const found = await field.elementHandle();
    return () => found.press('Enter');
  });
}

/** Longest task of each time that the card of *Upgrades* opens on a design that it has not shown. */
async function mendTasks(page, pool) {
  const { field, count } = await nodesField(page, pool);
  return tasksOf(page, 12, async (i) => {
    await page.keyboard.press('Escape');
    await field.fill(String(count + 1 + i));
    await field.press('Enter');
    await page.waitForTimeout(1000);
    const chip = await page.getByRole('status', { name: 'Upgrades' }).getByRole('button').elementHandle();
    return () => chip.click();
  });
}

/** The inspector's field for a pool's node count, and what it says. */
async function nodesField(page, pool) {
  const search = page.getByRole('searchbox', { name: 'Search the outline by name or address' });
  await search.fill(pool);
  await page.getByRole('tree', { name: 'Outline' }).getByRole('treeitem', { name: pool, exact: true }).first().click();
  await search.fill('');
  const field = page.getByRole('spinbutton', { name: 'Nodes' });
  return { field, count: Number(await field.inputValue()) };
}
