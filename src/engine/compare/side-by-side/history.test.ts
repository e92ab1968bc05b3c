import { describe, expect, it } from 'vitest';
import { examples } from '../../../examples';
import { resourceOf, type TopologyDocument, withResource } from '../../../model';
import { variant } from '../../flip/variant';
import { earlierStates } from './history';

const opened = examples.article;

function scaled(document: TopologyDocument, count: number): TopologyDocument {
  const pool = resourceOf(document, 'agentPool', 'webpool');
  if (!pool) throw new Error('No pool');
  return withResource(document, { ...pool, count });
}

const flipped = (document: TopologyDocument): TopologyDocument => {
  const made = variant(document, 'aks', 'node-subnet');
  if (!made.ok) throw new Error('No room');
  return made.value;
};

const without = (document: TopologyDocument, id: string): TopologyDocument => {
  const { [id]: _, ...resources } = document.resources;
  return { ...document, resources, order: document.order.filter((one) => one !== id) };
};

describe('states before edits', () => {
  const larger = scaled(opened, 3);

  it('are told by the edit that ended them, the newest first', () =>
    expect(earlierStates([opened, larger], flipped(larger))).toEqual([
      { document: larger, edit: 'aks-prod: kubenet → Azure CNI' },
      { document: opened, edit: 'Nodes of webpool: 1 → 3' },
    ]));

  it('leave out steps that moved cards only', () =>
    expect(earlierStates([opened, opened, larger, larger], larger)).toEqual([
      { document: opened, edit: 'Nodes of webpool: 1 → 3' },
    ]));

  it('are as many as somebody reads', () => {
    const steps = Array.from({ length: 40 }, (_, n) => scaled(opened, n + 2));
    expect(earlierStates(steps, scaled(opened, 50))).toHaveLength(12);
  });

  it('are none where nothing was edited', () => expect(earlierStates([], opened)).toEqual([]));
});

it.each<{ edit: string; after: TopologyDocument }>([
  { edit: 'vm-jump removed', after: without(opened, 'vm-jump') },
  { edit: 'the name Another', after: { ...opened, name: 'Another' } },
  { edit: 'Clients removed, and 1 more', after: without(without(opened, 'vm-jump'), 'clients') },
])('an edit is told in a few words: $edit', ({ edit, after }) =>
  expect(earlierStates([opened], after)[0]?.edit).toBe(edit),
);

it('an edit of what no field shows is told by the resource', () => {
  const group = resourceOf(opened, 'networkSecurityGroup', 'nsg-aks');
  if (!group) throw new Error('No group');
  const after = withResource(opened, { ...group, securityRules: [] });
  expect(earlierStates([opened], after)[0]?.edit).toBe('nsg-aks edited');
});
