import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { topologyDocument } from '../model/envelope';
import { answerToPacket } from './packet-answer';
import { mergePatch, type PacketTopology, packetCase, packetTopology } from './packet-case';
import { documentOfPackets } from './packet-document';
import file from './packets.json';

const bases: Readonly<Record<string, unknown>> = file.bases;

/** What a case may change, besides what the cases at hand do. */
const PATCHES: readonly unknown[] = [
  { lb: null },
  { onprem: null },
  { internet: null },
  { services: null },
  { nsgs: null },
  { podCidr: null },
  { nonMasquerade: null },
  { routeTables: null },
  { vms: null },
  { pods: { p1a: null } },
  { nodes: { node2: null } },
  { services: { lbc: { lbIP: null }, web1: { endpoints: ['p1a', 'p1b', 'p2a', 'gone'], etp: null } } },
  { services: { far: { clusterIP: '172.30.0.9', port: 443, targetPort: 8443 } } },
  { vnets: { 'hub-vnet': null } },
  {
    vnets: { third: { cidrs: ['172.20.0.0/16', '172.21.0.0/16'], peers: ['hub-vnet'] } },
    subnets: { third: { vnet: 'third', cidr: '172.20.1.0/24', nsg: 'ports', routeTable: 'words' } },
  },
  { nsgs: { ports: { some: '100 In Deny * * * *', more: '200 Out Allow udp 10.0.0.0/8,VirtualNetwork * 53,80-90' } } },
  { subnets: { 'vm-subnet': { nsg: 'ports', routeTable: 'words' }, 'agw-subnet': { nsg: 'not-there' } } },
  {
    routeTables: {
      words: { '0.0.0.0/0': 'Internet', '10.240.0.0/24': 'VnetLocal', '192.168.0.0/16': 'None' },
    },
  },
  {
    podCidr: '172.16.0.0/16',
    nodes: { node1: { podCidr: '172.16.0.0/24' }, node2: { podCidr: '172.16.9.0/24' } },
    pods: { p1a: { ip: '172.16.0.7' }, p2a: { ip: '172.16.9.200' } },
  },
  {
    nodes: { node3: { subnet: 'hub-subnet', ip: '10.100.0.50', podCidr: '10.244.7.0/25' } },
    pods: { p3a: { node: 'node3', ip: '10.244.7.9' } },
  },
  { nodes: { node1: { podCidr: null, nsg: null, ipForwarding: null } } },
  { bridge: 'promisc' },
];

const topology = fc
  .tuple(fc.constantFrom('azure', 'kubenet'), fc.subarray([...PATCHES]))
  .map(([base, patches]) => packetTopology.safeParse(patches.reduce(mergePatch, bases[base])))
  .filter((parsed) => parsed.success)
  .map(({ data }) => data);

describe('documentOfPackets', () => {
  it('makes a valid design of whatever a case may change', () =>
    fc.assert(
      fc.property(topology, (given) => {
        expect(topologyDocument.safeParse(documentOfPackets(given)).error).toBeUndefined();
      }),
      { numRuns: 60 },
    ));

  it('leaves nothing that cannot be asked', () =>
    fc.assert(
      fc.property(topology, fc.nat(), fc.nat(), (given, from, to) => {
        const senders = [...Object.keys(given.vms), ...Object.keys(given.nodes), ...podsOf(given)];
        const targets = [...targetsOf(given), '10.99.0.1:22', '198.51.100.50:80'];
        const sender = senders[from % senders.length] ?? '';
        const one = packetCase.parse({
          id: 'law',
          base: 'law',
          from: sender,
          to: targets[to % targets.length],
          verdict: 'delivered',
        });
        expect(answerToPacket(one, given).verdict).toMatch(/^(delivered|dropped|rejected|reply-lost|half-open)$/);
      }),
      { numRuns: 150 },
    ));
});

/** Pods whose node is there. */
const podsOf = ({ pods, nodes }: PacketTopology): string[] =>
  Object.keys(pods).filter((name) => nodes[pods[name]?.node ?? '']);

const targetsOf = ({ services, nodes }: PacketTopology): string[] =>
  Object.entries(services).flatMap(([name, { lbIP, nodePort }]) => [
    `svc/${name}`,
    ...(lbIP == null ? [] : [`lb/${name}`]),
    ...(nodePort == null ? [] : Object.keys(nodes).map((node) => `np/${name}@${node}`)),
  ]);
