import { describe, expect, it } from 'vitest';
import { upstreamOrder } from '../../facts/options/dns';
import { modeChoices } from '../../modes';
import { pool, service, subnet, workload } from '../testing';
import { drift } from '../trace/paths/reference/testing';
import { resolve } from './resolve';
import {
  askedBy,
  coreDns,
  DB,
  denying,
  design,
  dnsServer,
  ended,
  INTERNAL,
  resolved,
  SERVER,
  withServer,
} from './testing';

describe('D-20: whom a pod asks', () => {
  it.each(modeChoices.map(({ id }) => id))('in %s the DNS service, by which it reaches CoreDNS', (mode) => {
    const [query] = resolved(design({}, mode), DB).asked;
    expect(query).toMatchObject({ from: 'web/pod/0', to: '10.0.0.10', said: 'forwarded' });
    expect(query?.trace).toMatchObject({ outcome: 'delivered', packet: { protocol: 'UDP', destinationPort: 53 } });
    expect(query?.trace?.branches[0].answeredBy).toBe('coredns/pod/0');
  });

  it('a service of the design’s at that address is the DNS service, whatever its pods', () => {
    const dns = service('dns-service', {
      namespace: 'dns',
      type: 'ClusterIP',
      clusterIP: '10.0.0.10',
      ports: [{ port: 53, targetPort: 5353, protocol: 'UDP' }],
      workload: 'resolver',
    });
    const found = resolved(design({ without: ['coredns'], add: [INTERNAL, dns, workload('resolver', 1)] }), DB);
    expect(ended(found)).toBe('10.30.1.9 private');
    expect(found.asked.map(({ from }) => from)).toEqual(['web/pod/0', 'resolver/pod/0']);
    expect(found.asked[0]?.trace?.branches[0].forward.hops.at(-1)?.in?.destinationPort).toBe(5353);
  });

  it('a design without CoreDNS does not tell', () => {
    const found = resolved(design({ without: ['coredns'] }), DB);
    expect(ended(found)).toBe('insufficient-info NOT_MODELLED');
    expect(found.about).toBe('the workload coredns in kube-system');
  });

  it('a pod in its node’s network asks whom the node asks', () => {
    const agent = { ...workload('agent', 1), hostNetwork: true };
    expect(askedBy(resolved(withServer({ add: [agent, INTERNAL] }), DB, 'agent/pod/0'))[0]).toBe(
      `pool/node/0 → ${SERVER} forwarded`,
    );
  });

  it('CoreDNS itself asks whom its node asks', () =>
    expect(askedBy(resolved(design({ add: [INTERNAL] }), DB, 'coredns/pod/0'))).toEqual([
      'coredns/pod/0 → 168.63.129.16 answered',
    ]));

  it('pods of CoreDNS that fare alike are one way', () => {
    const found = resolved(design({ add: [coreDns('pool/node/0', 'pool/node/1'), INTERNAL] }), DB);
    expect(found).toMatchObject({ share: 1, otherwise: [] });
  });

  it('a single node without its route is a way of its own', () => {
    const add = [coreDns('pool/node/0', 'pool/node/1'), INTERNAL, drift('routeMissing', 'pool/node/1')];
    const found = resolved(design({ add }, 'kubenet'), DB);
    expect([found, ...found.otherwise].map((way) => [way.outcome, way.share])).toEqual([
      ['unreachable', 0.5],
      ['answered', 0.5],
    ]);
  });

  it('where one pod of CoreDNS has no way to the server, the name is found now and then', () => {
    const plan = withServer({
      add: [
        coreDns('pool/node/1', 'far/node/0'),
        INTERNAL,
        pool(1, { id: 'far', vnetSubnet: 'far-nodes' }),
        subnet('10.20.9.0/24', { id: 'far-nodes', virtualNetwork: 'A', networkSecurityGroup: 'closed' }),
        denying('closed', SERVER),
      ],
    });
    const found = resolved(plan, DB);
    expect(ended(found)).toBe('unreachable DNS_SERVER_UNREACHABLE');
    expect(found.asked.at(-1)?.from).toBe('coredns/pod/1');
    expect(found.share).toBe(0.5);
    expect(found.otherwise.map(ended)).toEqual(['10.30.1.9 private']);
  });

  it('a pinned pod of CoreDNS is the one that is asked, and another pod pins nothing here', () => {
    const plan = design(
      { add: [coreDns('pool/node/0', 'pool/node/1'), INTERNAL, drift('routeMissing', 'pool/node/1')] },
      'kubenet',
    );
    const ways = (endpoint: string) => {
      const found = resolve(plan, { from: 'web/pod/0', name: DB, pins: { endpoint } });
      return found.ok ? [found.value, ...found.value.otherwise].map(({ outcome }) => outcome) : [];
    };
    expect(ways('coredns/pod/0')).toEqual(['answered']);
    expect(ways('coredns/pod/1')).toEqual(['unreachable']);
    expect(ways('web/pod/2')).toEqual(['unreachable', 'answered']);
  });

  it('of many pods those of one pool and group are told by one', () => {
    const nodes = ['pool/node/0', 'pool/node/1', 'far/node/0'];
    const plan = withServer({
      add: [
        coreDns(...Array.from({ length: 12 }, (_, at) => nodes[at % 3] ?? '')),
        INTERNAL,
        pool(1, { id: 'far', vnetSubnet: 'far-nodes' }),
        subnet('10.20.9.0/24', { id: 'far-nodes', virtualNetwork: 'A', networkSecurityGroup: 'closed' }),
        denying('closed', SERVER),
      ],
    });
    const found = resolved(plan, DB);
    expect([found, ...found.otherwise].map((way) => [ended(way), Math.round(way.share * 12)])).toEqual([
      ['unreachable DNS_SERVER_UNREACHABLE', 4],
      ['10.30.1.9 private', 8],
    ]);
  });
});

