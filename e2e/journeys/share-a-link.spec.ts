import { deflateSync } from 'node:zlib';
import { savedDesign } from '../pages/design-file';
import { Simulator } from '../pages/simulator';
import { expect, test } from '../test';

test('a copied link opens the same design and layout in a browser that never saw it', async ({
  simulator,
  context,
  browser,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await simulator.choose('Azure CNI');
  await simulator.select('nodepool1');
  await simulator.enter(simulator.number('Nodes'), '5');
  const untouched = await simulator.offset('headquarters', 'vnet-prod');
  await simulator.drag('headquarters', 0, 60);
  const moved = await simulator.offset('headquarters', 'vnet-prod');
  expect(moved).not.toBe(untouched);
  const said = await simulator.said();
  const link = await simulator.copyLink();
  await expect(simulator.page.getByText(/only this machine can open it/i)).toBeVisible();

  const elsewhere = await browser.newContext();
  const other = new Simulator(await elsewhere.newPage());
  await other.page.goto(link);
  await expect(other.mode('Azure CNI')).toBeChecked();
  await expect.poll(() => other.said()).toBe(said);
  expect(await other.offset('headquarters', 'vnet-prod')).toBe(moved);
  await other.select('nodepool1');
  await expect(other.number('Nodes')).toHaveValue('5');
  await elsewhere.close();
});

test('a link never overwrites the design that is there', async ({ simulator, context, page }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const link = await simulator.copyLink();
  await simulator.select('snet-aks');
  await simulator.enter(simulator.field('Name'), 'snet-mine');
  await expect(simulator.card('snet-aks')).toContainText('snet-mine');
  await expect.poll(() => simulator.kept()).toContain('snet-mine');

  await page.goto('about:blank');
  await page.goto(link);
  await expect(simulator.messages).toContainText('Opened from a link');
  await expect(simulator.card('snet-aks')).not.toContainText('snet-mine');
  expect(new URL(page.url()).hash).toBe('');

  await simulator.messages.getByRole('button', { name: /Back to/ }).click();
  await expect(simulator.card('snet-aks')).toContainText('snet-mine');
});

test('a link that was cut short opens what arrived and names the rest', async ({ simulator, context, page }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const link = new URL(await simulator.copyLink()).hash;
  await page.goto('about:blank');
  await simulator.open(link.slice(0, link.length * 0.8));
  await expect(simulator.messages).toContainText(
    /The link was cut short on its way\. \d+ of 26 resources arrived whole/,
  );
  await expect(simulator.messages.getByRole('listitem').first()).toHaveText(/^Left out .*: it did not arrive whole\.$/);
  await expect(simulator.card('snet-aks')).toContainText('10.240.0.0/24');
});

test('a link of a schema that is still to come opens as far as it can be read, and says what reads all', async ({
  simulator,
  page,
}) => {
  const payload = deflateSync(JSON.stringify({ ...JSON.parse(await savedDesign(page)), schemaVersion: 9 }));
  await page.goto('about:blank');
  await simulator.open(`#v1.${payload.toString('base64url').length}.${payload.toString('base64url')}`);
  await expect(simulator.messages).toContainText('needs one that reads schema version 9');
  await expect(simulator.card('snet-aks')).toContainText('10.240.0.0/24');
});

for (const [what, fragment, says] of [
  ['cut short', '#v1.900.eNqrVkrOSC1KLCpWsqpWKsnPTlWyUkpJLElUqtVRSs7PS8tMBwCyrQqk', /incomplete|cut/i],
  ['of a later version', '#v99.10.abcdefghij', /newer|version/i],
  ['no link of ours', '#v1.4.!!!!', /altered on its way/i],
] as const) {
  test(`a link that is ${what} is explained, and the design stays`, async ({ simulator, page }) => {
    await page.goto('about:blank');
    await simulator.open(fragment);
    await expect(simulator.messages).toContainText(says);
    await expect(simulator.card('snet-aks')).toContainText('10.240.0.0/24');
  });
}
