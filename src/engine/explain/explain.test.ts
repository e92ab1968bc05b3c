import { describe, expect, it } from 'vitest';
import { examples } from '../../examples';
import { addressOf, formatPrefix } from '../../ip';
import { withResource } from '../../model';
import type { NetworkModeId } from '../../modes';
import { plan } from '../plan/plan';
import { nodesOf } from '../plan/pods';
import type { Plan } from '../plan/types';
import {
  cluster,
  documentOf,
  inMode,
  machine,
  oneCluster,
  pool,
  service,
  subnet,
  virtualNetwork,
  workload,
} from '../testing';
import { explain } from './explain';
import type { Answer } from './types';

const article = plan(examples.article);
const inArticle = (mode: NetworkModeId): Plan => plan(inMode(examples.article, 'aks', mode));

function answersOf(planned: Plan, asked: string): readonly Answer[] {
  const explained = explain(planned, asked);
  if (explained.kind === 'unreadable') throw new Error(explained.says);
  return explained.answers;
}

const brief = ({ state, name, basis, owner }: Answer): string =>
  [state, name, basis, owner].filter((part) => part !== undefined).join(' | ');

describe('in the opening design', () => {
  it.each([
    ['10.240.0.4', 'assigned | Node nodepool1 vmss000000 | predicted | nodepool1/node/0'],
    ['10.240.0.6', 'assigned | Node webpool vmss000000 | predicted | webpool/node/0'],
    ['10.240.0.250', 'assigned | Frontend of api | written | svc-api'],
    ['10.240.0.7', 'free | Free in snet-aks'],
    // What Azure keeps, each of the five: virtual-networks-faq.
    ['10.240.0.0', 'reserved | Kept by Azure: the network address | snet-aks'],
    ['10.240.0.1', 'reserved | Kept by Azure: the default gateway | snet-aks'],
    ['10.240.0.2', 'reserved | Kept by Azure: the first address of Azure DNS | snet-aks'],
    ['10.240.0.3', 'reserved | Kept by Azure: the second address of Azure DNS | snet-aks'],
    ['10.240.0.255', 'reserved | Kept by Azure: the broadcast address | snet-aks'],
    ['10.240.2.5', 'assigned | Instance 2 of agw-ingress | predicted | agw-ingress'],
    ['10.240.3.4', 'assigned | vm-dns | written | vm-dns'],
    ['10.240.255.4', 'assigned | vpngw-prod | written | vpngw-prod'],
    ['10.240.77.1', 'free | Free in vnet-prod, in no subnet'],
    // A kubenet block: bridge first, broadcast last (AgentBaker, baker.go).
    ['10.244.0.0', 'reserved | Network address of nodepool1 vmss000000 | predicted | nodepool1/node/0'],
    ['10.244.0.1', 'reserved | Bridge cbr0 of nodepool1 vmss000000 | predicted | nodepool1/node/0'],
    ['10.244.0.2', 'assigned | Pod 1 of coredns | predicted | nodepool1/node/0'],
    ['10.244.0.111', 'reserved | Held for pods of nodepool1 vmss000000 | predicted | nodepool1/node/0'],
    ['10.244.0.112', 'reserved | Unused rest of the block of nodepool1 vmss000000 | predicted | nodepool1/node/0'],
    ['10.244.0.255', 'reserved | Broadcast address of nodepool1 vmss000000 | predicted | nodepool1/node/0'],
    ['10.244.3.0', 'free | Free in the pod CIDR of aks-prod'],
    ['10.0.0.0', 'reserved | Kept: the first address of the service CIDR | aks'],
    ['10.0.0.1', 'assigned | Service kubernetes, the API server | aks'],
    ['10.0.0.10', 'assigned | DNS service of aks-prod | written | aks'],
    ['10.0.0.11', 'assigned | Cluster IP of web | predicted | svc-web'],
    ['10.0.0.13', 'free | Free in the service CIDR of aks-prod'],
    ['10.0.255.255', 'reserved | Kept: the last address of the service CIDR | aks'],
    ['192.168.10.10', 'assigned | Host dc1 | written | headquarters'],
    ['192.168.10.11', 'outside | On-premises: Headquarters | headquarters'],
    ['20.50.0.10', 'assigned | Frontend of web | written | svc-web'],
    ['20.50.0.20', 'assigned | Outbound address of aks-prod | written | aks/loadBalancer'],
    ['20.50.0.40', 'assigned | Public frontend of agw-ingress | written | agw-ingress'],
    ['203.0.113.9', 'assigned | Clients | written | clients'],
    ['168.63.129.16', 'reserved | Azure’s own: the host of every machine'],
    ['169.254.169.254', 'reserved | Azure’s own: instance metadata'],
    ['172.30.1.1', 'refused | Refused by AKS'],
    ['224.0.0.1', 'refused | Refused by Azure'],
    ['10.9.9.9', 'outside | Private space that the design does not use'],
    ['8.8.8.8', 'outside | The internet'],
  ])('%s: %s', (address, wanted) => expect(answersOf(article, address).map(brief)).toEqual([wanted]));

  it('says who names an address without having it', () => {
    const says = (asked: string) => {
      const explained = explain(article, asked);
      return explained.kind === 'unreadable' ? [] : explained.mentions.map((mention) => mention.says);
    };
    expect(says('10.240.3.4')).toEqual(['vnet-prod names it as a DNS server of its machines.']);
    expect(says('10.240.0.250')).toEqual(['agw-api sends requests to it.']);
    expect(says('10.240.0.4')).toEqual([
      'Route table aks-agentpool-74008450-routetable sends 10.244.0.0/24 to it as next hop.',
    ]);
    expect(says('10.240.0.9')).toEqual([]);
  });
});

