import type { Page } from '@playwright/test';
import { LessonTab } from '../pages/lesson-tab';
import { ShareDialog } from '../pages/share-dialog';
import { Simulator } from '../pages/simulator';
import { violations } from '../pages/violations';
import { expect, test } from '../test';

async function inBothThemes(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect(await violations(page)).toEqual([]);
  }
}

test('a tour of two steps is made of a design, and its link leads somebody else through it', async ({
  simulator,
  context,
  browser,
  page,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const lesson = new LessonTab(page);
  await simulator.select('snet-aks');
  await lesson.open();
  await lesson.press('Make a tour of this design');
  await expect(lesson.panel.locator(':focus')).toHaveCount(1);
  await lesson.write('Title of the tour', 'What a node takes');

  await lesson.workOn('Where we begin');
  await lesson.write('Title of the step', 'Before');
  await lesson.text('What it says').fill('Here is room for ');
  await lesson.insert('What it says', 'snet-aks', /^Free addresses/);
  await expect(lesson.panel.getByRole('region', { name: 'How it reads' })).toHaveText('Here is room for 247');

  // What is edited while the step shows becomes the next one.
  await simulator.choose('Azure CNI');
  await lesson.press('Make it the next step');
  await lesson.write('Title of the step', 'After');
  await lesson.write('What it says', 'Each node takes more of {name:gone}.');
  await expect(lesson.panel.getByRole('list', { name: 'What is wrong here' })).toContainText(
    '{name:gone} leads nowhere in this design.',
  );
  await lesson.write('What it says', 'Each node takes more.');
  await lesson.choice('Question').selectOption('figure');
  await lesson.choice('Figure').selectOption('free');
  await lesson.choice('Of').selectOption('snet-aks');
  await lesson.write('What is asked', 'How many are free now?');
  await expect(lesson.panel.getByText('The simulator says: 157')).toBeVisible();
  await inBothThemes(page);

  await lesson.press('Move up');
  await expect.poll(lesson.titles).toEqual(['The beginning', '1\nAfter', '2\nBefore']);
  await simulator.undo();
  await expect.poll(lesson.titles).toEqual(['The beginning', '1\nBefore', '2\nAfter']);

  // Dragged, each goes on showing its own design, and one undo has them back.
  await lesson.drag(1, 2);
  await expect.poll(lesson.titles).toEqual(['The beginning', '1\nAfter', '2\nBefore']);
  await expect(simulator.mode('Azure CNI')).toBeChecked();
  await lesson.workOn('Before');
  await expect(simulator.mode('kubenet')).toBeChecked();
  await lesson.drag(2, 1);
  await expect.poll(lesson.titles).toEqual(['The beginning', '1\nBefore', '2\nAfter']);
  await simulator.undo();
  await expect.poll(lesson.titles).toEqual(['The beginning', '1\nAfter', '2\nBefore']);
  await simulator.redo();

  await lesson.workOn('Before');
  await expect(simulator.mode('kubenet')).toBeChecked();
  const link = await simulator.copyLink();
  await lesson.press('Try it as a learner');
  await expect(page.getByRole('region', { name: 'Tour: What a node takes' })).toContainText('Here is room for 247');

  const elsewhere = await browser.newContext();
  const other = new Simulator(await elsewhere.newPage());
  await other.page.goto(link);
  const tour = other.page.getByRole('region', { name: 'Tour: What a node takes' });
  await expect(tour.getByRole('heading', { name: 'Before' })).toBeVisible();
  await expect(tour).toContainText('Here is room for 247');
  await tour.getByRole('button', { name: 'Next' }).click();
  await expect(other.mode('Azure CNI')).toBeChecked();
  await tour.getByRole('textbox', { name: 'Your answer' }).fill('157');
  await tour.getByRole('button', { name: 'Answer' }).click();
  await expect(tour.getByRole('status')).toContainText('Right');
  await elsewhere.close();
});

test('a lab is made by breaking a design, tried, and handed on with its solution', async ({
  simulator,
  browser,
  page,
}) => {
  const lesson = new LessonTab(page);
  await simulator.choose('Azure CNI');
  await lesson.open();
  await lesson.press('Make a lab of this design');
  await lesson.write('Symptom', 'New nodes never come.');
  await expect(lesson.checks).toContainText('Holds now');
  await expect(lesson.panel.getByText('there is nothing to mend')).toBeVisible();

  await lesson.press('Begin to inject faults');
  await simulator.select('nodepool1');
  await simulator.enter(simulator.number('Nodes'), '12');
  await expect(lesson.checks).toContainText('Does not hold now');
  await expect(lesson.panel.getByText('Changes Nodes of nodepool1.')).toBeVisible();
  await lesson.press('That is the lab');
  await expect(lesson.panel.getByRole('list', { name: 'What is wrong here' })).toHaveCount(0);
  // What the solution edits may be edited.
  await expect(lesson.panel.getByText('nodepool1: Nodes')).toBeVisible();
  await lesson.choice('Add a check').selectOption({ label: 'aks-prod: Scales' });
  await lesson.panel
    .getByRole('checkbox', { name: /^A guard/ })
    .last()
    .check();
  await expect(lesson.checks).toContainText('It has to hold from the start, and it does not.');
  await simulator.undo();
  await inBothThemes(page);

  await lesson.press('Try it as a learner');
  await expect(lesson.panel).toContainText('The lab is being worked on');
  await simulator.card('nodepool1').click({ position: { x: 40, y: 10 } });
  await simulator.enter(simulator.number('Nodes'), '3');
  await lesson.press('Edit the lab');
  await expect(simulator.number('Nodes')).toHaveValue('12');

  const share = new ShareDialog(page);
  await share.open();
  await expect(share.part('The lab')).toBeChecked();
  await share.button('Close').click();
  const link = await share.linkTo('Edit a copy');
  const elsewhere = await browser.newContext();
  const other = new LessonTab(await elsewhere.newPage());
  await other.page.goto(link);
  await expect(other.panel).toContainText('The lab is being worked on');
  await other.press('Edit the lab');
  await expect(other.text('Symptom')).toHaveValue('New nodes never come.');
  await expect(other.checks).toContainText('Does not hold now');
  await elsewhere.close();
});

test('a page with changes that no step has captured asks before it is left, wherever the tab is by then', async ({
  simulator,
  page,
}) => {
  const lesson = new LessonTab(page);
  const asked: string[] = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.type());
    return dialog.accept();
  });
  const reload = async () => {
    await page.reload();
    return asked.splice(0);
  };
  const editAStep = async () => {
    await lesson.open();
    await lesson.press('Edit the tour');
    await simulator.choose('Azure CNI');
    await expect(lesson.panel.getByRole('button', { name: 'Make it the next step' })).toBeVisible();
  };
  await lesson.open();
  await lesson.press('Make a tour of this design');
  await lesson.write('Title of the tour', 'What a node takes');
  await lesson.workOn('Where we begin');
  await expect.poll(() => simulator.kept()).toContain('What a node takes');
  expect(await reload()).toEqual([]);

  await editAStep();
  expect(await reload()).toEqual(['beforeunload']);

  await editAStep();
  await page.getByRole('tab', { name: 'Findings' }).click();
  await expect(lesson.panel).toHaveCount(0);
  expect(await reload()).toEqual(['beforeunload']);
});
