import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page } from '@playwright/test';
import { ExportDialog } from './export-dialog';

interface Picture {
  readonly name: string;
  readonly bytes: Buffer;
}

/** The choices of a picture, in the dialog of the export. */
export class PictureForm {
  readonly dialog: Locator;
  readonly preview: Locator;
  /** What came of copying. */
  readonly says: Locator;

  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
    this.dialog = page.getByRole('dialog', { name: 'Export', exact: true });
    this.preview = this.dialog.getByRole('img');
    this.says = this.dialog.locator('footer').getByRole('status');
  }

  async open(): Promise<void> {
    const exporting = new ExportDialog(this.page);
    await exporting.open();
    await exporting.choose('Picture');
    await this.preview.waitFor();
  }

  /** @param group `Part`, `Colours`, `File` or `Size` */
  async choose(group: string, option: string): Promise<void> {
    const radios = this.dialog.getByRole('radiogroup', { name: group });
    await radios.getByRole('radio', { name: option, exact: true }).check({ force: true });
  }

  button(name: 'Copy as PNG' | 'Download'): Locator {
    return this.dialog.getByRole('button', { name, exact: true });
  }

  async download(press = this.button('Download')): Promise<Picture> {
    const coming = this.page.waitForEvent('download');
    await press.click();
    const download = await coming;
    return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
  }
}

/** What a person does who drops a file on the window, or pastes one. */
export async function handOver(page: Page, by: 'drop' | 'paste', { name, bytes }: Picture): Promise<void> {
  // What takes drops and pastes comes after the first picture, with what calls the tab after the design.
  await expect(page).toHaveTitle(/ – /);
  await page.evaluate(
    async ({ how, called, base64 }) => {
      const content = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
      const data = new DataTransfer();
      data.items.add(new File([content], called));
      const event =
        how === 'drop'
          ? new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true })
          : new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
      document.body.dispatchEvent(event);
    },
    { how: by, called: name, base64: bytes.toString('base64') },
  );
}
