import type { BrowserContext } from '@playwright/test';
import { Simulator } from '../pages/simulator';
import { StartPage } from '../pages/start-page';
import { expect, test } from '../test';

/** Another tab, which shows the design that was edited last. */
async function secondTab(context: BrowserContext): Promise<Simulator> {
  const second = new Simulator(await context.newPage());
  await second.open();
  return second;
}

async function rename(simulator: Simulator, subnet: string, name: string): Promise<void> {
  await simulator.select(subnet);
  await simulator.enter(simulator.field('Name'), name);
}

test('a tab goes on with what another made of the design, and loses nothing of it', async ({ simulator, context }) => {
  await rename(simulator, 'snet-aks', 'snet-one');
  await expect.poll(() => simulator.kept()).toContain('snet-one');
  const second = await secondTab(context);
  await expect(second.card('snet-aks')).toContainText('snet-one');

  await rename(second, 'snet-one', 'snet-two');
  await expect(simulator.card('snet-aks')).toContainText('snet-two');
  await expect(simulator.messages).toContainText('was changed in another tab');
  await expect(simulator.page.getByRole('button', { name: 'Undo', exact: true })).toBeDisabled();

  // And back again, with nothing to choose between.
  await rename(simulator, 'snet-two', 'snet-three');
  await expect(second.card('snet-aks')).toContainText('snet-three');
  await expect(second.messages).not.toContainText('copy');
});

test('edits of both at once are kept, one of them as a copy', async ({ simulator, context, page }) => {
  await rename(simulator, 'snet-aks', 'snet-one');
  await expect.poll(() => simulator.kept()).toContain('snet-one');
  const second = await secondTab(context);
  await second.select('snet-one');
  await simulator.select('snet-one');
  // A field in which one types holds the newer design off; then both have edits of their own.
  await simulator.field('Name').fill('snet-first');
  await second.enter(second.field('Name'), 'snet-second');
  await expect(simulator.messages).toContainText('was changed in another tab');
  await expect(simulator.field('Name')).toHaveValue('snet-first');
  await simulator.field('Name').press('Enter');
  await expect(simulator.messages).toContainText('this tab goes on with a copy');
  await expect(simulator.card('snet-aks')).toContainText('snet-first');
  await expect(second.card('snet-aks')).toContainText('snet-second');
  const start = new StartPage(page);
  await start.open();
  await expect(start.recent.getByRole('listitem')).toHaveCount(2);
});

test('a tab with text in a field can show the newer design', async ({ simulator, context }) => {
  await rename(simulator, 'snet-aks', 'snet-one');
  await expect.poll(() => simulator.kept()).toContain('snet-one');
  const second = await secondTab(context);
  await simulator.field('Name').fill('half-typ');
  await rename(second, 'snet-one', 'snet-two');
  await expect(simulator.messages).toContainText('goes on as a copy');
  await simulator.field('Name').fill('snet-one');
  await simulator.messages.getByRole('button', { name: 'Show the newer' }).click();
  await expect(simulator.card('snet-aks')).toContainText('snet-two');
});

test('a design that another tab deletes stays on screen, and is kept again with the next edit', async ({
  simulator,
  context,
}) => {
  await rename(simulator, 'snet-aks', 'snet-one');
  await expect.poll(() => simulator.kept()).toContain('snet-one');
  const second = await secondTab(context);
  const start = new StartPage(second.page);
  await start.open();
  await start.button('Delete', 'AKS networking, illustrated').click();
  await start.messages.getByRole('button', { name: 'Dismiss message' }).click();
  await expect(simulator.messages).toContainText('was deleted in another tab');
  await rename(simulator, 'snet-one', 'snet-again');
  await start.shows('AKS networking, illustrated');
});
