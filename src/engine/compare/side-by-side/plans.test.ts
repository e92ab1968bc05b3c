import { expect, it } from 'vitest';
import { examples } from '../../../examples';
import { withMode } from '../../../model';
import { plan as planOf } from '../../plan/plan';
import { finish } from '../finish';
import type { VariantChoice } from './choices';
import { planning } from './plans';

const plan = planOf(examples.article);
const planned = (choice: VariantChoice, of = plan) => {
  const found = finish(planning(of, 'aks', choice));
  if (!found.ok) throw new Error(found.error);
  return found.value;
};
const overlay = { type: 'mode', mode: 'overlay', dataplane: 'azure' } as const;

it('of the design in force is the plan as it is', () => expect(planned({ type: 'now' })).toBe(plan));

it.each<VariantChoice>([overlay, { type: 'earlier', document: withMode(examples.article, 'aks', 'node-subnet') }])(
  'is made once, and says what one made anew says: $type',
  (choice) => {
    expect(planned(choice)).toBe(planned({ ...choice }));
    const anew = planOf({ ...examples.article });
    expect(planned(choice, anew)).toEqual(planned(choice));
  },
);

it('of another design is another', () => {
  const other = planOf({ ...examples.article, name: 'Other' });
  expect(planned(overlay, other).document.name).toBe('Other');
});

it('tells dataplanes apart', () => expect(planned({ ...overlay, dataplane: 'cilium' })).not.toBe(planned(overlay)));