/** One answer as a person reads it. */
const told = ({ name, says, steps, next }: Answer): string =>
  [
    `${name}: ${says}`,
    ...steps.map((step, i) => `  ${i + 1}. ${step.says}`),
    ...(next
      ? [`  next: ${next.says}`, ...next.takers.map((taker) => `    ${taker.fits ? '+' : '-'} ${taker.says}`)]
      : []),
  ].join('\n');

describe('how an address comes about', () => {
  it.each([
    ['kubenet', '10.244.1.9'],
    ['kubenet', '10.244.9.1'],
    ['node-subnet', '10.240.0.37'],
    ['node-subnet', '10.240.0.200'],
    ['overlay', '10.244.2.255'],
    ['pod-subnet', '10.240.4.40'],
    ['pod-subnet-static', '10.240.4.16'],
    ['pod-subnet-static', '10.240.4.9'],
  ] as const)('%s: %s', async (mode, address) => {
    const text = answersOf(inArticle(mode), address).map(told).join('\n');
    await expect(`${address}\n${text}\n`).toMatchFileSnapshot(`./__golden__/${mode} ${address}.txt`);
  });

  it('passes over blocks that meet the service CIDR, and says so', () => {
    const design = documentOf(
      virtualNetwork('10.0.0.0/16'),
      subnet('10.0.0.0/24'),
      cluster({ serviceCidr: '10.244.1.0/24', dnsServiceIP: '10.244.1.10', podCidr: '10.244.0.0/22' }),
      pool(2),
    );
    const planned = plan(design);
    const blocks = nodesOf(planned.clusters.aks ?? ({ ...inArticle('kubenet').clusters.aks, pools: [] } as never));
    expect(blocks.map(({ block }) => block && formatPrefix(block))).toEqual(['10.244.0.0/24', '10.244.2.0/24']);
    const [services, pods] = answersOf(planned, '10.244.1.9');
    expect(services?.space).toBe('10.244.1.0/24');
    expect(pods?.role).toBe('lost-block');
    expect(answersOf(planned, '10.244.2.5')[0]?.steps.map(({ says }) => says)).toContain(
      'Blocks that meet the service CIDR 10.244.1.0/24 are passed over.',
    );
  });

  it('counts a service among those that share its lot', () => {
    const services = [service('fixed', { clusterIP: '10.0.0.77' }), service('first'), service('second')];
    const planned = plan(
      documentOf(virtualNetwork('10.1.0.0/16'), subnet('10.1.0.0/24'), cluster(), pool(1), ...services),
    );
    expect(answersOf(planned, '10.0.0.12')[0]?.steps.at(-1)?.says).toBe(
      'Services without an address of their own take the lowest free from 10.0.0.10 on, in stored order: second is number 2 of 2.',
    );
  });

  it('rests on facts: every step of a rule of Azure’s names its source', () => {
    const [pod] = answersOf(inArticle('node-subnet'), '10.240.0.37');
    const ids = pod?.steps.flatMap(({ facts }) => facts.map(({ id }) => id)) ?? [];
    expect(ids).toEqual(
      expect.arrayContaining([
        'azure.subnet.reserved-at-start',
        'node-subnet.reservation',
        'azure.addresses.predicted',
      ]),
    );
  });
});

