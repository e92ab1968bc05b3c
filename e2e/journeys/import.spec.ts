import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { Building } from '../pages/building';
import { StartPage } from '../pages/start-page';
import { TraceTab } from '../pages/trace-tab';
import { violations } from '../pages/violations';
import { expect, test } from '../test';

const pathOf = (name: string): string =>
  fileURLToPath(new URL(`../../src/import/fixtures/${name}.json`, import.meta.url));

const KUBENET = [
  ...['aks-show', 'vnet-list', 'nsg-list', 'route-table-list', 'application-gateway-list'],
  ...['gateways', 'lb-list', 'public-ip-list', 'vm-list-ip-addresses'],
].map((name) => pathOf(`kubenet-${name}`));
const OVERLAY = ['template', 'aks-rest', 'pods', 'services', 'nodes', 'public-ip-list'].map((name) =>
  pathOf(`overlay-${name}`),
);

const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'Import from Azure and Kubernetes' });

test('a kubenet cluster from what az and kubectl print, and a packet through it', async ({ simulator, page }) => {
  const start = new StartPage(page);
  await start.open('New…');
  await page.getByRole('button', { name: 'Paste from Azure…' }).click();
  const dialog = dialogOf(page);
  const report = dialog.getByRole('region', { name: 'Report' });
  await expect(dialog.getByRole('button', { name: 'Open as a new design' })).toBeDisabled();

  await dialog
    .getByRole('textbox', { name: 'What the tools printed' })
    .fill(`$ kubectl get nodes,pods,services -A -o json\n${readFileSync(pathOf('kubenet-kubectl'), 'utf8')}`);
  await expect(report.getByRole('region', { name: 'Assumed' })).toContainText('was not pasted');
  await dialog.getByLabel('Files of the tools').setInputFiles(KUBENET);
  await expect(report.getByRole('region', { name: 'Understood' })).toContainText('kubenet-vnet-list.json');
  await expect(report).not.toContainText('/subscriptions/');
  expect(await violations(page)).toEqual([]);

  await dialog.getByRole('button', { name: 'Open as a new design' }).click();
  await expect(dialog).toBeHidden();
  await expect(simulator.mode('kubenet')).toBeChecked();
  await expect(simulator.topology).toContainText('10.20.0.6');
  const trace = new TraceTab(page);
  await trace.open();
  await trace.send('vm-jump', 'svc-api');
  await expect(trace.outcome()).toContainText('Delivered');
  await page.reload();
  await expect(simulator.topology).toContainText('10.20.0.6');
});

test('an Overlay cluster from a template and from REST, dropped as files', async ({ simulator, page }) => {
  await new Building(page).command('Import');
  const dialog = dialogOf(page);
  await dialog.getByLabel('Files of the tools').setInputFiles(OVERLAY);
  await dialog.getByRole('button', { name: 'Open as a new design' }).click();
  await expect(simulator.mode('Azure CNI Overlay')).toBeChecked();
  const trace = new TraceTab(page);
  await trace.open();
  await trace.send('gateway/pod/0', 'svc-ledger');
  await expect(trace.outcome()).toContainText('Delivered');
});

test('what is pasted on the page is offered, cut short or not', async ({ simulator, page }) => {
  const text = readFileSync(pathOf('kubenet-vnet-list'), 'utf8');
  const paste = (what: string) =>
    page.evaluate((pasted) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', pasted);
      document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
    }, what);
  await paste(text.slice(0, Math.floor(text.length * 0.7)));
  const dialog = dialogOf(page);
  await expect(dialog.getByRole('region', { name: 'Does not add up' })).toContainText('breaks off');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(simulator.card('snet-aks')).toBeVisible();

  await paste('{ "id": 1, "name": ["neither", "a", "network"] }');
  await expect(dialog).toContainText('Nothing here makes a network design.');
  await expect(dialog.getByRole('button', { name: 'Open as a new design' })).toBeDisabled();
});
