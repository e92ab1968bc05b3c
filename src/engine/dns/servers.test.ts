import { describe, expect, it } from 'vitest';
import { modeChoices } from '../../modes';
import { machine, service } from '../testing';
import { resolve } from './resolve';
import {
  addressOfNode,
  askedBy,
  DB,
  denying,
  design,
  ended,
  INTERNAL,
  resolved,
  SERVER,
  wire,
  withServer,
} from './testing';

describe('D-22: the way of a forwarded query', () => {
  it.each(modeChoices.map(({ id }) => id))('in %s Azure’s DNS sees the node', (mode) => {
    const plan = design({ add: [INTERNAL] }, mode);
    const [, query] = resolved(plan, DB).asked;
    expect(query && wire(query)).toEqual([`pool/node/1 ${addressOfNode(plan, 'pool/node/1')} → 168.63.129.16`]);
  });

  it('a security group that denies 168.63.129.16 does not stop DNS', () => {
    const plan = design({
      set: { nodes: { networkSecurityGroup: 'closed' } },
      add: [INTERNAL, denying('closed', '168.63.129.16')],
    });
    expect(ended(resolved(plan, DB))).toBe('10.30.1.9 private');
  });

  it('one that denies port 53 to a server of the user’s does', () => {
    const closed = { set: { nodes: { networkSecurityGroup: 'closed' }, A: { dnsServers: [SERVER] } } };
    const found = resolved(withServer({ ...closed, add: [INTERNAL, denying('closed', SERVER, '53')] }), DB);
    expect(ended(found)).toBe('unreachable DNS_SERVER_UNREACHABLE');
    expect(found.about).toBe(SERVER);
    expect(found.asked.at(-1)?.trace?.branches[0].code).toBe('NSG_SUBNET_DENY');
  });

  it('in the node subnet mode a server in a peered network sees the node, too', () => {
    const plan = withServer({ add: [INTERNAL] }, 'node-subnet');
    const [, query] = resolved(plan, DB).asked;
    expect(query && wire(query).at(-1)).toBe(`dns ${addressOfNode(plan, 'pool/node/1')} → ${SERVER}`);
  });
});

describe('D-24: nodes and machines ask the servers of their network', () => {
  it.each(['pool/node/0', 'vmA'])('%s', (from) => {
    const found = resolved(withServer({ add: [INTERNAL] }), DB, from);
    expect(askedBy(found)).toEqual([`${from} → ${SERVER} forwarded`, 'dns → 168.63.129.16 answered']);
    expect(found.asked[0]?.rule.note).toContain('DHCP');
  });

  it('a machine of a network without servers asks Azure', () =>
    expect(askedBy(resolved(withServer({ add: [INTERNAL] }), DB, 'vmB'))).toEqual(['vmB → 168.63.129.16 answered']));

  it('a DNS server that is its own network’s server hands the name on', () => {
    const plan = withServer({ set: { A: { dnsServers: [SERVER] }, B: { dnsServers: [SERVER] } }, add: [INTERNAL] });
    expect(askedBy(resolved(plan, DB, 'dns'))).toEqual([`dns → ${SERVER} forwarded`, 'dns → 168.63.129.16 answered']);
  });
});

describe('who answers DNS', () => {
  const asking = (server: string) => design({ set: { A: { dnsServers: [server] } }, add: [INTERNAL] });
  it.each([
    { server: '10.20.3.4', ends: 'unreachable DNS_SERVER_UNREACHABLE', because: 'a machine of another role' },
    { server: '192.168.50.10', ends: 'insufficient-info DNS_SERVER_NOT_TOLD', because: 'a host on-premises' },
    { server: '203.0.113.9', ends: 'unknown-name DNS_ZONE_NOT_LINKED', because: 'the internet sees no private zone' },
    { server: '10.20.5.254', ends: 'unreachable DNS_SERVER_UNREACHABLE', because: 'an application gateway' },
  ])('$server, $because: $ends', ({ server, ends }) => expect(ended(resolved(asking(server), DB))).toBe(ends));

  it('a plain machine that is its own server asks in vain', () => {
    const found = resolved(asking('10.20.3.4'), DB, 'vmA');
    expect(ended(found)).toBe('unreachable DNS_SERVER_UNREACHABLE');
    expect(askedBy(found)).toEqual(['vmA → 10.20.3.4 no-answer']);
  });

  it('what the first server did is told where none answers', () => {
    const plan = design({ set: { A: { dnsServers: ['10.20.3.4', '10.30.1.99'] } }, add: [INTERNAL] });
    expect(resolved(plan, DB)).toMatchObject({ code: 'DNS_SERVER_UNREACHABLE', about: 'vmA' });
  });

  it('pods behind a load balancer may answer what nobody tells', () => {
    const udp = { port: 53, targetPort: 53, protocol: 'UDP' } as const;
    const plan = design({
      set: { A: { dnsServers: ['10.20.1.200'] } },
      add: [service('own-dns', { internal: true, loadBalancerIP: '10.20.1.200', ports: [udp] })],
    });
    expect(ended(resolved(plan, DB, 'vmA'))).toBe('insufficient-info DNS_SERVER_NOT_TOLD');
  });

  it('on-premises nobody of the design', () => {
    const found = resolved(design({ add: [INTERNAL] }), DB, 'site/O');
    expect(ended(found)).toBe('insufficient-info DNS_SERVER_NOT_TOLD');
    expect(found.asked).toEqual([]);
  });

  it('an appliance that is a network’s server may answer what nobody tells', () => {
    const plan = design({
      set: { A: { dnsServers: ['10.20.3.50'] } },
      add: [{ ...machine('nva', '10.20.3.50', 'vms'), role: 'nva' }],
    });
    for (const from of ['web/pod/0', 'nva']) {
      expect(ended(resolved(plan, DB, from))).toBe('insufficient-info DNS_SERVER_NOT_TOLD');
    }
  });
});

describe('what can be looked up', () => {
  it.each(['', 'a b', '10.0.0.10', '-', 'a..b', 'web/pod/0'])('not %j', (name) =>
    expect(resolve(design(), { from: 'vmA', name })).toMatchObject({ ok: false, error: { field: 'to' } }),
  );
  it('nothing from nobody', () =>
    expect(resolve(design(), { from: 'nobody', name: DB })).toMatchObject({ ok: false, error: { field: 'from' } }));
});
