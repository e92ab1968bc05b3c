import { expect, test } from '../test';

test('an architect sizes a pool to its last node and reads why no more fits', async ({ simulator }) => {
  await simulator.choose('Azure CNI');
  await simulator.select('nodepool1');
  await expect(simulator.inspector).toContainText('Nodes at most here');

  // Eight nodes of 31 addresses and a frontend fill 249 of 251: they run, and no upgrade finds room.
  await simulator.enter(simulator.number('Nodes'), '7');
  await expect(simulator.runs).toContainText('yes:');
  await expect(simulator.runs).toContainText('249 of 251');
  await expect(simulator.upgrades).toContainText('no:');

  await simulator.enter(simulator.number('Nodes'), '8');
  await expect(simulator.runs).toContainText('no:');
  await simulator.runs.getByRole('button').click();
  const because = simulator.because('Runs');
  await expect(because).toContainText('1 of 9 nodes does not fit');
  await expect(because).toContainText('Azure would say');
  await expect(because).toContainText('InsufficientSubnetSize');
  await expect(because.getByRole('row', { name: /snet-aks/ })).toContainText('280');

  await because.getByRole('button', { name: 'Use 7 nodes in nodepool1' }).click();
  await expect(simulator.runs).toContainText('249 of 251');
});

test('an upgrade that would fail is mended with one click', async ({ simulator }) => {
  await simulator.choose('Azure CNI');
  await simulator.select('nodepool1');
  await simulator.enter(simulator.number('Nodes'), '7');
  await simulator.upgrades.getByRole('button').click();
  const because = simulator.because('Upgrades');
  await expect(because).toContainText('An upgrade of 8 nodes with 2 surge nodes takes 311 of 251 addresses');
  // The shortest growth, the most pods, the most nodes: each with what to know before.
  await expect(because.getByRole('button', { name: 'Use 10.240.0.0/23' })).toBeVisible();
  await expect(because.getByRole('button', { name: 'Use 5 nodes in nodepool1' })).toBeVisible();
  await because.getByRole('button', { name: 'Use 5 nodes in nodepool1' }).click();
  await expect(simulator.upgrades).toContainText('yes:');
  await simulator.undo();
  await expect(simulator.upgrades).toContainText('no:');
});

test('the same by keyboard alone', async ({ simulator, page }) => {
  await simulator.mode('Azure CNI').focus();
  await page.keyboard.press('Space');
  await simulator.select('nodepool1');
  await simulator.number('Nodes').focus();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('7');
  await page.keyboard.press('Enter');
  await simulator.upgrades.getByRole('button').focus();
  await page.keyboard.press('Enter');
  const mend = simulator.because('Upgrades').getByRole('button', { name: 'Use 10.240.0.0/23' });
  await mend.waitFor();
  for (let presses = 0; presses < 30 && !(await mend.evaluate((one) => one === document.activeElement)); presses += 1) {
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  await expect(simulator.upgrades).toContainText('yes:');
  await page.keyboard.press('Escape');
  await expect(simulator.because('Upgrades')).toBeHidden();
});

test('an upgrade is rehearsed step by step, and stops where Azure would stop', async ({ simulator, page }) => {
  await simulator.upgrades.getByRole('button').click();
  await simulator.because('Upgrades').getByRole('button', { name: 'Rehearse it step by step' }).click();
  const steps = simulator.rehearsals.getByRole('list', { name: 'Steps' });
  await expect(steps.getByRole('button')).toHaveCount(9);
  const slider = simulator.rehearsals.getByRole('slider', { name: 'Step' });
  await slider.focus();
  await page.keyboard.press('ArrowRight');
  const step = simulator.rehearsals.getByRole('region', { name: 'The step' });
  await expect(step).toContainText('Add 1 surge node to nodepool1');
  await expect(step.getByRole('row', { name: /Taken 1 address of snet-aks/ })).toContainText('10.240.0.7');
  await page.keyboard.press('End');
  await expect(step).toContainText('The upgrade is done');

  await simulator.choose('Azure CNI');
  await simulator.select('nodepool1');
  await simulator.enter(simulator.number('Nodes'), '7');
  await expect(step).toContainText('Refused');
  await expect(step).toContainText('InsufficientSubnetSize');
});

test('an autoscaler that asks for too many gets none', async ({ simulator, page }) => {
  await page.getByRole('tab', { name: 'Rehearsals' }).click();
  await simulator.rehearsals.getByRole('radio', { name: 'Scale out' }).check({ force: true });
  const nodes = simulator.rehearsals.getByRole('spinbutton', { name: 'Nodes in the end' });
  await nodes.fill('300');
  await nodes.press('Enter');
  await simulator.rehearsals.getByRole('button', { name: /Scale nodepool1 from 2 to 300 nodes/ }).click();
  await expect(simulator.rehearsals).toContainText('so none is added, although 247 would fit');
  await expect(simulator.rehearsals).toContainText('does not have enough capacity for 298 IP addresses');
});
