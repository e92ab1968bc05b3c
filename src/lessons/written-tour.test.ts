import { describe, expect, it } from 'vitest';
import { flip } from '../engine';
import { examples } from '../examples';
import { type TopologyDocument, type Tour, withNew, withResource } from '../model';
import { tour as tourSchema } from '../model/lessons';
import { canCapture, editWords, paragraphsOf, paragraphsText, stepDocument, withChanged, withCopy } from '.';
import {
  newStep,
  newTour,
  stepShowing,
  withCaptured,
  withCapturedNext,
  withMoved,
  withoutStep,
  withStep,
} from './written-tour';

const { article } = examples;

const HOST = { kind: 'internetHost', name: 'Host', address: '203.0.113.20' } as const;

const flipped = flip(article, 'aks', 'overlay');
if (!flipped.ok) throw new Error('The example can be put into another mode');
const other = flipped.value;

const tourOf = (...ids: string[]): Tour => ({
  title: 'Tour',
  steps: ids.map((id) => ({ id, title: id, says: [] })),
});

const idsOf = ({ steps }: Tour): string[] => steps.map(({ id }) => id);

const designAt = (tour: Tour | undefined, n: number): TopologyDocument => {
  const made = tour && stepDocument(tour, n, article);
  if (!made?.ok) throw new Error(`There is no design for step ${n}`);
  return made.value;
};

describe('steps of a tour that is written', () => {
  const abc = tourOf('a', 'b', 'c');

  it.each<[string, Tour, string[]]>([
    ['one comes to its place', withStep(abc, 1, { id: 'd', title: 'd', says: [] }), ['a', 'd', 'b', 'c']],
    ['one goes', withoutStep(abc, 1, article), ['a', 'c']],
    ['the last one stays', withoutStep(tourOf('a'), 0, article), ['a']],
    ['one moves up', withMoved(abc, 2, 1, article), ['a', 'c', 'b']],
    ['one moves down', withMoved(abc, 0, 1, article), ['b', 'a', 'c']],
    ['none moves beyond the end', withMoved(abc, 2, 3, article), ['a', 'b', 'c']],
    ['none moves before the first', withMoved(abc, 0, -1, article), ['a', 'b', 'c']],
    ['one is doubled', withCopy(abc, 0), ['a', 'step-4', 'b', 'c']],
  ])('%s', (_, tour, ids) => expect(idsOf(tour)).toEqual(ids));

  it('those after one that goes show what they showed', () => {
    const put = { do: 'put', resource: { id: 'host', ...HOST } } as const;
    const renamed = { do: 'set', id: 'host', fields: { name: 'renamed' } } as const;
    const tour = withChanged(withChanged(abc, 0, { edits: [put] }), 1, { edits: [renamed] });
    const without = withoutStep(tour, 0, article);
    expect(idsOf(without)).toEqual(['b', 'c']);
    expect(designAt(without, 0).resources.host?.name).toBe('renamed');
    expect(designAt(without, 1)).toEqual(designAt(tour, 2));
  });

  it('a new one takes no id that was given before', () =>
    expect(newStep(tourOf('step-1', 'step-3').steps, undefined)).toEqual({ id: 'step-4', title: 'Step 3', says: [] }));

  it('a copy tells the same and changes nothing again', () => {
    const tour = withChanged(abc, 0, { edits: [{ do: 'flip', id: 'aks', mode: 'overlay' }], says: ['So.'] });
    expect(withCopy(tour, 0).steps[1]).toEqual({ id: 'step-4', title: 'a (copy)', says: ['So.'] });
  });

  it('a part that is unset is gone', () =>
    expect(withChanged(withChanged(abc, 0, { notes: ['Mind.'] }), 0, { notes: undefined })).toEqual(abc));

  it('a design without a name makes a tour with one', () => expect(newTour(' ', undefined).title).toBe('Tour'));
});

