import type { Locator, Page } from '@playwright/test';

/** The tab of the dock in which a tour or a lab is made. */
export class LessonTab {
  readonly page: Page;
  readonly panel: Locator;
  readonly steps: Locator;
  readonly checks: Locator;

  constructor(page: Page) {
    this.page = page;
    this.panel = page.getByRole('tabpanel', { name: 'Lesson' });
    this.steps = this.panel.getByRole('list', { name: 'Steps of the tour' });
    this.checks = this.panel.getByRole('list', { name: 'Checks' });
  }

  readonly open = (): Promise<void> => this.page.getByRole('tab', { name: 'Lesson', exact: true }).click();
  readonly press = (name: string): Promise<void> => this.panel.getByRole('button', { name, exact: true }).click();
  readonly workOn = (step: string): Promise<void> => this.steps.getByRole('button', { name: step }).click();
  readonly text = (name: string): Locator => this.panel.getByRole('textbox', { name, exact: true });
  readonly choice = (name: string): Locator => this.panel.getByRole('combobox', { name, exact: true });
  readonly titles = (): Promise<string[]> => this.steps.getByRole('button').allInnerTexts();

  /** By the grip beside a step; both counted from 1. */
  async drag(step: number, to: number): Promise<void> {
    const grips = this.steps.locator('[data-grip]');
    await grips.nth(step - 1).dragTo(grips.nth(to - 1));
  }

  /** Types into a field and goes on. */
  async write(name: string, text: string): Promise<void> {
    await this.text(name).fill(text);
    await this.text(name).blur();
  }

  /** Inserts what is worked out where the text was left. */
  async insert(into: string, of: string, what: RegExp): Promise<void> {
    await this.press(`Insert into “${into}”`);
    const menu = this.page.getByRole('dialog', { name: `Insert into “${into}”` });
    await menu.getByRole('combobox', { name: 'Of the design' }).selectOption(of);
    await menu.getByRole('button', { name: what }).click();
  }
}
