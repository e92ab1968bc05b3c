import { expect, type Locator, type Page } from '@playwright/test';

/** All designs of the browser, and what one can begin with. */
export class StartPage {
  readonly region: Locator;
  readonly recent: Locator;
  readonly templates: Locator;
  readonly messages: Locator;

  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
    this.region = page.getByRole('region', { name: 'Start page' });
    this.recent = this.region.getByRole('region', { name: 'Recent designs' });
    this.templates = this.region.getByRole('region', { name: 'New design' });
    this.messages = this.region.getByRole('log', { name: 'Messages' });
  }

  /** By the menu of designs. */
  async open(entry: 'All designs…' | 'New…' = 'All designs…'): Promise<void> {
    await this.page.getByRole('button', { name: 'Designs', exact: true }).click();
    await this.page.getByRole('dialog', { name: 'Designs' }).getByRole('button', { name: entry }).click();
    await expect(this.templates.getByRole('listitem').first()).toBeVisible();
  }

  /** Expects the kept designs to have these names, in this order. */
  async shows(...names: readonly string[]): Promise<void> {
    await expect(this.recent.getByRole('listitem').getByRole('heading')).toHaveText(names);
  }

  /** The card of a kept design. */
  design(name: string): Locator {
    return this.recent.getByRole('listitem').filter({ has: this.page.getByRole('button', { name, exact: true }) });
  }

  /** One of the buttons of a kept design. */
  button(what: 'Rename' | 'Duplicate' | 'Save' | 'Delete', name: string): Locator {
    const label = what === 'Save' ? `Save ${name} to file` : `${what} ${name}`;
    return this.recent.getByRole('button', { name: label, exact: true });
  }

  async openDesign(name: string): Promise<void> {
    await this.recent.getByRole('button', { name, exact: true }).click();
    await expect(this.region).toHaveCount(0);
  }

  async openTemplate(title: string): Promise<void> {
    await this.templates.getByRole('button', { name: title, exact: true }).click();
    await expect(this.region).toHaveCount(0);
    await expect(this.page).toHaveTitle(new RegExp(`^${title} –`));
  }

  async openEmpty(): Promise<void> {
    await this.region.getByRole('button', { name: 'Empty design' }).click();
    await expect(this.region).toHaveCount(0);
  }
}
