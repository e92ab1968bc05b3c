import { describe, expect, it } from 'vitest';
import { formatAddress } from '../../ip';
import type { Plan } from '../plan/types';
import type { Branch } from '../trace';
import { resolveAndTrace } from './resolve-and-trace';
import {
  askedBy,
  design,
  ENDPOINT,
  ended,
  linkedEndpoint,
  NAME,
  PUBLIC,
  resolved,
  SERVER,
  wire,
  withServer,
  zone,
} from './testing';

const N1 = '10.20.1.4';
const N2 = '10.20.1.5';

/** The connection to the storage account, after its name was looked up. */
function toAccount(plan: Plan): Branch {
  const found = resolveAndTrace(plan, { from: 'web/pod/0', to: NAME, port: 443 });
  const traced = found.ok ? found.value.trace : undefined;
  if (!traced) throw new Error('No trace');
  return traced.branches[0];
}

const nextHops = ({ forward }: Branch) =>
  forward.hops.flatMap(({ steps }) => steps.flatMap(({ route }) => route?.route?.nextHopType ?? []));
const sources = (branch: Branch) => branch.sourcesSeen.map(formatAddress).join();

// Worked examples DX and acceptance case T29.
describe('DX1: a name of the hub, asked of a DNS server in the peered network', () => {
  const found = resolved(
    withServer({ add: [zone('contoso.internal', ['B'], { db: '10.30.1.9' })] }),
    'db.contoso.internal',
  );
  const [first, second] = found.asked;
  const way = second?.trace?.branches[0];

  it('goes to the DNS service, from there to the server, and from there to Azure', () => {
    expect(ended(found)).toBe('10.30.1.9 private');
    expect(askedBy(found)).toEqual([
      'web/pod/0 → 10.0.0.10 forwarded',
      `coredns/pod/0 → ${SERVER} forwarded`,
      'dns → 168.63.129.16 answered',
    ]);
  });

  it('reaches a pod of CoreDNS by way of the ClusterIP', () => {
    const branch = first?.trace?.branches[0];
    expect(branch?.answeredBy).toBe('coredns/pod/0');
    expect(branch?.forward.hops.flatMap(({ steps }) => steps.map(({ kind }) => kind))).toContain('dnat');
  });

  it('leaves with the address of the pod’s node, over the peering, and comes back by the same', () => {
    expect(second && wire(second)).toEqual([`pool/node/1 ${N2} → ${SERVER}`, `dns ${N2} → ${SERVER}`]);
    expect(way && nextHops(way)).toEqual(['VNetPeering']);
    expect(way && sources(way)).toBe(N2);
    expect(way?.reply?.hops.map(({ place }) => place)).toContain('pool/node/1');
    expect(way?.reply?.hops.at(-1)?.place).toBe('coredns/pod/0');
  });
});

describe('DX2: the zone is linked to the pods’ network, and the server stands in another', () => {
  const plan = withServer({ add: linkedEndpoint('A') });

  it('gets the public address', () => {
    const found = resolved(plan, NAME);
    expect(ended(found)).toBe(`${PUBLIC} public DNS_ZONE_NOT_LINKED`);
    expect(found.about).toBe('privatelink.blob.core.windows.net');
    expect(found.surprises).toEqual(['DNS_PUBLIC_ANSWER_FOR_PRIVATE_RESOURCE']);
    expect(askedBy(found).at(-1)).toBe('dns → 168.63.129.16 answered');
  });

  it('and the connection leaves for the internet', () => {
    const branch = toAccount(plan);
    expect(branch.outcome).toBe('delivered');
    expect(branch.forward.disposition).toBe('exits-network');
    expect(nextHops(branch)).toEqual(['Internet']);
    expect(sources(branch)).toBe('20.50.0.20');
  });
});

describe('DX3: no DNS server of the user’s, and the zone linked to the pods’ network', () => {
  const plan = design({ add: linkedEndpoint('A') });

  it('gets the private address', () => {
    const found = resolved(plan, NAME);
    expect(ended(found)).toBe(`${ENDPOINT} private`);
    expect(found.surprises).toEqual([]);
    expect(askedBy(found)).toEqual(['web/pod/0 → 10.0.0.10 forwarded', 'coredns/pod/0 → 168.63.129.16 answered']);
  });

  it('and the connection goes to the endpoint, with the node’s address', () => {
    const branch = toAccount(plan);
    expect(branch.answeredBy).toBe('pe');
    expect(nextHops(branch)).toEqual(['InterfaceEndpoint']);
    expect(sources(branch)).toBe(N1);
  });
});

it('T29: the zone is linked to the hub only, and nobody asks a server there', () => {
  const found = resolved(design({ add: linkedEndpoint('B') }), NAME);
  expect(ended(found)).toBe(`${PUBLIC} public DNS_ZONE_NOT_LINKED`);
  expect(found.surprises).toEqual(['DNS_PUBLIC_ANSWER_FOR_PRIVATE_RESOURCE']);
});
