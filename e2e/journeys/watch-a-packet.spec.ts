import type { Locator, Page } from '@playwright/test';
import { TraceTab } from '../pages/trace-tab';
import { violations } from '../pages/violations';
import { expect, test } from '../test';

/** What a person sees and presses of the packet on its way. */
class Playback {
  readonly page: Page;
  readonly group: Locator;
  readonly scrubber: Locator;
  readonly packet: Locator;
  /** The outcome on the canvas. */
  readonly badge: Locator;

  constructor(page: Page) {
    this.page = page;
    this.group = page.getByRole('group', { name: 'Playback' });
    this.scrubber = this.group.getByRole('slider', { name: 'Hop' });
    this.packet = page.locator('[data-packet]');
    this.badge = page.getByRole('region', { name: 'Topology' }).getByRole('note');
  }

  readonly press = (name: string): Promise<void> => this.group.getByRole('button', { name }).click();
  readonly at = (words: string | RegExp): Promise<void> =>
    expect(this.scrubber).toHaveAttribute('aria-valuetext', words);
  readonly current = (): Locator =>
    this.page
      .getByRole('list', { name: 'Hops' })
      .getByRole('button', { name: /\d/ })
      .and(this.page.locator('[aria-current=step]'));

  /** Where the packet is on the screen, in px. */
  async place(): Promise<{ x: number; y: number }> {
    return this.packet.evaluate((element) => {
      const { x, y } = element.getBoundingClientRect();
      return { x: Math.round(x), y: Math.round(y) };
    });
  }

  /** Places that the packet takes within so many ms, frame by frame. */
  async places(ms: number): Promise<number> {
    return this.packet.evaluate(
      (element, until) =>
        new Promise<number>((resolve) => {
          const seen = new Set<string>();
          const began = performance.now();
          const look = () => {
            const { x, y } = element.getBoundingClientRect();
            seen.add(`${x} ${y}`);
            if (performance.now() - began < until) requestAnimationFrame(look);
            else resolve(seen.size);
          };
          look();
        }),
      ms,
    );
  }
}

test('a packet goes from the internet to a public service by itself, and is stopped, stepped and put anywhere', async ({
  simulator,
  page,
}) => {
  const [trace, playback] = [new TraceTab(page), new Playback(page)];
  await trace.open();
  await trace.send('Clients', 'web');
  await expect(playback.packet).toBeAttached();
  expect(await playback.places(1600)).toBeGreaterThan(5);
  await playback.press('Pause');
  await expect(playback.group.getByRole('button', { name: 'Play' })).toBeVisible();
  const stopped = await playback.scrubber.getAttribute('aria-valuetext');
  await page.waitForTimeout(1500);
  await playback.at(stopped ?? '');

  await playback.press('Start over');
  await playback.at('Hop 1 of 11, Request: Clients');
  await playback.group.getByRole('button', { name: 'Next hop' }).focus();
  const names = ['Azure’s edge', 'load balancer kubernetes', 'interface of nodepool1 vmss000000'];
  for (const [n, name] of names.entries()) {
    await page.keyboard.press('ArrowRight');
    await playback.at(`Hop ${n + 2} of 11, Request: ${name}`);
    await expect(playback.current()).toContainText(name);
  }
  for (let n = 5; n <= 11; n += 1) await page.keyboard.press('ArrowRight');
  await playback.at('Hop 11 of 11, Reply: Clients');
  await expect(playback.current()).toBeInViewport();
  await page.keyboard.press('ArrowLeft');
  await playback.at('Hop 10 of 11, Reply: Azure’s edge');

  // Space on a button presses it, and nothing else.
  await page.keyboard.press('Space');
  await playback.at('Hop 11 of 11, Reply: Clients');

  await playback.scrubber.focus();
  await page.keyboard.press('Home');
  await playback.at('Hop 1 of 11, Request: Clients');
  const start = await playback.place();
  await page.keyboard.press('End');
  await playback.at('Hop 11 of 11, Reply: Clients');
  await page.keyboard.press('PageDown');
  await playback.at(/Hop (?!11)\d+ of 11/);
  await page.keyboard.press('Home');
  await page.keyboard.press('Space');
  await expect(playback.group.getByRole('button', { name: 'Pause' })).toBeVisible();
  await expect.poll(() => playback.place()).not.toEqual(start);

  await playback.group.getByRole('radio', { name: '2×' }).check({ force: true });
  await expect(playback.group.getByRole('button', { name: 'Play' })).toBeVisible({ timeout: 15_000 });
  await playback.at('Hop 11 of 11, Reply: Clients');

  // A card is a place to be put at.
  await trace.cards('Request').nth(2).getByRole('button').first().click();
  await playback.at('Hop 3 of 11, Request: load balancer kubernetes');
  await expect(simulator.inspector).toContainText('Load balancer');
});

