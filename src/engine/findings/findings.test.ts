import { describe, expect, it } from 'vitest';
import { examples } from '../../examples';
import { type FieldId, resourceOf, type TopologyDocument, withMode, withResource } from '../../model';
import { plan } from '../plan/plan';
import { inMode } from '../testing';
import { applyEdits } from './edit';
import { findings } from './findings';
import type { Finding, FindingCode } from './types';

const article = examples.article;
const flat = withMode(article, 'aks', 'node-subnet');

function refusalOf(id: string, field: FieldId, text: string, document: TopologyDocument = article): Finding {
  const edited = applyEdits(document, [{ id, field, text }]);
  if (edited.ok) throw new Error(`${text} was taken`);
  return edited.error;
}

function taken(document: TopologyDocument, id: string, field: FieldId, text: string): TopologyDocument {
  const edited = applyEdits(document, [{ id, field, text }]);
  if (!edited.ok) throw new Error(edited.error.says);
  return edited.value;
}

/** What is found in a design, but for the end of kubenet, of which each design in that mode is told. */
const found = (document: TopologyDocument): string[] =>
  findings(plan(document)).flatMap(({ code, severity }) => (code === 'MODE_RETIRES' ? [] : `${severity} ${code}`));

it('the opening design has none but that kubenet ends, and in other modes none at all', () => {
  expect(findings(plan(article)).map(({ code, severity }) => `${severity} ${code}`)).toEqual(['warning MODE_RETIRES']);
  for (const mode of ['node-subnet', 'pod-subnet', 'pod-subnet-static', 'overlay'] as const)
    expect(found(inMode(article, 'aks', mode)), mode).toEqual([]);
});