describe('what else takes addresses of a subnet', () => {
  const base = documentOf(
    virtualNetwork('10.0.0.0/16'),
    subnet('10.0.0.0/24'),
    subnet('10.0.1.0/26', { id: 'AzureFirewallSubnet' }),
    {
      ...cluster({ serviceCidr: '172.20.0.0/16', dnsServiceIP: '172.20.0.10', podCidr: '10.246.0.0/25' }),
      apiServerAccessProfile: { enablePrivateCluster: true },
    },
    pool(1),
    service('svc', { internal: true, privateLinkServiceIPs: 2 }),
    { id: 'fw', kind: 'azureFirewall', name: 'fw', subnet: 'AzureFirewallSubnet', privateIPAddress: '10.0.1.4' },
    machine('vm', '10.0.0.2'),
    subnet('10.0.2.0/28', { id: 'gateways' }),
    {
      ...{ id: 'agw', kind: 'applicationGateway', name: 'agw', subnet: 'gateways', capacity: 2 },
      ...{ privateIPAddress: '10.0.2.4', backend: { type: 'targets', addresses: [] } },
    },
  );

  it.each([
    // The pod CIDR has no /24 for a node, so the first address is the private endpoint's.
    ['10.0.0.4', 'assigned | aks private endpoint | predicted | aks/privateEndpoint'],
    ['10.0.0.5', 'assigned | Frontend of svc | predicted | svc'],
    ['10.0.0.7', 'assigned | Private link service of svc | predicted | svc'],
    ['10.0.1.4', 'assigned | fw | written | fw'],
    ['10.0.2.4', 'assigned | Private frontend of agw | written | agw'],
    ['10.0.2.6', 'assigned | Instance 2 of agw | predicted | agw'],
    ['10.246.0.9', 'reserved | Pod CIDR of aks, too small'],
  ])('%s: %s', (address, wanted) => expect(answersOf(plan(base), address).map(brief)).toEqual([wanted]));

  it('says who wants an address that he cannot have', () => {
    const explained = explain(plan(base), '10.0.0.2');
    expect(explained).toMatchObject({
      kind: 'address',
      mentions: [{ owner: 'vm', says: 'vm asks for it in nodes, but Azure keeps it.' }],
    });
  });
});

describe('spaces that overlap', () => {
  it('answer all, the most specific first', () => {
    const site = {
      id: 'hq',
      kind: 'onPremisesSite',
      name: 'hq',
      addressPrefixes: ['10.244.0.0/15'],
      hosts: [],
    } as const;
    const base = oneCluster('overlay', { subnet: '10.0.0.0/24', nodes: 1 });
    const both = {
      ...withResource(base, { ...site, addressPrefixes: [...site.addressPrefixes], hosts: [] }),
      order: [...base.order, 'hq'],
    };
    expect(answersOf(plan(both), '10.244.0.200').map(({ space, state }) => [space, state])).toEqual([
      ['10.244.0.0/16', 'reserved'],
      ['10.244.0.0/15', 'outside'],
    ]);
  });

  it('of two virtual networks with one prefix: who has it in the one says nothing of the other', () => {
    const planned = plan(
      documentOf(
        virtualNetwork('10.1.0.0/16'),
        virtualNetwork('10.1.0.0/16', 'twin'),
        subnet('10.1.0.0/24'),
        machine('vm', '10.1.0.9'),
      ),
    );
    expect(answersOf(planned, '10.1.0.9').map(brief)).toEqual([
      'assigned | vm | written | vm',
      'free | Free in twin, in no subnet',
    ]);
  });

  it('of two Overlay clusters with one pod CIDR each name their own pod', () => {
    const overlay = { networkPlugin: 'azure', networkPluginMode: 'overlay' } as const;
    const planned = plan(
      documentOf(
        virtualNetwork('10.1.0.0/16'),
        subnet('10.1.0.0/24'),
        cluster(overlay),
        cluster(overlay, 'aks2'),
        pool(1),
        pool(1, { id: 'pool2', cluster: 'aks2' }),
        workload('web', 3),
        workload('api', 3, 'aks2'),
      ),
    );
    expect(answersOf(planned, '10.244.0.1').map(({ name, owner }) => `${name} on ${owner}`)).toEqual([
      'Pod 2 of web on pool/node/0',
      'Pod 2 of api on pool2/node/0',
    ]);
  });
});

