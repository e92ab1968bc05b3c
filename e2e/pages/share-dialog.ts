import type { Locator, Page } from '@playwright/test';

export type LinkKind = 'Edit a copy' | 'View only' | 'Embed';

/** The dialog in which one chooses what a link is for and what goes in. */
export class ShareDialog {
  readonly page: Page;
  readonly dialog: Locator;
  readonly link: Locator;
  readonly snippet: Locator;
  /** Said of copying. */
  readonly said: Locator;
  readonly qrScreen: Locator;

  constructor(page: Page) {
    this.page = page;
    this.dialog = page.getByRole('dialog', { name: 'Share this design' });
    this.link = this.dialog.getByRole('textbox', { name: 'Link' });
    this.snippet = this.dialog.getByRole('textbox', { name: 'Snippet' });
    this.said = this.dialog.getByRole('status');
    this.qrScreen = page.getByRole('dialog', { name: 'QR code, full screen' });
  }

  async open(kind?: LinkKind): Promise<void> {
    await this.page.getByRole('button', { name: 'Share…', exact: true }).click();
    await this.dialog.waitFor();
    if (kind !== undefined) await this.choose(kind);
  }

  choose(kind: LinkKind): Promise<void> {
    // The radio itself is out of sight; its card is what one presses.
    return this.dialog.getByRole('radio', { name: kind }).check({ force: true });
  }

  part(label: string | RegExp): Locator {
    return this.dialog.getByRole('checkbox', { name: label });
  }

  button(name: string): Locator {
    return this.dialog.getByRole('button', { name, exact: true });
  }

  /** Copies the link or the snippet and returns what came on the clipboard. */
  async copy(): Promise<string> {
    await this.dialog.getByRole('button', { name: /^Copy/ }).click();
    await this.said.filter({ hasText: 'Copied.' }).waitFor();
    return this.page.evaluate(() => navigator.clipboard.readText());
  }

  /** The link of a kind, with all that goes in by itself. */
  async linkTo(kind: LinkKind): Promise<string> {
    await this.open(kind);
    const link = await this.link.inputValue();
    await this.button('Close').click();
    return link;
  }
}
