import { expect, it } from 'vitest';
import { plan } from '../../engine';
import { examples } from '../../examples';
import { layoutOf } from '../../layout';
import { type Choice, optionsOf, partsFor, type Shown } from './choice';

const boxes = layoutOf(plan(examples.article), {});
const shown = (more: Partial<Shown>): Shown => ({ boxes, selection: undefined, view: undefined, ...more });
const IN_SIGHT = { x: 0, y: 0, width: 500, height: 300 };

it.each([
  ['nothing selected and no canvas', {}, ['all']],
  ['a subnet selected', { selection: 'snet-aks' }, ['all', 'selection']],
  ['something selected that is not drawn', { selection: 'nsg-aks' }, ['all']],
  ['a canvas', { view: IN_SIGHT }, ['all', 'view']],
  ['a canvas moved away from the design', { view: { ...IN_SIGHT, x: 90_000 } }, ['all']],
])('with %s', (_, more, parts) => expect(partsFor(shown(more))).toEqual(parts));

it('asks the renderer for what was chosen', () => {
  const choice: Choice = { part: 'selection', theme: 'dark', transparent: true, format: 'svg', scale: 1 };
  const from = shown({ selection: 'snet-aks', view: IN_SIGHT });
  const look = { theme: 'dark', background: 'transparent' };
  expect(optionsOf(choice, from)).toEqual({ part: { ids: ['snet-aks'] }, ...look });
  expect(optionsOf({ ...choice, part: 'view' }, from)).toEqual({ part: { view: IN_SIGHT }, ...look });
  // Its frame was deselected meanwhile.
  expect(optionsOf(choice, shown({}))).toEqual({ part: 'all', ...look });
});
