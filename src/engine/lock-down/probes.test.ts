import { describe, expect, it } from 'vitest';
import type { ResourceOf, SecurityRule } from '../../model';
import { threeMachines } from '../trace/paths/reference/balancers/testing';
import { group, reference } from '../trace/paths/reference/testing';
import { allowed, lockedDown, wish } from './testing';

/** Three machines behind a load balancer of the user's, their subnet under a group that lets their clients in. */
function balanced(fields: Partial<ResourceOf<'loadBalancer'>>, ...more: readonly Partial<SecurityRule>[]) {
  const clients = { priority: 100, sourceAddressPrefixes: ['10.30.0.0/16'] };
  const { document } = reference('overlay', {
    add: [...threeMachines, group('own', clients, ...more)],
    set: { vms: { networkSecurityGroup: 'own' }, ilb: fields },
  });
  return lockedDown(document, ['own'], wish('vmB', 'ilb', { port: 80 }));
}

// "Load Balancer health probes" of the Azure documents: probes come from 168.63.129.16, the tag AzureLoadBalancer.
describe('probes of a load balancer of the user’s', () => {
  const probes = expect.stringMatching(
    /^In Tcp AzureLoadBalancer > 10\.20\.3\.0\/24|^In Tcp AzureLoadBalancer > 10\.20\.3\./,
  );

  it('are let in where a chosen connection goes through it', () => {
    const { rules, proofs } = balanced({ probePort: 8080 });
    const [rule, ...others] = rules.filter(({ rule: { access } }) => access === 'Allow');
    expect(rule && allowed({ rules: [rule], newGroups: [], proofs: [], faults: [] })).toEqual([probes]);
    expect(others).toEqual([]);
    expect(rule?.rule.destinationPortRanges).toEqual(['8080']);
    expect(rule?.why[0]).toBe('The load balancer sends nothing to machines that its health probes do not reach.');
    expect(proofs[0]).toMatchObject({ denied: { code: 'LB_NO_HEALTHY_BACKEND' }, after: { outcome: 'delivered' } });
  });

  it.each<[string, Partial<ResourceOf<'loadBalancer'>>, Partial<SecurityRule>[]]>([
    ['it has none', {}, []],
    ['the group lets them in', { probePort: 8080 }, [{ priority: 200, sourceAddressPrefixes: ['AzureLoadBalancer'] }]],
  ])('need nothing where %s', (_, fields, more) => expect(allowed(balanced(fields, ...more))).toEqual([]));

  it('help nothing where no machine answers them', () => {
    const { proofs, rules } = balanced({ probePort: 8080, unhealthy: ['W1', 'W2', 'W3'] });
    expect(rules.filter(({ rule }) => rule.access === 'Allow')).toEqual([]);
    expect(proofs[0]).toMatchObject({ beyondRules: true });
  });
});