describe('a text that cannot be put into force', () => {
  it.each<{ id: string; field: FieldId; text: string; code: FindingCode; mend?: string; because: string }>([
    {
      id: 'snet-aks',
      field: 'addressPrefix',
      text: '10.240.0.5/24',
      code: 'HOST_BITS_SET',
      mend: '10.240.0.0/24',
      because: 'host bits',
    },
    { id: 'snet-aks', field: 'addressPrefix', text: '10.240.0.0/33', code: 'NOT_A_PREFIX', because: 'no such length' },
    {
      id: 'snet-aks',
      field: 'addressPrefix',
      text: '10.240.0.0',
      code: 'NOT_A_PREFIX',
      mend: '10.240.0.0/24',
      because: 'length forgotten',
    },
    {
      id: 'snet-aks',
      field: 'addressPrefix',
      text: '10.240.0.300/24',
      code: 'NOT_A_PREFIX',
      because: 'octet too large',
    },
    { id: 'snet-aks', field: 'addressPrefix', text: '', code: 'EMPTY', because: 'nothing there' },
    {
      id: 'snet-aks',
      field: 'addressPrefix',
      text: 'fd00::/64',
      code: 'IPV6_NOT_SUPPORTED',
      because: 'IPv6 is named and refused',
    },
    {
      id: 'snet-shared',
      field: 'addressPrefix',
      text: '10.100.1.0/30',
      code: 'SUBNET_TOO_SMALL',
      mend: '10.100.1.0/29',
      because: 'no /30 subnets',
    },
    {
      id: 'snet-aks',
      field: 'addressPrefix',
      text: '10.240.2.0/24',
      code: 'PREFIXES_OVERLAP',
      mend: '10.240.0.0/24',
      because: 'snet-agw has it',
    },
    {
      id: 'snet-aks',
      field: 'addressPrefix',
      text: '10.250.0.0/24',
      code: 'SUBNET_OUTSIDE_VIRTUAL_NETWORK',
      mend: '10.240.0.0/24',
      because: 'outside vnet-prod',
    },
    {
      id: 'vnet-prod',
      field: 'addressPrefixes',
      text: '10.240.0.0/20',
      code: 'SUBNET_OUTSIDE_VIRTUAL_NETWORK',
      because: 'GatewaySubnet would be left outside',
    },
    {
      id: 'vnet-prod',
      field: 'addressPrefixes',
      text: '10.240.0.0/16, 169.254.0.0/24',
      code: 'RANGE_REFUSED_BY_AZURE',
      because: 'link-local',
    },
    {
      id: 'vnet-prod',
      field: 'addressPrefixes',
      text: '10.240.0.0/16, 172.30.8.0/24',
      code: 'RANGE_REFUSED_BY_AKS',
      because: 'AKS keeps 172.30/16',
    },
    {
      id: 'vnet-prod',
      field: 'addressPrefixes',
      text: '10.240.0.0/16, 10.100.0.0/24',
      code: 'PREFIXES_OVERLAP',
      because: 'the peer has it',
    },
    {
      id: 'aks',
      field: 'podCidr',
      text: '10.244.0.0/25',
      code: 'POD_CIDR_TOO_SMALL',
      mend: '10.244.0.0/24',
      because: 'holds no /24',
    },
    {
      id: 'aks',
      field: 'podCidr',
      text: '172.16.0.0/12',
      code: 'RANGE_REFUSED_BY_AKS',
      mend: '10.16.0.0/12',
      because: 'a supernet of a refused range counts',
    },
    {
      id: 'aks',
      field: 'podCidr',
      text: '10.240.0.0/22',
      code: 'POD_CIDR_OVERLAPS',
      mend: '10.244.0.0/22',
      because: 'snet-aks lives there',
    },
    {
      id: 'aks',
      field: 'podCidr',
      text: '10.0.0.0/16',
      code: 'POD_CIDR_OVERLAPS',
      mend: '10.244.0.0/16',
      because: 'services live there',
    },
    {
      id: 'aks',
      field: 'serviceCidr',
      text: '10.240.0.0/24',
      code: 'SERVICE_CIDR_OVERLAPS',
      because: 'ServiceCidrOverlapExistingSubnetsCidr',
    },
    {
      id: 'aks',
      field: 'serviceCidr',
      text: '10.0.0.0/11',
      code: 'SERVICE_CIDR_TOO_LARGE',
      mend: '10.0.0.0/13',
      because: 'above /12',
    },
    {
      id: 'aks',
      field: 'dnsServiceIP',
      text: '10.200.0.10',
      code: 'DNS_SERVICE_IP_OUTSIDE',
      mend: '10.0.0.10',
      because: 'DnsServiceIpOutOfServiceCidr',
    },
    {
      id: 'aks',
      field: 'dnsServiceIP',
      text: '10.0.0.1',
      code: 'DNS_SERVICE_IP_OUTSIDE',
      mend: '10.0.0.10',
      because: 'the first is the API server’s',
    },
    {
      id: 'nodepool1',
      field: 'count',
      text: '0',
      code: 'OUT_OF_LIMITS',
      mend: '1',
      because: 'a system pool has a node',
    },
    {
      id: 'nodepool1',
      field: 'count',
      text: '100000',
      code: 'OUT_OF_LIMITS',
      mend: '1000',
      because: 'a pool ends at 1,000',
    },
    { id: 'nodepool1', field: 'count', text: '2.5', code: 'NOT_A_NUMBER', because: 'no half nodes' },
    { id: 'nodepool1', field: 'maxPods', text: '9', code: 'OUT_OF_LIMITS', mend: '10', because: 'the least is 10' },
    { id: 'nodepool1', field: 'maxPods', text: '251', code: 'OUT_OF_LIMITS', mend: '250', because: 'the most is 250' },
    { id: 'nodepool1', field: 'name', text: 'My Pool', code: 'NOT_A_NAME', because: 'lower-case letters and digits' },
    { id: 'vnet-prod', field: 'name', text: ' ', code: 'EMPTY', because: 'a name is needed' },
  ])('$field of $id = “$text”: $code ($because)', ({ id, field, text, code, mend }) => {
    const finding = refusalOf(id, field, text);
    expect(finding.code).toBe(code);
    expect(finding.severity).toBe('invalid');
    expect(finding.subjects).toContainEqual({ id, field });
    if (mend !== undefined) expect(finding.mend?.edits.at(-1)?.text).toBe(mend);
  });

  it('every mend it offers can be put into force', () => {
    for (const [id, field, text] of [
      ['snet-aks', 'addressPrefix', '10.240.2.0/24'],
      ['snet-dns', 'addressPrefix', '10.250.0.0/24'],
      ['aks', 'podCidr', '172.16.0.0/12'],
      ['aks', 'podCidr', '10.240.0.0/22'],
      ['aks', 'serviceCidr', '10.240.0.0/24'],
      ['aks', 'serviceCidr', '10.0.0.0/11'],
    ] as const) {
      const { mend } = refusalOf(id, field, text);
      expect(mend, `${id}.${field} ${text}`).toBeDefined();
      const mended = applyEdits(article, mend?.edits ?? []);
      expect(mended.ok ? '' : `${text}: ${mended.error.says}`).toBe('');
    }
  });

  it('leaves the document as it is', () => {
    const before = structuredClone(article);
    refusalOf('snet-aks', 'addressPrefix', '10.240.0.5/24');
    expect(article).toEqual(before);
  });
});

describe('a value that may stand', () => {
  it('the same text again is no change', () => {
    expect(taken(article, 'snet-aks', 'addressPrefix', '10.240.0.0/24')).toBe(article);
  });

  it('DNS moves along with the service CIDR from its conventional place', () => {
    const moved = taken(article, 'aks', 'serviceCidr', '10.96.0.0/16');
    expect(resourceOf(moved, 'managedCluster', 'aks')?.networkProfile.dnsServiceIP).toBe('10.96.0.10');
  });

  it('a pod CIDR over on-premises is an error that one may keep: AKS cannot see it', () => {
    const over = taken(article, 'aks', 'podCidr', '192.168.0.0/16');
    expect(found(over)).toEqual(['error POD_CIDR_OVERLAPS']);
  });
});

