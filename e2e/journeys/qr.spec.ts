import { Building } from '../pages/building';
import { decodedQr } from '../pages/decode-qr';
import { add, openChanged } from '../pages/design-file';
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

test('a link that is too long for a code says what it fits without, and shows it then', async ({
  simulator: { page },
}) => {
  await openChanged(page, (document) => {
    // Names of which nothing repeats itself, so that compression leaves them as long as they are.
    const names = Array.from({ length: 200 }, (_, n) => (Math.imul(n + 1, 2_654_435_761) >>> 0).toString(36));
    Object.assign(document, { name: 'Much asserted' });
    const flow = { from: 'clients', to: 'web', expect: 'works' };
    add(document, ...names.map((name) => ({ id: name, kind: 'assertion', name, ...flow })));
  });
  const share = new ShareDialog(page);
  await expect(page).toHaveTitle(/Much asserted/);
  await share.open();
  await expect(share.dialog).toContainText('It fits without the assertions.');
  await share.button('Leave that out').click();
  await expect(share.part(/assertion/i)).not.toBeChecked();
  await expect(page.getByRole('region', { name: 'QR code' })).toBeFocused();
  const picture = share.dialog.getByRole('img', { name: 'QR code of the link' });
  expect(await decodedQr(picture)).toBe(await share.link.inputValue());
});