test('on the canvas Space plays and arrows step, and a selected part keeps its own keys', async ({
  simulator,
  page,
}) => {
  const [trace, playback] = [new TraceTab(page), new Playback(page)];
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await trace.open();
  await trace.send('Clients', 'web');
  await playback.at(/Hop 1 of 11/);
  const { x, y, width } = (await simulator.topology.boundingBox()) ?? { x: 0, y: 0, width: 0 };
  await page.mouse.click(x + width / 2, y + 6);
  await page.keyboard.press('ArrowRight');
  await playback.at(/Hop 2 of 11/);
  await page.keyboard.press('ArrowLeft');
  await playback.at(/Hop 1 of 11/);
  await page.keyboard.press('Space');
  await expect(playback.group.getByRole('button', { name: 'Pause' })).toBeVisible();
  await page.keyboard.press('Space');
  await expect(playback.group.getByRole('button', { name: 'Play' })).toBeVisible();
  const hop = await playback.scrubber.getAttribute('aria-valuetext');

  await simulator.card('vm-jump').click();
  const before = await simulator.place('vm-jump');
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => simulator.place('vm-jump')).not.toEqual(before);
  await playback.at(hop ?? '');

  // In a field every key writes.
  await trace.from().focus();
  await page.keyboard.press('End');
  await page.keyboard.type(' x');
  await expect(trace.from()).toHaveValue('Clients x');
  await playback.at(hop ?? '');
});

test('a failing packet says so at whoever decided it, and arrives after the flip from the place where it stood', async ({
  simulator,
  page,
}) => {
  const [trace, playback] = [new TraceTab(page), new Playback(page)];
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await trace.open();
  await trace.send('vm-jump', 'pod web 0');
  await expect(playback.badge).toHaveAccessibleName('Dropped at interface of vm-jump');
  await expect(playback.badge).toContainText('POD_CIDR_NOT_ROUTED');
  await playback.press('Next hop');
  await playback.at('Hop 2 of 2, Request: interface of vm-jump');

  await simulator.choose('Azure CNI');
  await expect(playback.badge).toHaveAccessibleName('Delivered at pod web 0');
  await expect(playback.badge).toContainText('pod web 0 sees 10.100.1.4');
  await playback.at('Hop 2 of 10, Request: interface of vm-jump');
  await playback.scrubber.press('End');
  await playback.at('Hop 10 of 10, Reply: vm-jump');
  await simulator.undo();
  await expect(playback.badge).toContainText('POD_CIDR_NOT_ROUTED');
  await playback.at('Hop 2 of 2, Request: interface of vm-jump');

  await playback.press('Clear');
  await expect(playback.badge).toHaveCount(0);
  await expect(playback.packet).toHaveCount(0);
  await expect(playback.group).toHaveCount(0);
  await expect(trace.outcome()).toContainText('Nothing sent yet');
  await expect(trace.from()).toHaveValue('vm-jump');
  // The button is gone, and the focus is still in the panel.
  await expect(page.getByRole('region', { name: 'What becomes of it' })).toBeFocused();
});