describe('nodes that do not fit', () => {
  const refusedIn = (document: TopologyDocument) =>
    findings(plan(document)).filter(({ code }) => code === 'NODES_REFUSED');

  it('InsufficientSubnetSize where AKS’s own count already exceeds the subnet; the mend is the shortest growth', () => {
    const [finding] = refusedIn(taken(flat, 'webpool', 'count', '8'));
    expect(finding?.says).toContain('InsufficientSubnetSize');
    expect(finding?.says).toContain('310 addresses');
    expect(finding?.facts.map(({ id }) => id)).toContain('aks.insufficient-subnet-size.count');
    expect(finding?.mend?.edits).toEqual([{ id: 'snet-aks', field: 'addressPrefix', text: '10.240.0.0/23' }]);
    expect(finding?.mend?.caution).toMatch(/Before deployment/);
  });

  it('SubnetIsFull where the count passes and only what others hold leaves too little', () => {
    // 27 usable, one held by the internal frontend: 27 nodes pass AKS's count and 26 find an address.
    const small = taken(article, 'snet-aks', 'addressPrefix', '10.240.0.224/27');
    const [finding] = refusedIn(taken(small, 'nodepool1', 'count', '26'));
    expect(finding?.says).toContain('SubnetIsFull');
  });

  it('a pod CIDR without blocks enough names networkProfile.podCIDR’s check and grows', () => {
    const narrow = taken(article, 'aks', 'podCidr', '10.244.0.0/23');
    const [finding] = refusedIn(narrow);
    expect(finding?.says).toContain('InsufficientSubnetSize');
    // Three nodes would fit a /22, but AKS counts two surge nodes besides: 5 × 256 > 1,024.
    expect(finding?.mend?.edits).toEqual([{ id: 'aks', field: 'podCidr', text: '10.244.0.0/21' }]);
    const isCreated = (podCidr: string) =>
      !findings(plan(taken(narrow, 'aks', 'podCidr', podCidr))).some(({ code }) => code === 'CREATION_REFUSED');
    expect([isCreated('10.244.0.0/22'), isCreated('10.244.0.0/21')]).toEqual([false, true]);
  });

  it('kubenet ends at the routes that a table holds', () => {
    const wide = taken(taken(article, 'snet-aks', 'addressPrefix', '10.240.8.0/21'), 'aks', 'podCidr', '10.244.0.0/15');
    const many = taken(wide, 'nodepool1', 'count', '401');
    const [finding] = refusedIn(many);
    expect(finding?.says).toContain('a table holds 400');
    expect(plan(many).clusters.aks?.pools.flatMap(({ nodes }) => nodes)).toHaveLength(400);
  });

  it('every mend makes all nodes fit', () => {
    for (const count of ['9', '20', '100', '400']) {
      const [finding] = refusedIn(taken(flat, 'nodepool1', 'count', count));
      const mended = applyEdits(taken(flat, 'nodepool1', 'count', count), finding?.mend?.edits ?? []);
      expect(mended.ok && refusedIn(mended.value)).toEqual([]);
    }
  });
});

describe('other errors', () => {
  it('O22, “IP address planning in AKS” (2026-04-16): with 10 pods a node, a pool needs 3 nodes', () => {
    const ten = taken(article, 'nodepool1', 'maxPods', '10');
    const [finding] = findings(plan(ten)).filter(({ code }) => code === 'TOO_FEW_PODS');
    expect(finding?.mend?.edits).toEqual([{ id: 'nodepool1', field: 'count', text: '3' }]);
    expect(found(taken(ten, 'nodepool1', 'count', '3'))).toEqual([]);
  });

  it('a frontend left outside by a smaller subnet', () => {
    const half = taken(article, 'snet-aks', 'addressPrefix', '10.240.0.0/25');
    expect(found(half)).toEqual(['error ADDRESS_REFUSED']);
  });

  it('an application gateway before kubenet pods without the cluster’s route table', () => {
    const subnet = resourceOf(article, 'subnet', 'snet-agw');
    if (!subnet) throw new Error('snet-agw');
    const { routeTable: _, ...without } = subnet;
    expect(found(withResource(article, without))).toEqual(['error GATEWAY_CANNOT_REACH_PODS']);
  });

  it('services that find no cluster address', () => {
    const eight = taken(article, 'aks', 'serviceCidr', '10.0.0.8/29');
    const { 'svc-api': service } = eight.resources;
    if (service?.kind !== 'service') throw new Error('svc-api');
    const copies = Array.from({ length: 6 }, (_, n) => ({ ...service, id: `s${n}`, type: 'ClusterIP' as const }));
    const crowded = {
      ...eight,
      resources: { ...eight.resources, ...Object.fromEntries(copies.map((copy) => [copy.id, copy])) },
      order: [...eight.order, ...copies.map(({ id }) => id)],
    };
    expect(findings(plan(crowded)).map(({ code }) => code)).toContain('NO_FREE_ADDRESS');
  });

  it('pods that find no node', () => {
    const crowded = taken(article, 'web', 'replicas', '400');
    expect(found(crowded)).toEqual(['warning PODS_PENDING']);
  });
});
