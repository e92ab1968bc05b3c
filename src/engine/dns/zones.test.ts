import { describe, expect, it } from 'vitest';
import { formatAddress } from '../../ip';
import { resolveAndTrace } from './resolve-and-trace';
import {
  design,
  dnsServer,
  ENDPOINT,
  ended,
  endpoint,
  linkedEndpoint,
  NAME,
  PUBLIC,
  resolved,
  SERVER,
  withServer,
  zone,
} from './testing';

const BLOB = 'privatelink.blob.core.windows.net';

describe('D-23: the network of whoever asks 168.63.129.16 decides', () => {
  it.each([
    { links: ['A'], server: false, ends: `${ENDPOINT} private` },
    { links: ['B'], server: false, ends: `${PUBLIC} public DNS_ZONE_NOT_LINKED` },
    { links: ['A'], server: true, ends: `${PUBLIC} public DNS_ZONE_NOT_LINKED` },
    { links: ['B'], server: true, ends: `${ENDPOINT} private` },
    { links: [], server: true, ends: `${PUBLIC} public DNS_ZONE_NOT_LINKED` },
  ])('linked to $links, a server in B: $server', ({ links, server, ends }) => {
    const add = linkedEndpoint(...links);
    expect(ended(resolved(server ? withServer({ add }) : design({ add }), NAME))).toBe(ends);
  });

  it('a forwarder in a linked network helps', () => {
    const plan = withServer({
      set: { dns: { dnsForwarders: ['10.20.3.53'] } },
      add: [...linkedEndpoint('A'), dnsServer('inner', '10.20.3.53', 'vms')],
    });
    expect(ended(resolved(plan, NAME))).toBe(`${ENDPOINT} private`);
  });
});

describe('D-25: the names of a private endpoint', () => {
  it('the name in the privatelink zone is the endpoint’s as well', () => {
    const found = resolved(design({ add: linkedEndpoint('A') }), `acct.${BLOB}`);
    expect(ended(found)).toBe(`${ENDPOINT} private`);
    expect(found.answer?.of).toBe('pe');
  });

  it('is followed from the public name by an alias, and that rule is cited', () => {
    const rules = (name: string) => resolved(design({ add: linkedEndpoint('A') }), name).asked.at(-1)?.rule.id;
    expect(rules(NAME)).toBe('dns.endpoint-chain');
    expect(rules(`acct.${BLOB}`)).toBe('dns.linked-zones');
  });

  it('without any zone the answer is public', () => {
    const found = resolved(design({ add: [endpoint()] }), NAME);
    expect(ended(found)).toBe(`${PUBLIC} public DNS_PUBLIC_ANSWER_FOR_PRIVATE_RESOURCE`);
    expect(found.about).toBe('pe');
  });

  it('a linked zone without the record says that there is no such name', () =>
    expect(ended(resolved(design({ add: [endpoint(), zone(BLOB, ['A'])] }), NAME))).toBe(
      'unknown-name DNS_NAME_NOT_IN_ZONE',
    ));

  it('and has it where somebody wrote it by hand', () =>
    expect(ended(resolved(design({ add: [endpoint(), zone(BLOB, ['A'], { acct: '10.20.3.77' })] }), NAME))).toBe(
      '10.20.3.77 private',
    ));

  it('a name of the same service without an endpoint is not the zone’s', () => {
    const other = {
      id: 'other',
      name: 'other.blob.core.windows.net',
      kind: 'internetHost',
      address: '20.60.0.9',
    } as const;
    expect(ended(resolved(design({ add: [...linkedEndpoint('A'), other] }), other.name))).toBe('20.60.0.9 public');
  });

  it('a public address that nobody tells stays unknown', () => {
    const { publicIPAddress: _, ...bare } = endpoint({ privateDnsZone: BLOB });
    const found = resolved(design({ add: [bare, zone(BLOB, [])] }), NAME);
    expect(ended(found)).toBe('insufficient-info DNS_ZONE_NOT_LINKED');
  });

  it('on the internet the public address is what is meant', () => {
    const found = resolved(design({ add: linkedEndpoint('A') }), NAME, 'C');
    expect(ended(found)).toBe(`${PUBLIC} public`);
    expect(found.surprises).toEqual([]);
  });

  it('a zone of the service’s own name needs no alias', () => {
    const own = zone('core.windows.net', ['A']);
    expect(ended(resolved(design({ add: [endpoint({ privateDnsZone: own.id }), own] }), NAME))).toBe(
      `${ENDPOINT} private`,
    );
  });

  it('of two endpoints with one name in a zone the first is told, and a record by hand before both', () => {
    const second = endpoint({ id: 'pe2', privateIPAddress: '10.20.3.41', privateDnsZone: BLOB });
    const both = [...linkedEndpoint('A'), second];
    expect(ended(resolved(design({ add: both }), NAME))).toBe(`${ENDPOINT} private`);
    const byHand = both.map((one) => (one.id === BLOB ? zone(BLOB, ['A'], { acct: '10.20.3.77' }) : one));
    expect(ended(resolved(design({ add: byHand }), NAME))).toBe('10.20.3.77 private');
  });

  it('the most specific zone decides', () => {
    const zones = [
      zone('internal', ['A'], { 'db.contoso': '10.9.9.9' }),
      zone('contoso.internal', ['A'], { db: '10.30.1.9' }),
    ];
    expect(ended(resolved(design({ add: zones }), 'DB.Contoso.Internal'))).toBe('10.30.1.9 private');
  });

  it('@ is the zone’s own name', () =>
    expect(
      ended(resolved(design({ add: [zone('contoso.internal', ['A'], { '@': '10.9.9.9' })] }), 'contoso.internal')),
    ).toBe('10.9.9.9 private'));
});

