import type { Locator, Page } from '@playwright/test';

/** What the built page shows by itself, before its scripts are there. */
export class FirstPaint {
  readonly picture: Locator;
  readonly outline: Locator;

  private readonly page: Page;
  private readonly arrival: Promise<void>;
  private arrive: () => void = () => undefined;

  constructor(page: Page) {
    this.page = page;
    this.picture = page.getByRole('img', { name: /^The network of the opening design/ });
    this.outline = page.getByRole('tree', { name: 'Outline' });
    this.arrival = new Promise((resolve) => {
      this.arrive = resolve;
    });
  }

  /** Opens the page on a network that delivers no script until `letScriptsCome`. @param fragment of a link, with its # */
  async open(fragment = ''): Promise<void> {
    await this.page.route(/\.js$/, async (route) => {
      await this.arrival;
      await route.continue();
    });
    await this.page.goto(`./${fragment}`, { waitUntil: 'commit' });
    await this.page.locator('#root').waitFor({ state: 'attached' });
    await this.page.waitForFunction(() => document.readyState !== 'loading');
  }

  letScriptsCome(): void {
    this.arrive();
  }

  /** Where the picture shows the network with the nodes, in px of the screen. */
  async networkPlace(): Promise<{ x: number; y: number }> {
    return this.picture.evaluate((picture) => {
      const style = getComputedStyle(picture);
      const unit = Number.parseFloat(style.backgroundSize) / Number(style.getPropertyValue('--picture-width'));
      const [at = ''] = style.backgroundPosition.split(',');
      const [right = 0, down = 0] = at.split(' ').map((px) => Number.parseFloat(px));
      const { x, y } = picture.getBoundingClientRect();
      const within = (side: string) =>
        Number(style.getPropertyValue(`--network-${side}`)) - Number(style.getPropertyValue(`--picture-${side}`));
      return { x: Math.round(x + right + within('left') * unit), y: Math.round(y + down + within('top') * unit) };
    });
  }
}
