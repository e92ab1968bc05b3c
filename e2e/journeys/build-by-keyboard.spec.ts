import { kindsOfTheArticle } from '../pages/article';
import { Building } from '../pages/building';
import { savedDesign } from '../pages/design-file';
import { expect, test } from '../test';

test('the article’s picture, from an empty design, by keyboard alone', async ({ simulator, page }) => {
  test.slow();
  const building = new Building(page);
  const key = (name: string) => page.keyboard.press(name);
  /** Types over the name of what is selected. */
  const rename = async (name: string) => {
    await expect(simulator.field('Name')).toBeVisible();
    await key('F2');
    await expect(simulator.field('Name')).toBeFocused();
    await page.keyboard.type(name);
    await key('Enter');
    await expect(simulator.inspector.getByRole('heading', { level: 2 }).first()).toHaveText(name);
  };
  /** Fills a field of the inspector by going on with Tab from the name. */
  const fill = async (name: string, text: string) => {
    await key('F2');
    for (let presses = 0; presses < 20; presses += 1) {
      if (
        await simulator.inspector
          .getByLabel(name, { exact: true })
          .evaluate((field) => field === document.activeElement)
      )
        break;
      await key('Tab');
    }
    await key('Control+A');
    await page.keyboard.type(text);
    await key('Enter');
    await key('Escape');
  };

  await building.command('New design');
  await page.getByRole('button', { name: 'Empty design' }).focus();
  await key('Enter');
  await expect(simulator.topology).toBeVisible();

  await building.command('Add Virtual network');
  await rename('vnet-prod');
  await fill('Address prefix', '10.240.0.0/16');
  await building.command('Add Kubernetes service');
  await building.command('kubenet');
  await expect(simulator.mode('kubenet')).toBeChecked();
  await building.command('Add Node pool');
  await rename('webpool');
  await building.command('Add Network security group');
  await building.command('snet-aks');
  await building.command('Add Network security group');
  for (let count = 0; count < 3; count += 1) {
    await building.command('aks-1');
    await building.command('Add Workload');
  }
  for (let count = 0; count < 2; count += 1) {
    await building.command('aks-1');
    await building.command('Add Service');
  }
  await building.command('Add Internet host');
  await building.command('vnet-prod');
  await building.command('Add Application gateway');
  await building.command('Add Application gateway');
  await building.command('snet-agw');
  await building.command('Add Network security group');
  await building.command('vnet-prod');
  await building.command('Add Subnet');
  await building.command('Add Virtual machine');
  await building.command('vnet-prod');
  await building.command('Add Virtual network gateway');
  await building.command('Add On-premises site');
  await building.command('Add Virtual network');
  await building.command('Add Subnet');
  await building.command('Add Virtual machine');
  await building.command('vnet-prod');
  await building.command('Connect to vnet-2');

  const { document } = JSON.parse(await savedDesign(page));
  const kinds: string[] = document.order.map((id: string) => document.resources[id].kind);
  for (const [kind, least] of kindsOfTheArticle())
    expect.soft(kinds.filter((one) => one === kind).length, kind).toBeGreaterThanOrEqual(least);
});

test('what is added can be duplicated, deleted and brought back by keys', async ({ simulator, page }) => {
  const building = new Building(page);
  await simulator.select('vm-jump');
  await simulator.outline.getByRole('treeitem', { name: 'vm-jump', exact: true }).press('Control+d');
  const copy = simulator.outline.getByRole('treeitem', { name: 'vm-1' });
  await expect(simulator.inspector.getByRole('heading', { level: 2 }).first()).not.toHaveText('vm-jump');
  await page.keyboard.press('Control+z');
  await expect(copy).toHaveCount(0);

  await simulator.select('snet-agw');
  await simulator.outline.getByRole('treeitem', { name: 'snet-agw', exact: true }).press('Delete');
  const cancel = building.deleting.getByRole('button', { name: 'Cancel' });
  await expect(building.deleting).toContainText('agw-ingress');
  await expect(cancel).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(simulator.card('agw-ingress')).toBeVisible();
  await simulator.outline.getByRole('treeitem', { name: 'snet-agw', exact: true }).press('Delete');
  await expect(cancel).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(simulator.card('agw-ingress')).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(simulator.card('agw-ingress')).toBeVisible();
});
