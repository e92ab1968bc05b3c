import { expect, type Locator, type Page } from '@playwright/test';

/** Adding things to a design, and putting them together. */
export class Building {
  readonly palette: Locator;
  readonly commands: Locator;
  readonly deleting: Locator;
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
    this.palette = page.getByRole('region', { name: 'Add', exact: true });
    this.commands = page.getByRole('dialog', { name: 'Commands' });
    this.deleting = page.getByRole('dialog', { name: /^Delete / });
  }

  /** Begins an empty design from the menu. */
  async begin(): Promise<void> {
    await this.page.getByRole('button', { name: 'Designs' }).click();
    await this.page.getByRole('button', { name: 'New…' }).click();
    await this.page.getByRole('button', { name: 'Empty design' }).click();
    await expect(this.palette.getByRole('button', { name: 'Add to the design' })).toHaveAttribute(
      'aria-expanded',
      'true',
    );
  }

  /** Drags an entry of the palette onto a part of the diagram, by its id; onto the ground where none is given. */
  async drag(label: string, onto?: string): Promise<void> {
    const entry = this.palette.getByRole('button', { name: `Add ${label}`, exact: true });
    await entry.scrollIntoViewIfNeeded();
    await this.dragFrom(entry, onto);
  }

  /** A line of the outline that can be dragged, and not one of its parts elsewhere. */
  line(name: string): Locator {
    const outline = this.page.getByRole('tree', { name: 'Outline' });
    return outline.locator('[role="treeitem"][draggable="true"]').filter({ hasText: name }).first();
  }

  /** Drags something of the diagram or the outline onto a part of the diagram. */
  async dragFrom(source: Locator, onto?: string): Promise<void> {
    const target =
      onto === undefined ? this.page.locator('.react-flow__pane') : this.page.getByTestId(`rf__node-${onto}`);
    await source.hover();
    await this.page.mouse.down();
    const box = await target.boundingBox();
    if (!box) throw new Error(`${onto} is not on the screen`);
    const [x, y] = onto === undefined ? [box.x + box.width / 2, box.y + box.height - 60] : [box.x + 24, box.y + 8];
    // The browser begins a drag with the second move.
    await this.page.mouse.move(x - 6, y, { steps: 3 });
    await this.page.mouse.move(x, y);
    const taken = this.page.locator('[data-drop="taken"]');
    // A hand is never quite still: the first drag of all loads what answers the second move.
    await expect(async () => {
      await this.page.mouse.move(x - 1, y);
      await this.page.mouse.move(x, y);
      if (onto !== undefined) await expect(taken).toHaveCount(1, { timeout: 250 });
    }).toPass({ timeout: 10_000 });
    await this.page.mouse.move(x + 1, y);
    await this.page.mouse.up();
    await expect(this.page.locator('[data-drop]')).toHaveCount(0);
  }

  /** Chooses a command by typing, as a keyboard does. */
  async command(text: string): Promise<void> {
    await this.page.keyboard.press('Control+k');
    await this.commands.getByRole('combobox').fill(text);
    // Some commands are loaded beside the list.
    await expect(this.commands.getByRole('option', { selected: true })).toContainText(text, { ignoreCase: true });
    await this.page.keyboard.press('Enter');
    await expect(this.commands).toBeHidden();
  }
}