describe('what is changed on screen', () => {
  const two = tourOf('a', 'b');

  it('becomes a part of the step', () => expect(designAt(withCaptured(two, 1, article, other), 1)).toEqual(other));

  it('leaves the step before as it was', () =>
    expect(designAt(withCaptured(two, 1, article, other), 0)).toEqual(article));

  it('becomes the next step, which looks where one looked', () => {
    const tour = withCapturedNext(two, 0, article, other, { selection: 'aks' });
    expect(tour?.steps[1]).toMatchObject({ id: 'step-3', look: { selection: 'aks' } });
    expect(designAt(tour, 0)).toEqual(article);
    expect(designAt(tour, 1)).toEqual(other);
  });

  it('is nothing where all is as the step before makes it', () =>
    expect(withCaptured(two, 1, article, article)).toEqual(two));

  it('is nothing that a step can hold where only the name of the design is another', () =>
    expect(canCapture(article, { ...article, name: 'Another' })).toBe(false));

  it.each([
    [1000, true],
    [1001, false],
  ])('of %i deletions opens again: %s', (count, opens) => {
    const added = Array.from({ length: count }, (_, n) => ({ ...HOST, id: `host-${n}` }));
    expect(withCaptured(two, 0, withNew(article, added), article) !== undefined).toBe(opens);
  });

  it('waits for a step before it that cannot be made', () => {
    const broken = withChanged(two, 0, { edits: [{ do: 'delete', ids: ['gone'] }] });
    expect(withCaptured(broken, 1, article, other)).toBeUndefined();
  });
});

describe('the step that a design on screen is of, after undo', () => {
  const tour = withCaptured(tourOf('a', 'b', 'c'), 1, article, other) ?? tourOf();
  const [a, b] = tour.steps;

  it.each<[string, TopologyDocument, typeof a, number, number]>([
    ['is the one that was shown', article, a, 0, 0],
    ['is another where the design is that one’s', other, a, 0, 1],
    ['is the one before where the one that was shown is gone', other, { ...b, id: 'gone' } as typeof a, 2, 1],
    [
      'is the one that was shown where the design is none’s',
      withResource(article, { ...article.resources['vm-jump'], name: 'x' } as never),
      b,
      1,
      1,
    ],
  ])('%s', (_, shown, was, at, expected) => expect(stepShowing(tour, article, shown, was, at)).toBe(expected));
});

describe('paragraphs', () => {
  it.each<[string, string[]]>([
    ['', []],
    [' One. ', ['One.']],
    ['One,\nstill one.\n\n \n\nTwo.', ['One, still one.', 'Two.']],
    ['x'.repeat(2001), ['x'.repeat(2000)]],
  ])('%j', (text, paragraphs) => expect(paragraphsOf(text)).toEqual(paragraphs));

  it('are no longer, and no more, than a file may have', () => {
    const says = paragraphsOf(Array(60).fill('x'.repeat(2100)).join('\n\n'));
    expect(tourSchema.safeParse({ ...tourOf('a'), says }).success).toBe(true);
    expect(tourSchema.safeParse({ ...tourOf('a'), says: [...says, 'More.'] }).success).toBe(false);
    expect(tourSchema.safeParse({ ...tourOf('a'), says: [`${says[0]}x`] }).success).toBe(false);
  });

  it('come back as they were typed', () =>
    expect(paragraphsOf(paragraphsText(['One.', 'Two.']))).toEqual(['One.', 'Two.']));
});

it('changes are told by what they do', () => {
  const { 'vm-jump': machine } = article.resources;
  if (!machine) throw new Error('The example has a machine');
  expect(
    editWords(article, [
      { do: 'set', id: 'webpool', fields: { count: '2', maxPods: '30' } },
      { do: 'flip', id: 'aks', mode: 'overlay' },
      { do: 'deleteRow', id: 'nsg-aks', table: 'securityRules', row: 0 },
      { do: 'put', resource: { ...machine, name: 'vm-other' } },
      { do: 'put', resource: { ...machine, id: 'vm-new', name: 'vm-new' } },
      { do: 'delete', ids: ['vm-jump', 'gone'] },
    ]),
  ).toEqual([
    'Changes count and maxPods of webpool.',
    'Puts aks-prod into another network mode.',
    'Deletes a row of securityRules of nsg-aks.',
    'Changes Name of vm-jump.',
    'Adds vm-new.',
    'Deletes vm-other and gone.',
  ]);
});
