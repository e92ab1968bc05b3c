import type { Locator, Page } from '@playwright/test';

/** What a person does in the Trace tab. */
export class TraceTab {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  readonly open = (): Promise<void> => this.page.getByRole('tab', { name: 'Trace', exact: true }).click();
  readonly from = (): Locator => this.page.getByRole('combobox', { name: 'From' });
  readonly to = (): Locator => this.page.getByRole('combobox', { name: 'To' });
  readonly port = (): Locator => this.page.getByRole('spinbutton', { name: 'Port' });
  readonly outcome = (): Locator => this.page.getByRole('status', { name: 'Outcome' });
  readonly hops = (): Locator => this.page.getByRole('list', { name: 'Hops' });
  readonly cards = (walk?: 'Request' | 'Reply'): Locator => {
    const all = this.hops().locator('> li');
    return walk === undefined ? all : all.filter({ has: this.page.getByText(walk, { exact: true }) });
  };

  async send(from: string, to: string, port = ''): Promise<void> {
    await this.from().fill(from);
    await this.to().fill(to);
    await this.port().fill(port);
    await this.page.getByRole('button', { name: 'Send packet' }).click();
  }
}
