import { Building } from '../pages/building';
import { decodedQr } from '../pages/decode-qr';
import { ShareDialog } from '../pages/share-dialog';
import { Simulator } from '../pages/simulator';
import { violations } from '../pages/violations';
import { expect, test } from '../test';

test('a code over the whole screen opens the design on another machine', async ({ simulator, page, browser }) => {
  const building = new Building(page);
  await building.begin();
  await building.palette.getByRole('button', { name: 'Add Virtual network', exact: true }).click();
  await simulator.enter(simulator.field('Name'), 'vnet-of-the-workshop');
  const share = new ShareDialog(page);
  await share.open('View only');
  await share.button('Full screen').click();
  await expect(share.qrScreen).toBeVisible();
  const link = await decodedQr(share.qrScreen.getByRole('img', { name: 'QR code of the link' }));
  expect(link).toBe(await share.link.inputValue());
  expect(await violations(page)).toEqual([]);
  await share.qrScreen.getByRole('button', { name: 'Close' }).click();
  await expect(share.qrScreen).toHaveCount(0);
  await expect(share.dialog).toBeVisible();

  const context = await browser.newContext();
  const other = new Simulator(await context.newPage());
  await other.page.goto(link);
  await expect(other.topology).toContainText('vnet-of-the-workshop');
  await expect(other.page.getByRole('region', { name: 'View only' })).toBeVisible();
  await context.close();
});