describe('prefixes', () => {
  it.each([
    ['10.240.0.0/24', ['space | snet-aks | snet-aks']],
    ['10.240.0.128/26', ['free | In snet-aks | snet-aks']],
    ['10.240.0.0/30', ['space | In snet-aks | snet-aks']],
    ['10.240.0.4/32', ['assigned | Node nodepool1 vmss000000 | predicted | nodepool1/node/0']],
    ['10.240.0.0/16', ['space | vnet-prod | vnet-prod', 'space | 4 spaces of the design lie in it']],
    ['10.240.128.0/20', ['free | In vnet-prod | vnet-prod']],
    ['10.244.0.0/22', ['space | In the pod CIDR of aks-prod | aks']],
    ['10.244.128.0/24', ['free | In the pod CIDR of aks-prod | aks']],
    ['10.0.1.0/24', ['free | In the service CIDR of aks-prod | aks']],
    ['172.16.0.0/12', ['refused | Refused by AKS']],
    ['10.9.0.0/16', ['outside | Private space that the design does not use']],
    ['11.0.0.0/16', ['outside | Not of the design']],
  ])('%s', (prefix, wanted) => expect(answersOf(article, prefix).map(brief)).toEqual(wanted));

  it('say who takes the next address of a whole space', () => {
    expect(answersOf(article, '10.240.0.0/24')[0]?.next?.lowest).toBe('10.240.0.7');
    expect(answersOf(article, '10.244.0.0/16')[0]?.next?.lowest).toBe('10.244.3.0');
    expect(answersOf(article, '10.0.0.0/16')[0]?.next?.lowest).toBe('10.0.0.13');
    expect(answersOf(article, '10.240.0.0/25')[0]?.next).toBeUndefined();
  });
});

describe('text that cannot be read', () => {
  it.each([
    ['', 'not-an-address'],
    ['web', 'not-an-address'],
    ['10.240.0', 'not-an-address'],
    ['10.240.0.256', 'not-an-address'],
    ['10.240.0.4/', 'length-missing'],
    ['10.240.0.4/24', 'host-bits-set'],
    ['10.240.0.0/33', 'length-out-of-range'],
    ['fe80::1', 'ipv6-not-supported'],
    ['2001:db8::/32', 'ipv6-not-supported'],
  ])('%s: %s', (text, code) => {
    const explained = explain(article, text);
    expect(explained).toMatchObject({ kind: 'unreadable', asked: text, error: { code } });
    if (explained.kind === 'unreadable') expect(explained.says).toMatch(/\.$/);
  });

  it('may have spaces around it', () => expect(answersOf(article, ' 10.240.0.4 ')[0]?.role).toBe('node'));
});

describe('who takes the next one', () => {
  const full = plan(
    documentOf(
      virtualNetwork('10.0.0.0/16'),
      subnet('10.0.0.0/28'),
      cluster({ serviceCidr: '172.20.0.0/30', dnsServiceIP: '172.20.0.2' }),
      pool(11),
      machine('late'),
      service('svc', { clusterIP: '172.20.0.2' }),
    ),
  );

  it('is nobody in a full subnet, which says who found no room', () => {
    const [answer] = answersOf(full, '10.0.0.4');
    expect(answer?.next).toMatchObject({ isAsked: false, says: 'Nothing of nodes can be had any more.' });
    expect(answer?.next?.takers.every(({ fits }) => !fits)).toBe(true);
    expect(answer?.next?.takers.map(({ says }) => says)).toEqual([
      'late asks for more than is free, and has none.',
      'One more node of pool needs 1 address; 0 can be had.',
      'Anything else that is added here without an address of its own finds none.',
    ]);
  });

  it('is nobody in a service CIDR that is used up', () =>
    expect(answersOf(full, '172.20.0.1')[0]?.next?.says).toBe('The service CIDR of aks is used up.'));

  it('finds no room where another space limits', () => {
    const routes = plan(oneCluster('kubenet', { subnet: '10.0.0.0/22', nodes: 400, podCidr: '10.128.0.0/15' }));
    const [node] = answersOf(routes, '10.0.0.4');
    expect(node?.next?.takers[0]).toMatchObject({
      fits: false,
      says: 'One more node of pool does not fit: the route table allows no more.',
    });
    expect(answersOf(routes, '10.129.200.1')[0]?.next?.takers[0]?.fits).toBe(false);
  });
});

it('costs by nodes at the most: a pod of the last of 5,000 nodes is named at once', () => {
  const planned = plan(
    documentOf(
      virtualNetwork('10.0.0.0/8'),
      subnet('10.16.0.0/12'),
      cluster({ networkPlugin: 'azure', serviceCidr: '172.20.0.0/16', dnsServiceIP: '172.20.0.10' }),
      ...Array.from({ length: 5 }, (_, i) => pool(1000, { id: `p${i}`, maxPods: 200 })),
      workload('web', 1_000_000),
    ),
  );
  const last = planned.subnets.nodes?.holdings.findLast(({ role }) => role === 'pods');
  const explained = explain(planned, last?.range.last ?? 0);
  expect(explained.kind === 'address' && explained.answers[0]?.name).toBe('Pod 1,000,000 of web');
  expect(explained.kind === 'address' && explained.first).toBe(addressOf('10.31.85.203'));
});