describe('D-21: what CoreDNS answers, and whom it asks', () => {
  const plan = design({ add: [INTERNAL] });

  it.each([
    { name: 'S.default.svc.cluster.local', ends: '10.0.0.11 service', because: 'a service by its full name' },
    { name: 's.default', ends: '10.0.0.11 service', because: 'a pod looks in all namespaces' },
    { name: 's', ends: '10.0.0.11 service', because: 'and in its own first' },
    { name: 'kubernetes.default.svc', ends: '10.0.0.1 service', because: 'every cluster has it' },
    { name: 'kube-dns.kube-system.svc.cluster.local.', ends: '10.0.0.10 service', because: 'and its DNS' },
    { name: 's.default.svc.', ends: 'unknown-name DNS_NAME_UNKNOWN', because: 'a name with a dot at its end is whole' },
    { name: 's.other.svc.cluster.local', ends: 'unknown-name DNS_NAME_NOT_IN_ZONE', because: 'not its namespace' },
    { name: 'x.s.default.svc.cluster.local', ends: 'unknown-name DNS_NAME_NOT_IN_ZONE', because: 'nobody has it' },
    { name: 's.default.x.svc.cluster.local', ends: 'unknown-name DNS_NAME_NOT_IN_ZONE', because: 'nor this' },
  ])('$name: $because', ({ name, ends }) => expect(ended(resolved(plan, name))).toBe(ends));

  it('names of the cluster never leave it', () =>
    expect(askedBy(resolved(plan, 'none.cluster.local'))).toEqual(['web/pod/0 → 10.0.0.10 unknown-name']));

  it('a machine outside knows no short names', () =>
    expect(ended(resolved(plan, 's.default.svc.cluster.local', 'vmA'))).toBe('unknown-name DNS_NAME_UNKNOWN'));

  const two = (assume?: Readonly<Record<string, string>>) =>
    design({
      set: { A: { dnsServers: ['10.30.1.99', SERVER] } },
      add: [dnsServer('dns', SERVER, 'b'), INTERNAL],
      ...(assume && { assume }),
    });

  it('the next server where the first does not answer', () =>
    expect(askedBy(resolved(two(), DB)).slice(1)).toEqual([
      'coredns/pod/0 → 10.30.1.99 no-answer',
      `coredns/pod/0 → ${SERVER} forwarded`,
      'dns → 168.63.129.16 answered',
    ]));

  it('any server first, where the design says so', () => {
    const found = resolved(two({ [upstreamOrder.id]: 'any' }), DB);
    expect([found, ...found.otherwise].map(({ asked, share }) => [asked[1]?.to, share])).toEqual([
      ['10.30.1.99', 0.5],
      [SERVER, 0.5],
    ]);
    expect(found.assumed).toContain(upstreamOrder.id);
  });

  it('a server that says that the name does not exist has answered', () => {
    const found = resolved(two(), 'none.contoso.internal');
    expect(ended(found)).toBe('unknown-name DNS_NAME_NOT_IN_ZONE');
    expect(found.asked).toHaveLength(4);
  });
});
