import type { Locator, Page } from '@playwright/test';

/** Variants side by side in the Compare tab. */
export class CompareTab {
  readonly tab: Locator;
  readonly table: Locator;
  readonly flow: Locator;
  readonly all: Locator;
  readonly add: Locator;

  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
    this.tab = page.getByRole('tab', { name: 'Compare', exact: true });
    this.table = page.getByRole('table', { name: 'Variants compared' });
    this.flow = page.getByRole('combobox', { name: 'The same flow' });
    this.all = page.getByRole('checkbox', { name: 'Show what is the same too' });
    this.add = page.getByRole('button', { name: 'Add a variant' });
  }

  async open(): Promise<void> {
    await this.tab.click();
    await this.table.waitFor();
  }

  async ask(flow: string): Promise<void> {
    await this.flow.selectOption({ label: flow });
  }

  /** The list in the head of a column, counted from 1. */
  variant(number: number): Locator {
    return this.table.getByRole('combobox', { name: `Variant ${number}`, exact: true });
  }

  async put(number: number, title: string | RegExp): Promise<void> {
    const label = await this.variant(number).getByRole('option', { name: title, exact: true }).textContent();
    await this.variant(number).selectOption({ label: label ?? '' });
  }

  row(name: string | RegExp): Locator {
    return this.table.getByRole('row').filter({ has: this.page.getByRole('rowheader', { name }) });
  }

  /** A cell of a row by its column, counted from 1. */
  cell(row: string | RegExp, column: number): Locator {
    return this.row(row)
      .getByRole('cell')
      .nth(column - 1);
  }
}
