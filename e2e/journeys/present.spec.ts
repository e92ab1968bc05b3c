import type { Simulator } from '../pages/simulator';
import { STEPS, Stage } from '../pages/stage';
import { violations } from '../pages/violations';
import { expect, test } from '../test';

test('whoever presents goes through Part I with a clicker, and shows what happens if', async ({ simulator, page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.setViewportSize({ width: 1280, height: 720 });
  const stage = new Stage(page);
  await stage.present();
  await expect(page.getByRole('tab')).toHaveCount(0);

  // The answer first, then the next step: all of it in sight, however long.
  for (let n = 1; n <= STEPS; n++) {
    await expect(stage.at(n)).toBeVisible();
    expect(await stage.cutOff()).toBeLessThanOrEqual(1);
    if (await stage.button('Show the answer').isVisible()) {
      await page.keyboard.press('PageDown');
      await expect(stage.words).toContainText('The simulator says:');
      expect(await stage.cutOff()).toBeLessThanOrEqual(1);
    }
    await page.keyboard.press('PageDown');
  }
  await expect(stage.at(STEPS)).toBeVisible();
  await page.keyboard.press('PageUp');
  await expect(stage.at(STEPS - 1)).toBeVisible();

  await stage.goTo(2);
  await expect(stage.heading).toHaveText('In by the load balancer');
  await expect(page.getByRole('region', { name: 'Packet' })).toContainText('Delivered');
  await expect(stage.dimmed).toHaveAttribute('data-light', 'dim');
  await page.keyboard.press('h');
  await expect(stage.dimmed).toHaveCount(0);
  await expect(stage.line('Clients', 'kubernetes')).toHaveCSS('visibility', 'visible');
  await expect(stage.line('Clients', 'agw-api')).toHaveCSS('visibility', 'hidden');
  await expect(simulator.card('agw-api')).toBeHidden();
  await page.keyboard.press('s');
  await expect(simulator.card('agw-api')).toBeVisible();
  await expect(stage.dimmed).toHaveCount(0);
  await page.keyboard.press('b');
  await expect(stage.button('The screen is black. Press to go on.')).toBeVisible();
  await page.keyboard.press('.');

  // Edited live, without leaving the step, and with the pointer: the arrows go on with the tour all the same.
  await simulator.choose('Azure CNI');
  await expect(stage.at(2)).toBeVisible();
  await stage.button('Reset the step').click();
  await expect(simulator.mode('kubenet')).toBeChecked();
  await expect(stage.button('Reset the step')).toHaveCount(0);
  await simulator.card('nodepool1').click();
  await page.keyboard.press('e');
  await simulator.enter(simulator.number('Nodes'), '3');
  await expect(simulator.card('nodepool1/node/2')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('r');
  await expect(simulator.card('nodepool1/node/2')).toHaveCount(0);

  // What is edited stays in sight beside its fields, a chip as well.
  await stage.goTo(4);
  await page.keyboard.press('e');
  const chip = page.getByRole('button', { name: 'Network security group nsg-webpool' });
  const rightOfChip = async () => ((await chip.boundingBox())?.x ?? 0) + ((await chip.boundingBox())?.width ?? 0);
  await expect.poll(rightOfChip).toBeLessThan((await stage.panel.boundingBox())?.x ?? 0);
  await page.keyboard.press('Escape');
  await stage.goTo(2);

  await page.keyboard.press('Escape');
  await expect(stage.button('Present')).toBeFocused();
  await expect(page.getByText(`Step 2 of ${STEPS}`)).toBeVisible();
});

test('the windows of the audience and of whoever presents stay together', async ({ simulator, page }) => {
  const stage = new Stage(page);
  await stage.present();
  const notes = await stage.openNotes();
  await expect(notes.heading).toHaveText('Everything in one picture');
  await expect(notes.notes).toContainText('Give them a moment');
  await expect(notes.timer).not.toHaveText('0:00');

  await notes.page.keyboard.press('PageDown');
  await expect(stage.at(2)).toBeVisible();
  await expect(notes.heading).toHaveText('In by the load balancer');
  await stage.button('Show the answer').click();
  await expect(notes.page.getByText('The audience knows:')).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect(notes.heading).toHaveText('What the subnet brings');
  await notes.page.getByRole('button', { name: '7 A network like any other' }).click();
  await expect(stage.at(7)).toBeVisible();
  await simulator.choose('Azure CNI');
  await notes.button('Reset the step').click();
  await expect(simulator.mode('kubenet')).toBeChecked();
  await notes.button('Black').click();
  await expect(stage.button('The screen is black. Press to go on.')).toBeVisible();
  await notes.button('Black').click();
  expect(await violations(notes.page)).toEqual([]);

  // Each comes through a reload of either, and says when the other is gone.
  await notes.page.reload();
  await expect(notes.heading).toHaveText('A network like any other');
  await page.reload();
  await expect(stage.at(7)).toBeVisible();
  await notes.page.keyboard.press('PageDown');
  await expect(stage.at(8)).toBeVisible();
  await notes.page.close();
  await expect(simulator.messages).toContainText('The presenter window was closed.');
  const again = page.waitForEvent('popup');
  await simulator.messages.getByRole('button', { name: 'Open it again' }).click();
  const last = await again;
  await expect(last.getByText(`Step 8 of ${STEPS}`)).toBeVisible();
  await page.close();
  const audience = last.waitForEvent('popup');
  await last.getByRole('button', { name: 'Open the audience’s window' }).click();
  await expect(new Stage(await audience).at(8)).toBeVisible();
  await expect(last.getByRole('status')).toBeEmpty();
});

test('axe finds nothing on the stage, and a design without a tour has one too', async ({ simulator, page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await simulator.select('web');
  await page.getByRole('button', { name: 'Designs' }).click();
  await stage(page).button('Present').click();
  await expect(stage(page).button('Laser pointer')).toBeVisible();
  await expect(page.getByRole('article')).toHaveCount(0);
  await page.keyboard.press('Escape');

  await stage(page).present();
  await page.keyboard.press('PageDown');
  const open = { light: ['?', 'g'], dark: ['e'] } as const;
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect(await violations(page)).toEqual([]);
    for (const key of open[colorScheme]) {
      await page.keyboard.press(key);
      expect(await violations(page)).toEqual([]);
    }
    await page.keyboard.press('Escape');
  }
  await page.keyboard.press('a');
  await page.keyboard.press('d');
  await expect(page.getByRole('tabpanel', { name: 'Trace' })).toBeVisible();
  expect(await violations(page)).toEqual([]);
});

test('Escape closes what is open on the stage, one thing after the other, and ends the show last', async ({
  simulator,
}) => {
  const { page } = simulator;
  const stage = new Stage(page);
  // A browser gives Escape to the page only outside of the full screen.
  await refuseFullScreen(page);
  await stage.present();
  const panels = { g: 'All steps', e: 'Edit on the stage', '?': 'Keys' } as const;
  for (const [key, name] of Object.entries(panels)) {
    await page.keyboard.press(key);
    await expect(page.getByRole('region', { name, exact: true })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('region', { name, exact: true })).toHaveCount(0);
    await expect(stage.at(1)).toBeVisible();
  }
  await page.keyboard.press('d');
  await page.getByRole('tab', { name: 'Findings' }).click();
  await page.keyboard.press('b');
  await page.keyboard.press('Escape');
  await expect(stage.button('The screen is black. Press to go on.')).toHaveCount(0);
  await expect(page.getByRole('tabpanel', { name: 'Findings' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('tabpanel', { name: 'Findings' })).toHaveCount(0);

  // A note that lies over the words, and text that is not in force yet, before all of these.
  await stage.goTo(2);
  await page.keyboard.press('g');
  await stage.words.getByRole('button', { name: /^Where this comes from/ }).click();
  await expect(page.locator(':popover-open')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(page.locator(':popover-open')).toHaveCount(0);
  await expect(page.getByRole('region', { name: 'All steps' })).toBeVisible();
  // Where the list does not cover it.
  await simulator.card('nodepool1').click({ position: { x: 20, y: 12 } });
  await page.keyboard.press('e');
  await simulator.number('Nodes').fill('77');
  await page.keyboard.press('Escape');
  await expect(simulator.number('Nodes')).toHaveValue('2');
  await page.keyboard.press('Escape');
  await expect(stage.panel).toHaveCount(0);
  await expect(stage.at(2)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(stage.button('Present')).toBeFocused();
});

/** As a browser does for which no finger was raised, or whose owner has forbidden it. */
const refuseFullScreen = (page: Simulator['page']) =>
  page.evaluate(() => {
    Element.prototype.requestFullscreen = () => Promise.reject(new TypeError('Permissions check failed'));
  });

test('where the browser refuses the full screen the show is in its window, and says so to whoever asks again', async ({
  simulator,
}) => {
  const { page } = simulator;
  const stage = new Stage(page);
  await refuseFullScreen(page);
  await stage.present();
  await expect(simulator.messages).toHaveCount(0);
  await stage.button('Full screen').click();
  await expect(simulator.messages).toContainText('The browser gives no full screen here.');
  await page.keyboard.press('PageDown');
  await expect(stage.at(2)).toBeVisible();
});

test('where there is no full screen at all, as on a phone, no control offers it', async ({ simulator }) => {
  const { page } = simulator;
  await page.evaluate(() => {
    Object.defineProperty(Document.prototype, 'fullscreenEnabled', { value: undefined });
    Object.defineProperty(Element.prototype, 'requestFullscreen', { value: undefined });
  });
  const stage = new Stage(page);
  await stage.present();
  await expect(stage.button('Black screen')).toBeVisible();
  await expect(stage.button('Full screen')).toHaveCount(0);
  await page.keyboard.press('?');
  const keys = page.getByRole('region', { name: 'Keys' });
  await expect(keys).toContainText('Black screen');
  await expect(keys).not.toContainText('Full screen');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(stage.button('Present')).toBeFocused();
});

test('a window that the browser does not open is said, with what to do about it, on either side', async ({
  simulator,
}) => {
  const { page } = simulator;
  const stage = new Stage(page);
  const block = () => {
    window.open = () => null;
  };
  await stage.present();
  await page.waitForFunction(() => document.fullscreenElement !== null);
  await page.evaluate(() => {
    Object.assign(window, { opens: window.open });
    window.open = () => null;
  });
  await stage.button('Presenter window').click();
  await expect(simulator.messages).toContainText(
    'The browser did not open the presenter window. Allow this page to open pop-ups, then try again.',
  );
  await page.keyboard.press('PageDown');
  await expect(stage.at(2)).toBeVisible();
  await page.evaluate(() => Object.assign(window, { open: (window as unknown as { opens: typeof open }).opens }));
  const opened = page.waitForEvent('popup');
  await simulator.messages.getByRole('button', { name: 'Try again' }).click();
  const notes = await opened;
  await expect(notes.getByText(`Step 2 of ${STEPS}`)).toBeVisible();
  await expect(simulator.messages).toHaveCount(0);

  await notes.evaluate(block);
  await page.close();
  await notes.getByRole('button', { name: 'Open the audience’s window' }).click();
  await expect(notes.getByRole('status')).toContainText('Allow this page to open pop-ups');
});

test('the full screen that ends after a window was refused ends the show, as it does otherwise', async ({ page }) => {
  await page.goto('./');
  const stage = new Stage(page);
  await stage.present();
  await page.waitForFunction(() => document.fullscreenElement !== null);
  await page.evaluate(() => {
    window.open = () => null;
  });
  await page.keyboard.press('n');
  await expect(page.getByText('did not open the presenter window')).toBeVisible();
  // What a browser does by itself when Escape is pressed.
  await page.evaluate(() => document.exitFullscreen());
  await expect(stage.button('Present')).toBeFocused();
});

const stage = (page: Simulator['page']): Stage => new Stage(page);
