import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { manyRules, manySubnets, overlay, podsPrinted } from './designs.mjs';
import { tasksOf } from './tasks.mjs';

/**
 * Longest tasks of building in designs of very many things.
 * @param tell hears what was done and its tasks, in ms
 */
export async function buildingTasks(engine, openPage, tell) {
  const designs = {
    '5,000 nodes in 100 pools': overlay(engine, 100, 50, 250, '10.64.0.0/11'),
    '400 subnets': manySubnets(engine, 400),
  };
  for (const [which, document] of Object.entries(designs)) {
    const pool = which === '400 subnets' ? 'nodepool1' : 'pool7';
    const page = await openPage(document);
    const measure = async (what, prepare, times = 4) =>
      tell(`${what}, ${which}`, await tasksOf(page, times, prepare, { warm: 1 }));
    await measure('opening the list of commands', () => openCommands(page));
    await measure('searching in it', () => typedInCommands(page));
    await page.keyboard.press('Escape');
    await select(page, pool);
    await measure('opening what a pool can be connected with', () => openConnections(page));
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Add to the design' }).click();
    // What is in it is loaded by then.
    await page.getByRole('button', { name: 'Add Subnet', exact: true }).waitFor();
    await measure('adding a subnet', async () => () => press(page, 'Add Subnet'));
    await measure('adding a pool', async () => () => press(page, 'Add Node pool'));
    await measure('deleting a subnet', () => deletion(page));
    await measure('dragging an entry over the diagram', () => dragOver(page));
    await measure('collapsing a network', (i) => collapse(page, i));
    await measure('undoing a step', async () => () => page.keyboard.press('Control+z'));
    await page.close();
  }
  await typingTasks(engine, openPage, tell);
  await importTasks(engine, openPage, tell);
}

async function openCommands(page) {
  await page.keyboard.press('Escape');
  await page.evaluate(() => document.activeElement?.blur());
  return () => page.keyboard.press('Control+k');
}

async function typedInCommands(page) {
  const field = await page.getByRole('dialog', { name: 'Commands' }).getByRole('combobox').elementHandle();
  await field.fill('');
  return () => field.type('subnet');
}

async function openConnections(page) {
  await page.keyboard.press('Escape');
  const button = page.getByRole('button', { name: 'Connect to…' });
  const found = await button.elementHandle();
  return () => found.click();
}

/** Without the waiting of a real click, which takes time of the page itself. */
const press = (page, name) =>
  page.evaluate((label) => document.querySelector(`button[aria-label="${label}"]`).click(), name);

/** Over as many places as a hand crosses. */
async function dragOver(page) {
  await page.getByRole('button', { name: 'Add Virtual machine', exact: true }).hover();
  await page.mouse.down();
  return async () => {
    await page.mouse.move(400, 200);
    for (let step = 0; step < 40; step += 1) await page.mouse.move(400 + 10 * step, 200 + 6 * step);
    await page.keyboard.press('Escape');
    await page.mouse.up();
  };
}

/** Of the subnet that was just added, which is selected; none is selected after it. */
async function deletion(page) {
  await press(page, 'Add Subnet');
  await page.locator('[role=treeitem][aria-selected=true]').waitFor();
  return async () => {
    await page.keyboard.press('Delete');
    await page.waitForFunction(() => !document.querySelector('[role=treeitem][aria-selected=true]'));
  };
}

async function collapse(page, i) {
  if (i === 0) await select(page, 'vnet-prod');
  const button = await page.getByRole('button', { name: 'Collapse in the diagram' }).elementHandle();
  return () => button.click();
}

async function select(page, name) {
  const search = page.getByRole('searchbox', { name: 'Search the outline by name or address' });
  await search.fill(name);
  await page.getByRole('tree', { name: 'Outline' }).getByRole('treeitem', { name, exact: true }).first().click();
  await search.fill('');
}

/** A cell of a group of 1,000 rules, typed in with all of them in the page. */
export async function typingTasks(engine, openPage, tell) {
  const page = await openPage(manyRules(engine));
  await select(page, 'nsg-aks');
  await page.getByRole('button', { name: /^Edit as table/ }).click();
  const panel = page.getByRole('tabpanel', { name: 'Tables' });
  const shown = await tasksOf(page, 1, async () => () => panel.getByRole('button', { name: /^Show all/ }).click(), {
    warm: 0,
  });
  const cell = panel.getByRole('textbox', { name: /^Name of / }).nth(3);
  const typed = await tasksOf(
    page,
    4,
    async () => async () => {
      await cell.focus();
      await page.keyboard.press('x');
    },
    { warm: 1 },
  );
  const left = await tasksOf(
    page,
    4,
    async (i) => {
      await cell.fill(`rule-${i}`);
      return () => cell.blur();
    },
    { warm: 1 },
  );
  tell('showing all rows of 1,000 rules', shown);
  tell('typing a letter in 1,000 rules', typed);
  tell('leaving a cell of 1,000 rules', left);
  await page.close();
}

/** The pods of a large cluster, as a file. */
export async function importTasks(engine, openPage, tell) {
  const page = await openPage(engine.examples.article);
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog', { name: 'Commands' }).getByRole('combobox').fill('Import');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Import from Azure and Kubernetes' });
  // From the disk, as a person's would come: handed over by the driver it would be the page that unpacks it.
  const file = join(mkdtempSync(join(tmpdir(), 'bench-')), 'pods.json');
  writeFileSync(file, podsPrinted(9000));
  const read = await tasksOf(
    page,
    1,
    async () => async () => {
      await dialog.getByLabel('Files of the tools').setInputFiles(file);
      await dialog.getByText('The design has').waitFor({ timeout: 60_000 });
    },
    { warm: 0 },
  );
  const opened = await tasksOf(
    page,
    1,
    async () => () => dialog.getByRole('button', { name: 'Open as a new design' }).click(),
    { warm: 0 },
  );
  tell('reading what kubectl prints of 9,000 pods', read);
  tell('opening them as a design', opened);
  await page.close();
}
