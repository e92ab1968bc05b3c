import { describe, expect, it } from 'vitest';
import { examples } from '../../../examples';
import { plan } from '../../plan/plan';
import { inMode } from '../../testing';
import { trace } from '../trace';
import type { Branch, Flow } from '../types';
import { walksOf } from '../words';
import { keptHop } from './kept-hop';

function followed(mode: 'kubenet' | 'node-subnet', flow: Flow): Branch {
  const found = trace(plan(inMode(examples.article, 'aks', mode)), flow);
  if (!found.ok) throw new Error(found.error.code);
  return found.value.branches[0];
}

const placesOf = (branch: Branch) =>
  walksOf(branch).flatMap(([walk, { hops }]) => hops.map(({ place }) => `${walk} ${place}`));

describe('what is looked at while the way of a packet changes', () => {
  const flow: Flow = { from: 'vm-jump', to: 'web/pod/0' };
  const [lost, arrives] = [followed('kubenet', flow), followed('node-subnet', flow)];

  it('stays where nothing changes', () => {
    for (const hop of placesOf(arrives).keys()) expect(keptHop(arrives, hop, arrives)).toBe(hop);
  });

  it('stays at a place that is still passed', () => {
    expect(placesOf(arrives)[keptHop(lost, 1, arrives)]).toBe(placesOf(lost)[1]);
  });

  it('goes back to the last place that both pass', () => {
    const end = placesOf(arrives).length - 1;
    expect(keptHop(arrives, end, lost)).toBe(placesOf(lost).length - 1);
  });

  it('begins anew on a way with nothing in common', () => {
    expect(keptHop(followed('kubenet', { from: 'clients', to: 'svc-web' }), 3, arrives)).toBe(0);
  });
});
