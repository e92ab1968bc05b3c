import { describe, expect, it } from 'vitest';
import { examples } from '../examples';
import { referencesOf, resolves } from './references';

const document = examples.article;

describe('references of the opening design', () => {
  const all = document.order.flatMap((id) => {
    const resource = document.resources[id];
    return resource ? referencesOf(resource).map((reference) => ({ id, ...reference })) : [];
  });

  it('are more than the resources', () => expect(all.length).toBeGreaterThan(document.order.length));
  it.each(all)('$id.$field leads to $to', (reference) => expect(resolves(document, reference)).toBe(true));
});

describe('a reference', () => {
  it.each([
    { to: 'aks/routeTable', kind: 'routeTable', leads: true, because: 'AKS derives it' },
    { to: 'aks/networkSecurityGroup', kind: 'networkSecurityGroup', leads: true, because: 'AKS derives it' },
    { to: 'aks/routeTable', kind: 'networkSecurityGroup', leads: false, because: 'it is of another kind' },
    { to: 'aks/loadBalancer', kind: 'routeTable', leads: false, because: 'nobody may name that one' },
    { to: 'vnet-prod/routeTable', kind: 'routeTable', leads: false, because: 'only clusters derive tables' },
    { to: 'nobody', kind: 'subnet', leads: false, because: 'there is no such resource' },
    { to: 'aks', kind: 'subnet', leads: false, because: 'it is of another kind' },
  ] as const)('to $to as $kind: $because', ({ to, kind, leads }) =>
    expect(resolves(document, { field: 'x', to, kind, required: false })).toBe(leads),
  );
});
