import { describe, expect, it } from 'vitest';
import { plan } from '../plan/plan';
import type { Plan } from '../plan/types';
import { cluster, documentOf, inMode, pool, subnet, virtualNetwork } from '../testing';
import { filter } from './index';
import { AT, ask, group, nic, onSubnet, packet, planOf, rule, short, table } from './testing';

const routed = { routeTable: 'table', networkSecurityGroup: 'nsg' };
const everywhere = planOf(routed, group('nsg'), table('table', ['0.0.0.0/0', 'VirtualAppliance']));

describe('worked examples of the rules', () => {
  const fromInternet = { context: { fromPublicFrontend: true } };

  it('NX1, T10, N-05: no group anywhere, standard frontend: closed', () =>
    expect(short(ask(planOf(), '203.0.113.9 > 20.50.0.10:80', fromInternet))).toBe('Deny N-05 PUBLIC_FRONTEND_CLOSED'));

  it('NX2: the interface’s group allows the frontend by priority 500', () => {
    const lb = rule('k8s-azure-lb_allow_IPv4', 500, 'Inbound', 'Allow', {
      protocol: 'Tcp',
      sourceAddressPrefixes: ['Internet'],
      destinationAddressPrefixes: ['20.50.0.10'],
      destinationPortRanges: ['80'],
    });
    const verdict = ask(planOf({}, group('aks', lb)), '203.0.113.9 > 20.50.0.10:80', { ...fromInternet, onNic: 'aks' });
    expect(short(verdict)).toBe('Allow NetworkInterface k8s-azure-lb_allow_IPv4 500 N-03');
  });

  it('NX3, N-10: a subnet’s group for node addresses does not know the floating frontend', () => {
    const own = rule('web', 100, 'Inbound', 'Allow', {
      sourceAddressPrefixes: ['Internet'],
      destinationAddressPrefixes: ['10.20.1.0/24'],
      destinationPortRanges: ['80'],
    });
    expect(short(ask(onSubnet(own), '203.0.113.9 > 20.50.0.10:80', fromInternet))).toBe(
      'Deny Subnet DenyAllInBound 65500 N-06 NSG_SUBNET_DENY',
    );
    // Without floating IP the destination is the node.
    expect(short(ask(onSubnet(own), '203.0.113.9 > 10.20.1.4:80', fromInternet))).toBe('Allow Subnet web 100 N-03');
  });

  it('NX4, N-12: with kubenet’s table on the subnet pods are in VirtualNetwork', () => {
    const routes = table('table', ['10.244.0.0/24', 'VirtualAppliance'], ['10.244.1.0/24', 'VirtualAppliance']);
    const on = planOf(routed, group('nsg'), routes);
    const text = '10.244.0.10 > 10.244.1.20:8080';
    expect(short(ask(on, text, { direction: 'Outbound' }))).toBe('Allow Subnet AllowVnetOutBound 65000 N-06');
    expect(short(ask(on, text))).toBe('Allow Subnet AllowVnetInBound 65000 N-06');
  });

  it('NX5, N-12, N-14: without the table a pod is in neither tag', () =>
    expect(short(ask(onSubnet(), '10.20.3.4 > 10.244.1.20:8080', { direction: 'Outbound' }))).toBe(
      'Deny Subnet DenyAllOutBound 65500 N-06 NSG_SUBNET_DENY',
    ));

  it('NX6, N-11: with a route for 0.0.0.0/0 everybody is in VirtualNetwork, as is assumed', () => {
    const verdict = ask(everywhere, '203.0.113.9 > 10.20.1.4:22', fromInternet);
    expect(short(verdict)).toBe('Allow Subnet AllowVnetInBound 65000 N-06');
    expect(verdict.assumed).toEqual(['azure.tag.virtual-network.default-routes']);
  });

  it('NX7, N-15: a denial of everything keeps probes out as well', () =>
    expect(short(ask(onSubnet(rule('none', 4000, 'Inbound', 'Deny')), '168.63.129.16 > 10.20.1.4:31080'))).toBe(
      'Deny Subnet none 4000 N-03 NSG_SUBNET_DENY',
    ));
});

describe('what is assumed', () => {
  const withChoice = ({ document }: Plan, id: string, choice: string): Plan =>
    plan({ ...document, assumptions: { [id]: choice } });

  it('N-11: without default routes in the tag the packet of NX6 is denied', () => {
    const id = 'azure.tag.virtual-network.default-routes';
    const verdict = ask(withChoice(everywhere, id, 'left-out'), '203.0.113.9 > 10.20.1.4:22');
    expect([verdict.access, verdict.assumed]).toEqual(['Deny', [id]]);
    expect(ask(everywhere, '10.20.3.4 > 10.20.1.4:22').assumed).toBeUndefined();
  });

  it('N-14: with all that lies outside as Internet, the packet of NX5 goes out', () => {
    const id = 'azure.tag.internet.public';
    const to = '10.20.3.4 > 10.244.1.20:8080';
    const verdict = ask(withChoice(onSubnet(), id, 'outside'), to, { direction: 'Outbound' });
    expect([short(verdict), verdict.assumed]).toEqual(['Allow Subnet AllowInternetOutBound 65001 N-06', [id]]);
    expect(ask(onSubnet(), to, { direction: 'Outbound' }).assumed).toEqual([id]);
  });

  it('N-13: Overlay pods are in VirtualNetwork on their own cluster’s nodes, as is assumed', () => {
    const built = documentOf(
      virtualNetwork('10.20.0.0/16'),
      subnet('10.20.1.0/24', { networkSecurityGroup: 'nsg' }),
      group('nsg'),
      cluster(),
      pool(2),
    );
    const on = plan(inMode(built, 'aks', 'overlay'));
    const pods = packet('10.244.0.10 > 10.244.1.20:8080');
    const { rule: decided, assumed } = filter(on, nic({ cluster: 'aks' }), AT, 'Inbound', pods, {});
    expect([decided?.name, assumed]).toEqual(['AllowVnetInBound', ['azure.tag.virtual-network.overlay-pods']]);
    expect(filter(on, nic(), AT, 'Inbound', pods, {}).access).toBe('Deny');
  });
});
