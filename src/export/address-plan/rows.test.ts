import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Plan, plan } from '../../engine';
import { anyTopology } from '../../engine/arbitraries';
import { cluster, documentOf, inMode, machine, oneCluster, pool, subnet, virtualNetwork } from '../../engine/testing';
import { examples } from '../../examples';
import { templates } from '../../examples/templates';
import { formatRange, rangeSize } from '../../ip';
import { networkModes } from '../../modes';
import { type AddressRow, addressRows } from '.';

const brief = ({ kind, holder, range }: AddressRow): string =>
  [kind, holder, range && formatRange(range)].filter(Boolean).join(' ');

const rowsOf = (planned: Plan, name: string) => addressRows(planned).filter((row) => row.subnet === name);

const addresses = (rows: readonly AddressRow[], ...kinds: string[]): number =>
  rows.filter(({ kind }) => kinds.includes(kind)).reduce((sum, { range }) => sum + (range ? rangeSize(range) : 0), 0);

/** Whether the rows of a subnet tell the same as the plan, and each of its addresses once. */
function expectAgreement(planned: Plan) {
  const rows = addressRows(planned);
  for (const { id, usage, prefix } of Object.values(planned.subnets)) {
    const name = planned.document.resources[id]?.name ?? id;
    const [head, ...parts] = rows.filter((row) => row.subnet === name && row.kind !== 'Without address');
    expect(head).toMatchObject({ kind: 'Subnet', prefix });
    expect(head?.amounts).toEqual({ usable: usage.usable, used: usage.usable - usage.free, free: usage.free });
    expect(addresses(parts, 'Free')).toBe(usage.free);
    expect(addresses(parts, 'Reserved')).toBe(usage.reserved);
    expect(addresses(parts, 'Node', 'Nodes', 'Pods', 'Nodes and pods')).toBe(usage.nodes + usage.pods);
    let next = prefix.first;
    for (const { range } of parts) {
      expect(range?.first).toBe(next);
      next = (range?.last ?? 0) + 1;
    }
    expect(next).toBe(prefix.last + 1);
  }
}

describe('the address plan agrees with the plan', () => {
  it.each(templates)('of $id', async ({ load }) => expectAgreement(plan(await load())));

  it('of any design', () => {
    fc.assert(
      fc.property(fc.noShrink(anyTopology), (document) => expectAgreement(plan(document))),
      { numRuns: 100 },
    );
  });

  it.each(networkModes)('in mode $id', ({ id }) => expectAgreement(plan(inMode(examples.article, 'aks', id))));
});

