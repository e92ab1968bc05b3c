import { expect, type Locator, type Page } from '@playwright/test';

/** What a person does with the rows of a resource. */
export class TablesTab {
  readonly page: Page;
  readonly panel: Locator;

  constructor(page: Page) {
    this.page = page;
    this.panel = page.getByRole('tabpanel', { name: 'Tables' });
  }

  /** From the inspector of what is selected. */
  async edit(title: string): Promise<void> {
    await this.page.getByRole('button', { name: `Edit as table: ${title}` }).click();
    await expect(this.panel).toBeVisible();
  }

  /** `Priority of Allow-HTTP` */
  cell(name: string): Locator {
    return this.panel.getByRole('textbox', { name, exact: true });
  }

  choice(name: string): Locator {
    return this.panel.getByRole('combobox', { name, exact: true });
  }

  button(name: string): Locator {
    return this.panel.getByRole('button', { name, exact: true });
  }

  async type(cell: Locator, text: string): Promise<void> {
    await cell.fill(text);
    await cell.blur();
  }

  /** The texts of a column, as the rows show. */
  async column(label: string): Promise<string[]> {
    const cells = this.panel.getByRole('textbox', { name: new RegExp(`^${label} of `) });
    return cells.evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value));
  }

  /** As the clipboard hands it over. */
  async paste(into: Locator, text: string): Promise<void> {
    await into.focus();
    await into.evaluate((element, copied) => {
      const data = new DataTransfer();
      data.setData('text/plain', copied);
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    }, text);
  }
}
