import { expect, type Locator, type Page } from '@playwright/test';
import { thePieces } from '../../src/lessons/tours/the-pieces';
import { savedDesign } from './design-file';

/** How many steps the tour has. */
export const STEPS = thePieces.tour.steps.length;

/** The design on a stage, as the audience and whoever presents see it. */
export class Stage {
  readonly page: Page;
  readonly heading: Locator;
  readonly words: Locator;
  readonly panel: Locator;
  /** What goes where all else steps back. */
  readonly dimmed: Locator;

  constructor(page: Page) {
    this.page = page;
    this.heading = page.getByRole('heading', { level: 2 }).first();
    this.words = page.getByRole('article');
    this.panel = page.getByRole('region', { name: 'Edit on the stage' });
    this.dimmed = page.locator('.spotlight-dim');
  }

  /** Opens a file with Part I beside the opening design, at its first step, and presents it. */
  async present(): Promise<void> {
    const file = JSON.parse(await savedDesign(this.page));
    const [{ id: step } = { id: '' }] = thePieces.tour.steps;
    const chooser = this.page.waitForEvent('filechooser');
    await this.page.getByRole('button', { name: 'Designs' }).click();
    await this.page.getByRole('button', { name: 'Open a file…' }).click();
    const buffer = Buffer.from(JSON.stringify({ ...file, tour: thePieces.tour, view: { ...file.view, step } }));
    await (await chooser).setFiles({ name: 'part-one.json', mimeType: 'application/json', buffer });
    await this.page.getByRole('button', { name: 'Present', exact: true }).click();
    await expect(this.at(1)).toBeVisible();
  }

  /** @param n number of the step, from 1 */
  at(n: number): Locator {
    return this.page.getByRole('img', { name: `Step ${n} of ${STEPS}` });
  }

  /** A line of the diagram, there whether it shows or not. */
  line(from: string, to: string): Locator {
    return this.page.locator(`.react-flow__edge[aria-label="Path from ${from} to ${to}"] .topology-line`);
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  /** Goes to a step by the list of steps. */
  async goTo(n: number): Promise<void> {
    await this.page.keyboard.press('g');
    await this.page.getByRole('region', { name: 'All steps' }).getByRole('button').nth(n).click();
    await expect(this.at(n)).toBeVisible();
  }

  /** By how many px what stands on the stage is cut off, at worst. */
  async cutOff(): Promise<number> {
    return this.page.evaluate(() => {
      const all = [
        ...document.querySelectorAll('.stage-words, .stage-words *, .stage-head *, .stage-foot *, .stage-outcome *'),
      ];
      const over = all.flatMap((element) => {
        const { right, bottom, left, top, width } = element.getBoundingClientRect();
        if (width === 0 || element.closest('.sr-only, [popover]')) return [];
        return [right - innerWidth, bottom - innerHeight, -left, -top];
      });
      const words = document.querySelector('.stage-words');
      const scrolled = words ? words.scrollHeight - words.clientHeight : 0;
      return Math.max(scrolled, ...over);
    });
  }

  /** Opens the presenter's window. */
  async openNotes(): Promise<Notes> {
    const opened = this.page.waitForEvent('popup');
    await this.page.keyboard.press('n');
    return new Notes(await opened);
  }
}

/** The presenter's window. */
export class Notes {
  readonly page: Page;
  readonly heading: Locator;
  readonly notes: Locator;
  readonly timer: Locator;

  constructor(page: Page) {
    this.page = page;
    this.heading = page.getByRole('article', { name: 'Now' }).getByRole('heading');
    this.notes = page.getByRole('region', { name: 'Notes' });
    this.timer = page.getByRole('timer', { name: 'Elapsed' });
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }
}
