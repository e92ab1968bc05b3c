import { readFile } from 'node:fs/promises';
import type { Simulator } from './simulator';

/** Room for the nodes of the largest clusters. */
const ROOMY = '10.128.0.0/18';

/** Opens the design on the screen anew with other pools of so many nodes each, and addresses for all of them. */
export async function openWithPools(
  { page }: Simulator,
  pools: number,
  nodes: number,
  subnetPrefix = ROOMY,
): Promise<void> {
  await page.getByRole('button', { name: 'Designs' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save to file' }).click();
  const envelope = JSON.parse(await readFile(await (await download).path(), 'utf8'));
  const { resources, order } = envelope.document;
  const { nodepool1: pool, webpool: _, ...rest } = resources;
  rest['vnet-prod'].addressPrefixes = ['10.240.0.0/16', '10.128.0.0/16'];
  rest['snet-aks'].addressPrefix = subnetPrefix;
  rest['svc-api'].loadBalancerIP = '10.128.63.250';
  rest['agw-api'].backend.addresses = ['10.128.63.250'];
  rest.aks.networkProfile.podCidr = '10.64.0.0/11';
  const ids = Array.from({ length: pools }, (_, i) => `pool${i}`);
  for (const id of ids) rest[id] = { ...pool, id, name: id, count: nodes };
  envelope.document.resources = rest;
  envelope.document.order = [...order.filter((id: string) => id in rest), ...ids];

  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Designs' }).click();
  await page.getByRole('button', { name: 'Open a file…' }).click();
  const buffer = Buffer.from(JSON.stringify(envelope));
  await (await chooser).setFiles({ name: 'large.json', mimeType: 'application/json', buffer });
}
