import { kindsOfTheArticle } from '../pages/article';
import { Building } from '../pages/building';
import { savedDesign } from '../pages/design-file';
import { TablesTab } from '../pages/tables-tab';
import { TraceTab } from '../pages/trace-tab';
import { expect, test } from '../test';

test('the article’s picture, from an empty design, by mouse', async ({ simulator, page }) => {
  test.slow();
  const building = new Building(page);
  await building.begin();

  await building.drag('Virtual network');
  await simulator.enter(simulator.field('Name'), 'vnet-prod');
  await simulator.enter(simulator.field('Address prefix'), '10.240.0.0/16');
  await building.drag('Kubernetes service', 'vnet-1');
  await simulator.choose('kubenet');
  await building.drag('Node pool', 'snet-aks');
  await simulator.enter(simulator.number('Nodes'), '1');
  await building.drag('Network security group', 'snet-aks');
  await building.drag('Network security group', 'nodepool2');
  await building.drag('Workload', 'aks-1');
  await building.drag('Workload', 'aks-1');
  await building.drag('Workload', 'aks-1');
  await building.drag('Service', 'aks-1');
  await building.drag('Service', 'aks-1');
  await building.drag('Internet host');

  await building.drag('Application gateway', 'vnet-1');
  await building.drag('Application gateway', 'snet-agw');
  await building.drag('Network security group', 'snet-agw');
  // Its subnet has the table that AKS made already, since a gateway reaches pods of kubenet by that.
  await expect(simulator.card('agw-1')).toContainText('to pods of');
  await expect(simulator.card('snet-agw').getByRole('button', { name: /route table/i })).toBeVisible();
  await building.dragFrom(building.line('svc-1'), 'agw-2');

  await building.drag('Subnet', 'vnet-1');
  await building.drag('Virtual machine', 'snet-1');
  await building.dragFrom(simulator.card('snet-aks').getByRole('button', { name: /route table/i }), 'snet-1');
  await expect(simulator.card('snet-1').getByRole('button', { name: /route table/i })).toBeVisible();
  await simulator.undo();
  await building.drag('Virtual network gateway', 'vnet-1');
  await building.drag('On-premises site');

  await building.drag('Virtual network');
  await building.drag('Subnet', 'vnet-2');
  await building.drag('Virtual machine', 'snet-2');
  await building.dragFrom(building.line('vnet-prod'), 'vnet-2');

  const { document } = JSON.parse(await savedDesign(page));
  const kinds = document.order.map((id: string) => document.resources[id].kind);
  for (const [kind, count] of kindsOfTheArticle())
    expect({ kind, count: kinds.filter((one: string) => one === kind).length }).toEqual({ kind, count });
  await expect(page.getByRole('tab', { name: 'Findings' })).not.toHaveAccessibleDescription(/error/);

  const trace = new TraceTab(page);
  await trace.open();
  await trace.send('host-1', 'svc-1');
  await expect(trace.outcome()).toContainText('NSG_SUBNET_DENY');

  // A group of one's own has to let the frontend's address in, on the subnet and on the interfaces of the second pool.
  const tables = new TablesTab(page);
  for (const group of ['nsg-1', 'nsg-2']) {
    await simulator.select(group);
    await tables.edit('security rules');
    await tables.button('Add rule').click();
    await tables.type(tables.cell('Source of Rule-1'), 'Internet');
    await tables.type(tables.cell('Destination of Rule-1'), '198.51.100.2');
    await tables.type(tables.cell('Destination port of Rule-1'), '80');
  }
  await trace.open();
  await expect(trace.outcome()).toContainText('Delivered');

  // Broken and repaired: the whole network goes, with all that stands in it, and one step brings it back.
  await building.line('vnet-prod').click();
  await building.line('vnet-prod').press('Delete');
  await expect(building.deleting).toContainText('aks-1');
  await building.deleting.getByRole('button', { name: /^Delete all/ }).click();
  await expect(simulator.card('vnet-1')).toHaveCount(0);
  await expect(trace.outcome()).not.toContainText('Delivered');
  await simulator.undo();
  await expect(trace.outcome()).toContainText('Delivered');
});