describe('rows', () => {
  it('tell a network, its subnets and what no subnet has, in order of address', () => {
    const document = documentOf(
      virtualNetwork('10.0.0.0/24'),
      subnet('10.0.0.64/26', { id: 'nodes' }),
      machine('jump', '10.0.0.70'),
      machine('other'),
    );
    expect(addressRows(plan(document)).map(brief)).toEqual([
      'Virtual network vnet 10.0.0.0 – 10.0.0.255',
      'In no subnet 10.0.0.0 – 10.0.0.63',
      'Subnet nodes 10.0.0.64 – 10.0.0.127',
      'Reserved Azure 10.0.0.64 – 10.0.0.67',
      'Virtual machine other 10.0.0.68',
      'Free 10.0.0.69',
      'Virtual machine jump 10.0.0.70',
      'Free 10.0.0.71 – 10.0.0.126',
      'Reserved Azure 10.0.0.127',
      'In no subnet 10.0.0.128 – 10.0.0.255',
    ]);
    expect(addressRows(plan(document)).map(({ basis }) => basis)).toEqual([
      undefined,
      undefined,
      undefined,
      'fixed',
      'predicted',
      undefined,
      'fixed',
      undefined,
      'fixed',
      undefined,
    ]);
  });

  it('tell the pieces of a pod CIDR by node, and addresses of services', () => {
    const rows = addressRows(plan(examples.article));
    const from = rows.findIndex(({ kind }) => kind === 'Pod CIDR');
    expect(rows.slice(from).map(brief)).toMatchInlineSnapshot(`
      [
        "Pod CIDR aks-prod 10.244.0.0 – 10.244.255.255",
        "Pods aks-nodepool1-74008450-vmss000000 10.244.0.0 – 10.244.0.255",
        "Pods aks-nodepool1-74008450-vmss000001 10.244.1.0 – 10.244.1.255",
        "Pods aks-webpool-74008450-vmss000000 10.244.2.0 – 10.244.2.255",
        "Free 10.244.3.0 – 10.244.255.255",
        "Service CIDR aks-prod 10.0.0.0 – 10.0.255.255",
        "Reserved Kubernetes 10.0.0.0",
        "Service kubernetes 10.0.0.1",
        "Free 10.0.0.2 – 10.0.0.9",
        "Service kube-dns 10.0.0.10",
        "Service web 10.0.0.11",
        "Service api 10.0.0.12",
        "Free 10.0.0.13 – 10.0.255.254",
        "Reserved Kubernetes 10.0.255.255",
        "On-premises Headquarters 192.168.0.0 – 192.168.255.255",
        "On-premises host dc1 192.168.10.10",
      ]
    `);
  });

  it('tell a large pool by ranges', () => {
    const planned = plan(oneCluster('node-subnet', { subnet: '10.0.0.0/16', nodes: 400 }));
    expect(rowsOf(planned, 'nodes').map(brief)).toMatchInlineSnapshot(`
      [
        "Subnet nodes 10.0.0.0 – 10.0.255.255",
        "Reserved Azure 10.0.0.0 – 10.0.0.3",
        "Nodes and pods pool 10.0.0.4 – 10.0.48.115",
        "Free 10.0.48.116 – 10.0.255.254",
        "Reserved Azure 10.0.255.255",
      ]
    `);
    const overlay = plan(oneCluster('overlay', { subnet: '10.0.0.0/16', nodes: 400, podCidr: '10.128.0.0/9' }));
    expect(addressRows(overlay).map(brief)).toMatchInlineSnapshot(`
      [
        "Virtual network vnet 10.0.0.0 – 10.0.255.255",
        "Subnet nodes 10.0.0.0 – 10.0.255.255",
        "Reserved Azure 10.0.0.0 – 10.0.0.3",
        "Nodes pool 10.0.0.4 – 10.0.1.147",
        "Free 10.0.1.148 – 10.0.255.254",
        "Reserved Azure 10.0.255.255",
        "Pod CIDR aks 10.128.0.0 – 10.255.255.255",
        "Pods pool 10.128.0.0 – 10.129.143.255",
        "Free 10.129.144.0 – 10.255.255.255",
        "Service CIDR aks 10.0.0.0 – 10.0.255.255",
        "Reserved Kubernetes 10.0.0.0",
        "Service kubernetes 10.0.0.1",
        "Free 10.0.0.2 – 10.0.0.9",
        "Service kube-dns 10.0.0.10",
        "Free 10.0.0.11 – 10.0.255.254",
        "Reserved Kubernetes 10.0.255.255",
      ]
    `);
  });

  it('tell who found no address', () => {
    const document = documentOf(
      virtualNetwork('10.0.0.0/16'),
      subnet('10.0.0.0/29', { id: 'nodes' }),
      cluster(),
      pool(4),
      machine('lost', '10.0.9.9'),
      machine('late'),
    );
    const rows = addressRows(plan(document)).filter(({ kind }) => kind === 'Without address');
    expect(rows.map(({ holder, note }) => `${holder}: ${note}`)).toMatchInlineSnapshot(`
      [
        "lost: 10.0.9.9 is outside the subnet.",
        "late: No address is free.",
        "pool: 1 node without room.",
      ]
    `);
  });
});
