import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';

/** The design as files of other tools. */
export class ExportDialog {
  readonly dialog: Locator;
  readonly formats: Locator;
  readonly text: Locator;
  readonly notes: Locator;

  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
    this.dialog = page.getByRole('dialog', { name: 'Export', exact: true });
    this.formats = this.dialog.getByRole('radiogroup', { name: 'Format' }).getByRole('radio');
    this.text = this.dialog.getByRole('textbox', { name: /^Text of / });
    this.notes = this.dialog.getByRole('region', { name: 'Mind' }).getByRole('listitem');
  }

  /** By the menu of designs, at a format that is text. */
  async open(): Promise<void> {
    await this.page.getByRole('button', { name: 'Designs', exact: true }).click();
    await this.page.getByRole('button', { name: 'Export…' }).click();
    await this.formats.first().waitFor();
    await this.choose('Bicep');
  }

  async choose(format: string): Promise<void> {
    // The radio itself lies under what a person sees of it.
    await this.dialog.getByRole('radio', { name: format, exact: true }).check({ force: true });
  }

  button(name: 'Copy' | 'Download' | 'Close'): Locator {
    return this.dialog.getByRole('button', { name, exact: true });
  }

  /** The file that comes of it, and its name. */
  async download(): Promise<{ readonly name: string; readonly text: string }> {
    const coming = this.page.waitForEvent('download');
    await this.button('Download').click();
    const download = await coming;
    return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
  }
}