describe('D-26: the name of a private API server', () => {
  const NAME_OF_API = 'aks.privatelink.westeurope.azmk8s.io';
  const privately = (access: object = {}) => ({
    aks: { apiServerAccessProfile: { enablePrivateCluster: true, ...access } },
  });
  const plan = design({ set: privately() });
  const address = formatAddress(plan.addresses['aks/privateEndpoint']?.[0]?.range.first ?? 0);

  it('is known in the nodes’ network', () =>
    expect(ended(resolved(plan, NAME_OF_API, 'vmA'))).toBe(`${address} private`));
  it('and not in another', () =>
    expect(ended(resolved(plan, NAME_OF_API, 'vmB'))).toBe('unknown-name DNS_ZONE_NOT_LINKED'));
  it('nor where the nodes ask a server in another', () =>
    expect(
      ended(resolved(withServer({ set: { A: { dnsServers: [SERVER] }, ...privately() } }), NAME_OF_API, 'pool/node/0')),
    ).toBe('unknown-name DNS_ZONE_NOT_LINKED'));
  it('the public name leads to the private address from everywhere', () => {
    for (const from of ['vmB', 'C', 'web/pod/0']) {
      expect(ended(resolved(plan, 'aks.hcp.westeurope.azmk8s.io', from))).toBe(`${address} private`);
    }
  });
  it('a zone of that name in the design is that zone', () => {
    const linked = design({ set: privately(), add: [zone('privatelink.westeurope.azmk8s.io', ['B'])] });
    expect(ended(resolved(linked, NAME_OF_API, 'vmB'))).toBe(`${address} private`);
    expect(ended(resolved(linked, NAME_OF_API, 'vmA'))).toBe('unknown-name DNS_ZONE_NOT_LINKED');
  });
  it('with VNet integration the zone is another', () => {
    const integrated = design({ set: privately({ enableVnetIntegration: true, subnetId: 'vms' }) });
    expect(resolved(integrated, 'aks.private.westeurope.azmk8s.io', 'vmA').answer?.of).toBe('aks/apiServer');
  });
  it('a public cluster has no such name', () =>
    expect(ended(resolved(design(), NAME_OF_API, 'vmA'))).toBe('unknown-name DNS_NAME_UNKNOWN'));
});

describe('D-27: a connection to a name', () => {
  const traced = (to: string, from = 'web/pod/0', add = linkedEndpoint('A')) => {
    const found = resolveAndTrace(design({ add }), { from, to });
    return found.ok ? found.value : found.error;
  };

  it('goes to the address that comes back', () =>
    expect(traced(NAME)).toMatchObject({
      resolution: { outcome: 'answered' },
      trace: { branches: [{ answeredBy: 'pe' }] },
    }));
  it('goes to a service at the service’s own port', () =>
    expect(traced('s.default.svc.cluster.local')).toMatchObject({
      trace: { outcome: 'delivered', packet: { destinationPort: 80 } },
    }));
  it('goes nowhere where nothing comes back', () => {
    const found = traced('nobody.example.com');
    expect(found).toMatchObject({ resolution: { code: 'DNS_NAME_UNKNOWN' } });
    expect(found).not.toHaveProperty('trace');
  });
  it('to an id or an address is a connection and nothing else', () => {
    for (const to of ['vmA', '10.20.3.4', 'S']) expect(traced(to)).not.toHaveProperty('resolution');
  });
  it('to what has no dot and is no id is to nobody', () =>
    expect(traced('nobody')).toEqual({ code: 'unknown', field: 'to', text: 'nobody' }));
  it('from nobody is none', () =>
    expect(traced(NAME, 'nobody')).toEqual({ code: 'unknown', field: 'from', text: 'nobody' }));
  it('to the API server behind the service kubernetes ends where the design does', () =>
    expect(traced('kubernetes.default.svc.cluster.local')).toMatchObject({ trace: { outcome: 'insufficient-info' } }));
});
