import { expect, it } from 'vitest';
import { planOf } from '../../engine';
import { templates } from '../../examples/templates';
import { labs, plainText, tours } from '../../lessons';

const cards = [
  ...tours.map(({ id, template, tour }) => ({ id, template, says: tour.says ?? [] })),
  ...labs.map(({ id, template, lab }) => ({ id, template, says: [lab.symptom] })),
];

it.each(cards)('the card of $id says something, by the template that it shows', async ({ template, says }) => {
  const document = await templates.find(({ id }) => id === template)?.load();
  if (!document) throw new Error(`No template ${template}`);
  const text = says.map((one) => plainText(planOf(document), one)).join(' ');
  expect(text).not.toBe('');
  expect(text).not.toMatch(/[{}]/);
});

it('no tour has the id of a lab, since links and progress name them by it', () => {
  const ids = cards.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});
