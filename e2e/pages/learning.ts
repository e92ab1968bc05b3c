import { expect, type Locator, type Page } from '@playwright/test';

/** Tours and labs: finding them on the start page, and following a tour. */
export class Learning {
  /** Of the start page. */
  readonly gallery: Locator;
  readonly title: Locator;
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
    this.gallery = page.getByRole('region', { name: 'Learn', exact: true });
    this.title = page.locator('#tour-step-title');
  }

  /** By the menu of designs. */
  async open(): Promise<void> {
    await this.page.getByRole('button', { name: 'Designs', exact: true }).click();
    await this.page.getByRole('dialog', { name: 'Designs' }).getByRole('button', { name: 'Learn…' }).click();
    await expect(this.gallery.getByRole('heading', { name: 'Labs' })).toBeVisible();
  }

  /** The card of a tour or lab. */
  card(title: string): Locator {
    return this.gallery.getByRole('listitem').filter({ has: this.page.getByRole('heading', { name: title }) });
  }

  async begin(title: string): Promise<void> {
    await this.card(title).getByRole('button', { name: title, exact: true }).click();
    await expect(this.gallery).toHaveCount(0);
  }

  /** The tour that is followed. */
  player(title: string): Locator {
    return this.page.getByRole('region', { name: `Tour: ${title}` });
  }

  /** Expects a step to show, its title in view and read out. @param step number, from 1 */
  async isAt(step: number, of: number): Promise<void> {
    await expect(this.page.getByText(`Step ${step} of ${of}`, { exact: true })).toBeInViewport();
    await expect(this.title).toBeFocused();
    await expect(this.title).toBeInViewport({ ratio: 1 });
  }

  /** Expects all of the step's words to be there for whoever has but a keyboard: nothing beside the edge, the rest by scrolling. */
  async isWhole(title: string): Promise<void> {
    const words = this.player(title).getByRole('article').locator('..');
    const size = () =>
      words.evaluate(({ scrollWidth, clientWidth, scrollHeight, clientHeight, scrollTop }) => ({
        cutOff: scrollWidth - clientWidth,
        below: Math.floor(scrollHeight - clientHeight - scrollTop),
      }));
    expect((await size()).cutOff).toBe(0);
    if ((await size()).below > 0) await this.page.keyboard.press('End');
    await expect.poll(size).toMatchObject({ below: 0 });
  }

  /** By how many px what stands out is cut off or lies under what is on the canvas, at worst; below 0 all of it is clear. */
  async hiddenRing(): Promise<number> {
    return this.page.evaluate(() => {
      const canvas = document.querySelector('.react-flow')?.getBoundingClientRect() ?? new DOMRect();
      const plates = [...document.querySelectorAll('.react-flow__panel:not(.react-flow__attribution)')].map((plate) =>
        plate.getBoundingClientRect(),
      );
      const rings = [...document.querySelectorAll('[data-stands-out]')].map((ring) => ring.getBoundingClientRect());
      const beyond = rings.flatMap(({ left, top, right, bottom }) => [
        canvas.left - left,
        canvas.top - top,
        right - canvas.right,
        bottom - canvas.bottom,
      ]);
      const under = rings.flatMap((ring) =>
        plates.map((plate) =>
          Math.min(ring.right - plate.left, plate.right - ring.left, ring.bottom - plate.top, plate.bottom - ring.top),
        ),
      );
      return Math.max(Number.NEGATIVE_INFINITY, ...beyond, ...under);
    });
  }
}
