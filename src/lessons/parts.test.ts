import { describe, expect, it } from 'vitest';
import type { Lab } from '../model';
import { labs, mayEdit } from '.';
import { outside } from './allowed';
import { labDocument } from './labs/lab';
import { partsOf, partsOfAll } from './parts';

describe('what a property is edited by', () => {
  it.each([
    { kind: 'subnet', path: 'routeTable', parts: [{ label: 'Route table' }] },
    {
      kind: 'networkSecurityGroup',
      path: 'securityRules',
      parts: [{ label: 'Security rules', table: 'securityRules' }],
    },
    { kind: 'managedCluster', path: 'networkProfile.podCidr', parts: [{ label: 'Pod CIDR' }] },
    { kind: 'managedCluster', path: 'networkProfile.networkPluginMode', parts: [{ label: 'Network mode' }] },
    {
      kind: 'managedCluster',
      path: 'networkProfile.loadBalancerProfile',
      parts: [{ label: 'Outbound public IPs' }, { label: 'Allocated outbound ports' }],
    },
    { kind: 'subnet', path: 'unheard.of', parts: [{ label: 'unheard.of' }] },
  ] as const)('$kind $path', ({ kind, path, parts }) => expect(partsOf(kind, path)).toEqual(parts));

  it('is named once', () =>
    expect(
      partsOfAll('managedCluster', ['networkProfile.networkPlugin', 'networkProfile.networkPluginMode']),
    ).toHaveLength(1));
});

describe.each(labs)('the lab $id', (one) => {
  it('names all that it lets be edited in words of the portal', async () => {
    const may = mayEdit(one.lab, await labDocument(one));
    expect(may).toHaveLength(one.lab.editable.length);
    for (const { label } of may.flatMap(({ parts }) => parts)) expect(label).toMatch(/^[A-Z]/);
    expect(may.flatMap(({ parts }) => parts.filter(({ label }) => /[a-z][A-Z]/.test(label)))).toEqual([]);
  });

  it('refuses what it does not name in a sentence', async () => {
    const begun = await labDocument(one);
    const nothing: Lab = { ...one.lab, editable: [] };
    const named = {
      ...begun,
      resources: Object.fromEntries(
        Object.entries(begun.resources).map(([id, r]) => [id, { ...r, name: `${r.name}x` }]),
      ),
    };
    const said = outside(begun, named, nothing).map(({ says }) => says);
    expect(said.length).toBeGreaterThan(5);
    for (const says of said) expect(says).toMatch(/^Name of .+ is not to be changed in this lab\.$/);
  });
});
