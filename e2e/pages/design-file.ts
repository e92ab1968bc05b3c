import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';

type Resource = Record<string, unknown> & { readonly id: string };

/** A design as a file holds it, as far as journeys change it. */
export interface DesignFile {
  readonly schemaVersion: number;
  readonly document: { resources: Record<string, Resource>; order: string[] };
}

/** The text of the file as which the design on the screen is saved. */
export async function savedDesign(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Designs' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save to file' }).click();
  return readFile(await (await download).path(), 'utf8');
}

/** Opens the design on the screen anew, changed as a person could have changed its file. */
export async function openChanged(page: Page, change: (document: DesignFile['document']) => void): Promise<void> {
  const file: DesignFile = JSON.parse(await savedDesign(page));
  change(file.document);
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Designs' }).click();
  await page.getByRole('button', { name: 'Open a file…' }).click();
  const buffer = Buffer.from(JSON.stringify(file));
  await (await chooser).setFiles({ name: 'changed.json', mimeType: 'application/json', buffer });
}

/** Puts further resources at the end of a design. */
export function add({ resources, order }: DesignFile['document'], ...more: readonly Resource[]): void {
  for (const resource of more) resources[resource.id] = resource;
  order.push(...more.map(({ id }) => id));
}
