import type { Locator, Page } from '@playwright/test';
import type { Lab } from '../../src/model';
import { type DesignFile, savedDesign } from './design-file';

/** What a person does with a lab that is beside the design. */
export class LabColumn {
  readonly page: Page;
  readonly column: Locator;
  /** How many checks hold. */
  readonly checks: Locator;
  readonly solved: Locator;

  constructor(page: Page) {
    this.page = page;
    this.column = page.getByRole('complementary', { name: 'Lesson' });
    this.checks = this.column.getByRole('status', { name: 'Checks' });
    this.solved = this.column.getByRole('region', { name: 'What there is to learn' });
  }

  check(says: string): Locator {
    return this.column.getByRole('listitem').filter({ hasText: says });
  }

  async press(button: string): Promise<void> {
    await this.column.getByRole('button', { name: button, exact: true }).click();
  }

  /** From what may be edited to where that is done. */
  async goTo(name: string): Promise<void> {
    await this.column
      .getByRole('region', { name: 'What you may edit' })
      .getByRole('button', { name, exact: true })
      .click();
  }
}

/** Opens the design on the screen with a lab beside it, from a file of somebody's. */
export async function openWithLab(
  page: Page,
  lab: Lab,
  fault: (document: DesignFile['document']) => void,
): Promise<void> {
  const file: DesignFile = JSON.parse(await savedDesign(page));
  fault(file.document);
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Designs' }).click();
  await page.getByRole('button', { name: 'Open a file…' }).click();
  const buffer = Buffer.from(JSON.stringify({ ...file, lab }));
  await (await chooser).setFiles({ name: 'lab.json', mimeType: 'application/json', buffer });
}
