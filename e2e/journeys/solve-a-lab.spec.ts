import { badGateway } from '../../src/lessons/labs/bad-gateway';
import { peeredMachine } from '../../src/lessons/labs/peered-machine';
import { CompareTab } from '../pages/compare-tab';
import { ExportDialog } from '../pages/export-dialog';
import { LabColumn, openWithLab } from '../pages/lab';
import { Simulator } from '../pages/simulator';
import { TraceTab } from '../pages/trace-tab';
import { violations } from '../pages/violations';
import { expect, test } from '../test';

const SHOP = 'Customers reach the shop through the gateway.';

/** What breaks the opening design for the lab. */
const unrouted = ({ resources }: { resources: Record<string, Record<string, unknown>> }) => {
  delete resources['snet-agw']?.routeTable;
};

test('a lab is solved: from what a user says to the packet, a hint, a short cut that is refused, and the right edit', async ({
  simulator,
  page,
}) => {
  await openWithLab(page, badGateway.lab, unrouted);
  const lab = new LabColumn(page);
  await expect(lab.column.getByRole('blockquote')).toContainText('502 Bad Gateway');
  await expect(lab.checks).toHaveText('2 of 3 hold');
  await expect(lab.check(SHOP)).toContainText('Does not hold');

  // Nothing else in the app tells what is wrong.
  const findings = page.getByRole('tab', { name: 'Findings' });
  await expect(findings).toHaveAccessibleDescription('');
  await findings.click();
  await expect(page.getByRole('tabpanel')).toContainText('Findings are held back while the lab runs');
  await expect(simulator.inspector).not.toContainText('Nothing is wrong');
  const compare = new CompareTab(page);
  await compare.open();
  await expect(compare.row('Errors of the design')).toContainText('Findings are held back while the lab runs');
  const exporting = new ExportDialog(page);
  await exporting.open();
  await exporting.choose('Report (Markdown)');
  await expect(exporting.text).toHaveValue(/## Findings\n\nFindings are held back while the lab runs/);
  await exporting.button('Close').click();

  await lab.press(`Trace it: ${SHOP}`);
  await expect(new TraceTab(page).outcome()).toContainText('POD_CIDR_NOT_ROUTED');
  await expect(new TraceTab(page).outcome()).not.toContainText('route table on the subnet');
  await lab.press('Show a hint');
  await expect(lab.column.getByRole('log')).toContainText('What does each send to?');
  await expect(lab.column.getByRole('button', { name: 'Show another hint' })).toBeInViewport({ ratio: 1 });
  expect(await violations(page)).toEqual([]);

  await page.getByRole('button', { name: 'Unfold the outline' }).click();
  await simulator.select('nsg-agw');
  await simulator.outline.getByRole('treeitem', { name: 'nsg-agw', exact: true }).press('Delete');
  await expect(simulator.messages).toContainText('nsg-agw is not to be deleted in this lab.');
  await simulator.enter(simulator.field('Name'), 'nsg-open');
  await expect(simulator.messages).toContainText('Name of nsg-agw is not to be changed in this lab.');
  await expect(simulator.field('Name')).toHaveValue('nsg-open');
  await expect(simulator.inspector).toContainText('Name of nsg-agw is not to be changed in this lab.');
  await expect(lab.checks).toHaveText('2 of 3 hold');

  await lab.goTo('snet-agw');
  await simulator.inspector.getByRole('combobox', { name: 'Route table' }).selectOption('aks/routeTable');
  await expect(lab.checks).toHaveText('All 3 hold');
  await expect(lab.solved).toContainText('it finds the nodes');
  await expect(simulator.messages).not.toContainText('in this lab');
  await expect(findings).toHaveAccessibleDescription(/1 warning/);
  expect(await violations(page)).toEqual([]);
});

test('an attempt is kept and shared, and can be begun again', async ({ simulator, page, context, browser }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openWithLab(page, badGateway.lab, unrouted);
  const lab = new LabColumn(page);
  const startAgain = lab.column.getByRole('button', { name: 'Start again' });
  await expect(startAgain).toBeDisabled();
  await simulator.choose('Azure CNI');
  await expect(lab.checks).toHaveText('All 3 hold');

  await expect.poll(() => simulator.kept()).toContain('labStart');
  await page.reload();
  await expect(lab.checks).toHaveText('All 3 hold');
  const elsewhere = await browser.newContext();
  const other = new LabColumn(await elsewhere.newPage());
  await other.page.goto(await simulator.copyLink());
  await expect(other.checks).toHaveText('All 3 hold');
  await other.press('Start again');
  await expect(other.checks).toHaveText('2 of 3 hold');
  await expect(new Simulator(other.page).mode('kubenet')).toBeChecked();
  await elsewhere.close();

  await startAgain.click();
  await expect(lab.checks).toHaveText('2 of 3 hold');
  await simulator.undo();
  await expect(lab.checks).toHaveText('All 3 hold');
});

test('who gives up is shown the solution, can apply it, and goes on with the next lab', async ({ simulator, page }) => {
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  await openWithLab(page, badGateway.lab, unrouted);
  const lab = new LabColumn(page);
  await lab.press('Show the solution');
  await expect(lab.column.getByRole('button', { name: 'Keep trying' })).toBeFocused();
  await lab.press('Show it');
  await expect(lab.column.getByRole('region', { name: 'The solution' })).toContainText('it finds the nodes');
  expect(await violations(page)).toEqual([]);
  await lab.press('Apply it');
  await expect(lab.checks).toHaveText('All 3 hold');
  expect(await violations(page)).toEqual([]);
  await simulator.undo();
  await expect(lab.checks).toHaveText('2 of 3 hold');
  await simulator.redo();
  await lab.press('Next lab');
  await expect(lab.column.getByRole('heading', { name: peeredMachine.lab.title })).toBeVisible();
  await expect(lab.checks).toHaveText('2 of 3 hold');
});