test('another speed counts at once, and the packet goes on from where it is', async ({ simulator, page }) => {
  const [trace, playback] = [new TraceTab(page), new Playback(page)];
  await expect(simulator.topology).toBeVisible();
  await trace.open();
  await trace.send('Clients', 'web');
  await playback.press('Pause');
  await playback.press('Start over');
  await playback.group.getByRole('radio', { name: '0.5×' }).check({ force: true });
  await playback.at(/Hop 1 of/);
  await expect.poll(() => playback.places(60)).toBe(1);
  // The first hops lie to the right of each other: a packet that is put back would be seen going left.
  const { start, seen } = await playback.packet.evaluate(
    (element) =>
      new Promise<{ start: number; seen: number[] }>((resolve) => {
        const xs: number[] = [];
        const first = element.getBoundingClientRect().x;
        document.querySelector<HTMLElement>('[aria-label=Play]')?.click();
        const look = () => {
          const { x } = element.getBoundingClientRect();
          if (x > first + 2 || xs.length > 0) xs.push(x);
          if (xs.length === 1) document.querySelector<HTMLElement>('[name=speed][value="2"]')?.click();
          if (xs.length < 20) requestAnimationFrame(look);
          else resolve({ start: first, seen: xs });
        };
        look();
      }),
  );
  expect(seen[0]).toBeGreaterThan(start);
  expect(seen).toEqual(seen.toSorted((a, b) => a - b));
  expect(new Set(seen).size).toBeGreaterThan(1);
});

for (const { width, height } of [
  { width: 1440, height: 900 },
  { width: 1280, height: 720 },
  { width: 390, height: 844 },
]) {
  test(`at ${width} × ${height} no number hides another, the outcome or the title of a frame`, async ({
    simulator,
    page,
  }) => {
    const [trace, playback] = [new TraceTab(page), new Playback(page)];
    await expect(simulator.topology).toBeVisible();
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await trace.open();
    for (const [from, to] of [
      ['Clients', 'web'],
      ['pod api 0', 'Headquarters dc1'],
      ['agw-ingress', 'pod web 0'],
    ] as const) {
      await trace.send(from, to);
      await expect(playback.badge).toBeVisible();
      expect(await overlaps(page)).toEqual([]);
    }
  });
}

/** Which marks lie over each other or over titles, in words. */
const overlaps = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const boxesOf = (selector: string) =>
      [...document.querySelectorAll(selector)]
        .filter((element) => element.checkVisibility())
        .map((element) => ({ words: element.textContent, box: element.getBoundingClientRect() }));
    const marks = boxesOf('.packet-number, .topology [role=note]');
    const titles = boxesOf('.topology .topology-title');
    const isShared = (a: DOMRect, b: DOMRect) =>
      a.left + 0.5 < b.right && b.left + 0.5 < a.right && a.top + 0.5 < b.bottom && b.top + 0.5 < a.bottom;
    return marks.flatMap((mark, n) =>
      [...marks.slice(n + 1), ...titles]
        .filter(({ box }) => isShared(mark.box, box))
        .map(({ words }) => `${mark.words} over ${words}`),
    );
  });

test('where motion is unwelcome the packet waits to be stepped, and jumps', async ({ simulator, page }) => {
  const [trace, playback] = [new TraceTab(page), new Playback(page)];
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await trace.open();
  await trace.send('Clients', 'web');
  await expect(simulator.topology).toBeVisible();
  await expect(playback.packet).toBeAttached();
  expect(await playback.places(900)).toBe(1);
  await playback.press('Play');
  await playback.at(/Hop (?:[4-9]|1[01]) of 11/);
  expect(await playback.places(900)).toBeLessThanOrEqual(3);
});

