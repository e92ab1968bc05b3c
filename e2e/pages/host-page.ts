import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';

/** What an embedded page told the page around it, in order. */
export interface Told {
  readonly source: string;
  readonly version: number;
  readonly type: 'ready' | 'height' | 'selection';
  readonly name?: string;
  readonly height?: number;
  readonly selection?: { readonly id: string; readonly kind: string; readonly name: string } | null;
}

/** A page of somebody else, on an origin of its own, that holds a snippet and notes what it is told. */
export class HostPage {
  readonly page: Page;
  private constructor(page: Page) {
    this.page = page;
  }

  /** Serves it for as long as the visit takes. */
  static async visit(page: Page, snippet: string, visit: (host: HostPage) => Promise<void>): Promise<void> {
    const html = `<!doctype html><title>A wiki</title><h1>Our network</h1>
<script>window.told = []; addEventListener('message', ({ data, source }) => {
  if (source === document.querySelector('iframe').contentWindow) told.push(data);
});</script>
${snippet}`;
    const server = createServer((_, response) => response.setHeader('content-type', 'text/html').end(html));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    try {
      await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
      await visit(new HostPage(page));
    } finally {
      server.closeAllConnections();
      server.close();
    }
  }

  get frame() {
    return this.page.frameLocator('iframe');
  }

  /** All that was told of one sort. */
  async told(type: Told['type']): Promise<readonly Told[]> {
    const all = await this.page.evaluate(() => (window as unknown as { told: Told[] }).told);
    return all.filter((one) => one.type === type);
  }
}
