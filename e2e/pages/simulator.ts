import { expect, type Locator, type Page } from '@playwright/test';

export type Mode = 'kubenet' | 'Azure CNI' | 'Azure CNI pod subnet' | 'Azure CNI Overlay';

/** What a person can do with the simulator, in their words; the only place that knows the markup. */
export class Simulator {
  readonly topology: Locator;
  readonly outline: Locator;
  readonly inspector: Locator;
  readonly runs: Locator;
  readonly upgrades: Locator;
  readonly scales: Locator;
  readonly rehearsals: Locator;
  readonly messages: Locator;
  readonly changes: Locator;
  /** In the Addresses tab. */
  readonly addressField: Locator;

  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
    this.topology = page.getByRole('region', { name: 'Topology' });
    this.outline = page.getByRole('tree', { name: 'Outline' });
    this.inspector = page.getByRole('complementary', { name: 'Inspector' });
    this.runs = page.getByRole('status', { name: 'Runs' });
    this.upgrades = page.getByRole('status', { name: 'Upgrades' });
    this.scales = page.getByRole('status', { name: 'Scales' });
    this.rehearsals = page.getByRole('tabpanel', { name: 'Rehearsals' });
    this.messages = page.getByRole('log', { name: 'Messages' });
    this.changes = page.getByRole('tabpanel', { name: 'What changed' });
    this.addressField = page.getByRole('textbox', { name: 'Find an address' });
  }

  /** @param fragment of a link, with its # */
  async open(fragment = ''): Promise<void> {
    await this.page.goto(`./${fragment}`);
    await this.topology.waitFor();
  }

  mode(mode: Mode): Locator {
    return this.page.getByRole('radiogroup', { name: 'Network mode' }).getByRole('radio', { name: mode, exact: true });
  }

  async choose(mode: Mode): Promise<void> {
    // Not `check`, which wants it checked at once: right after the start a flip waits for the part that works it out.
    await this.mode(mode).click({ force: true });
    await expect(this.mode(mode)).toBeChecked();
  }

  /** Selects something by its name in the outline, unfolding what it stands in. */
  async select(name: string): Promise<void> {
    const search = this.page.getByRole('searchbox', { name: 'Search the outline by name or address' });
    await search.fill(name);
    await this.outline.getByRole('treeitem', { name, exact: true }).first().click();
    await search.fill('');
  }

  /** What is said of an address or a prefix in the Addresses tab. */
  explanation(of: string): Locator {
    return this.page.getByRole('region', { name: `Explanation of ${of}`, exact: true });
  }

  field(name: string): Locator {
    return this.inspector.getByRole('textbox', { name, exact: true });
  }

  number(name: string): Locator {
    return this.inspector.getByRole('spinbutton', { name, exact: true });
  }

  /** What a verdict rests on, once its chip was pressed. */
  because(verdict: 'Runs' | 'Upgrades' | 'Scales'): Locator {
    return this.page.getByRole('dialog', { name: `${verdict}: what it rests on` });
  }

  /** Types into a field and puts it into force. */
  async enter(field: Locator, text: string): Promise<void> {
    await field.fill(text);
    await field.press('Enter');
  }

  /** A card or frame of the diagram, by the id of what it shows. */
  card(id: string): Locator {
    return this.page.getByTestId(`rf__node-${id}`);
  }

  /** Drags a card by its title and returns where it then stands. */
  async drag(id: string, byX: number, byY: number): Promise<{ x: number; y: number }> {
    const before = await this.atRest(id);
    await this.page.mouse.move(before.x + 40, before.y + 10);
    await this.page.mouse.down();
    await this.page.mouse.move(before.x + 40 + byX / 2, before.y + 10 + byY / 2);
    await this.page.mouse.move(before.x + 40 + byX, before.y + 10 + byY);
    await this.page.mouse.up();
    return this.place(id);
  }

  /** The same drag, of which the last half and the end come in one moment: nothing of it is painted in between. */
  async flick(id: string, byX: number, byY: number): Promise<void> {
    const before = await this.atRest(id);
    const from = { x: before.x + 40, y: before.y + 10 };
    await this.page.mouse.move(from.x, from.y);
    await this.page.mouse.down();
    await this.page.mouse.move(from.x + byX / 2, from.y + byY / 2);
    await this.page.evaluate(
      ({ x, y }) => {
        for (const type of ['mousemove', 'mouseup']) {
          document.body.dispatchEvent(
            new MouseEvent(type, { clientX: x, clientY: y, view: window, bubbles: true, cancelable: true }),
          );
        }
      },
      { x: from.x + byX, y: from.y + byY },
    );
    // The page knows by now; the mouse itself does not.
    await this.page.mouse.move(from.x + byX, from.y + byY);
    await this.page.mouse.up();
  }

  /** Where a card stands once the canvas has come to rest: it may still be fitting itself to the last edit. */
  private async atRest(id: string): Promise<{ x: number; y: number }> {
    for (let last = await this.place(id); ; ) {
      await this.page.waitForTimeout(120);
      const now = await this.place(id);
      if (now.x === last.x && now.y === last.y) return now;
      last = now;
    }
  }

  /** Where a card's corner is on the screen, in whole px. */
  async place(id: string): Promise<{ x: number; y: number }> {
    const box = await this.card(id).boundingBox();
    if (!box) throw new Error(`${id} is not on the screen`);
    return { x: Math.round(box.x), y: Math.round(box.y) };
  }

  /** How far a card stands from another, in widths of its own: the same at every zoom. */
  async offset(id: string, from: string): Promise<string> {
    // Both in one moment: the canvas may still be fitting itself to what was opened.
    const [box, other] = await this.page.evaluate(
      (names) =>
        names.map((name) =>
          document.querySelector(`[data-testid="rf__node-${name}"]`)?.getBoundingClientRect().toJSON(),
        ),
      [id, from],
    );
    if (!box || !other) throw new Error(`${id} or ${from} is not on the screen`);
    return `${((box.x - other.x) / box.width).toFixed(2)} ${((box.y - other.y) / box.width).toFixed(2)}`;
  }

  async undo(): Promise<void> {
    await this.page.getByRole('button', { name: 'Undo' }).click();
  }

  async redo(): Promise<void> {
    await this.page.getByRole('button', { name: 'Redo' }).click();
  }

  /** Copies the link of the design; the page must be allowed to read the clipboard. @returns the link */
  async copyLink(): Promise<string> {
    await this.page.getByRole('button', { name: 'Copy link' }).click();
    // What is on the clipboard before may be of another page.
    await expect(this.messages).toContainText('Link copied');
    return this.page.evaluate(() => navigator.clipboard.readText());
  }

  /** All that the browser keeps for this page, as text. */
  async kept(): Promise<string> {
    return this.page.evaluate(async () => {
      const request = indexedDB.open('aksnet');
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
        // There is none yet: looking must not make one.
        request.onupgradeneeded = () => request.transaction?.abort();
      }).catch(() => undefined);
      if (!database) return JSON.stringify(localStorage);
      const texts = database.transaction('texts').objectStore('texts').getAll();
      await new Promise((resolve) => texts.addEventListener('success', resolve));
      database.close();
      return `${texts.result.join('\n')}\n${JSON.stringify(localStorage)}`;
    });
  }

  /** All that the diagram says in words, for comparing before and after. */
  async said(): Promise<string> {
    return (await this.page.getByTestId(/^rf__node-/).allInnerTexts()).join('\n');
  }
}