test('both ends are picked on the canvas by the mouse', async ({ simulator, page }) => {
  const trace = new TraceTab(page);
  await trace.open();
  const pick = page.getByRole('button', { name: 'Pick From on the canvas' });
  const hint = page.getByRole('status', { name: 'Picking' });
  await pick.click();
  await expect(pick).toHaveAttribute('aria-pressed', 'true');
  await expect(hint).toContainText('From: click or press Enter on the sender');
  await page.keyboard.press('Escape');
  await expect(hint).toHaveCount(0);
  await expect(pick).toHaveAttribute('aria-pressed', 'false');

  await pick.click();
  await simulator.card('snet-shared').click({ position: { x: 20, y: 12 } });
  await expect(hint).toContainText('snet-shared neither sends nor takes packets itself.');
  await simulator.card('vm-jump').hover();
  await expect(page.getByText('From vm-jump')).toBeVisible();
  await simulator.card('vm-jump').click();
  await expect(trace.from()).toHaveValue('vm-jump');
  await expect(hint).toContainText('To: click or press Enter on the target');

  // The first cell in use is the first pod's.
  const cells = simulator.card('webpool/node/0').getByRole('img');
  const { width, height } = (await cells.boundingBox()) ?? { width: 0, height: 0 };
  await cells.click({ position: { x: (width * 2.5) / 32, y: height / 16 } });
  await expect(trace.to()).toHaveValue('pod web 0');
  await expect(hint).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Send packet' })).toBeFocused();
  await expect(page.locator('.react-flow__node.selected')).toHaveCount(0);
  await page.keyboard.press('Enter');
  await expect(trace.outcome()).toContainText('POD_CIDR_NOT_ROUTED');
});

test('both ends are picked by keyboard, in the outline and on the canvas', async ({ simulator, page }) => {
  const trace = new TraceTab(page);
  await trace.open();
  await page.getByRole('button', { name: 'Pick From on the canvas' }).focus();
  await page.keyboard.press('Enter');
  const hint = page.getByRole('status', { name: 'Picking' });
  await expect(hint).toContainText('From:');
  await page.keyboard.press('/');
  await page.keyboard.type('vm-dns');
  await expect(simulator.outline.getByRole('treeitem').last()).toContainText('vm-dns');
  await simulator.outline.locator('[tabindex="0"]').focus();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expect(trace.from()).toHaveValue('vm-dns');
  await expect(hint).toContainText('To:');
  await page
    .getByRole('group', { name: /Internal load balancer/ })
    .first()
    .focus();
  await page.keyboard.press('Enter');
  await expect(trace.to()).toHaveValue('api');
  await page.keyboard.press('Enter');
  await expect(trace.outcome()).toContainText('vm-dns → api');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in ${colorScheme}, while a packet is shown and while an end is picked`, async ({
    simulator,
    page,
  }) => {
    const [trace, playback] = [new TraceTab(page), new Playback(page)];
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await trace.open();
    await trace.send('Clients', 'web');
    await playback.press('Next hop');
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Pick To on the canvas' }).click();
    await simulator.card('vm-jump').hover();
    expect(await violations(page)).toEqual([]);
  });
}

test('on a phone the packet is followed over the diagram above its sheet', async ({ simulator, page }) => {
  const [trace, playback] = [new TraceTab(page), new Playback(page)];
  await page.setViewportSize({ width: 390, height: 844 });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await trace.open();
  await trace.send('Clients', 'web');
  for (const name of ['Next hop', 'Previous hop', 'Next hop', 'Next hop']) await playback.press(name);
  await playback.at('Hop 3 of 11, Request: load balancer kubernetes');
  await expect(playback.packet.locator('svg')).toBeInViewport();
  const [packet, canvas] = [await playback.place(), await simulator.topology.boundingBox()];
  expect(packet.x).toBeGreaterThan(canvas?.x ?? 0);
  expect(packet.y).toBeLessThan((canvas?.y ?? 0) + (canvas?.height ?? 0));
  expect(await violations(page)).toEqual([]);

  // Another one starts far from where the one before did.
  await trace.send('vm-jump', 'web');
  await expect(playback.packet.locator('svg')).toBeInViewport();
  await trace.send('Clients', 'web');
  await expect(playback.packet.locator('svg')).toBeInViewport();
});
