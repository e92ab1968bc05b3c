import { loadBalancerTag } from '../../facts/filtering';
import { formatAddress } from '../../ip';
import { resourceOf, type SecurityRule } from '../../model';
import type { Packet, Protocol } from '../packet';
import type { Plan } from '../plan/types';
import { idWords, type Trace, walksOf } from '../trace';
import { type Denial, denialOf } from './denials';
import type { Checked } from './fares';
import { gatewayNeeds } from './gateway-needs';
import { type Ports, portsOf } from './ports';
import { deniedProbes } from './probes';
import { sideMeant, sideOf } from './sides';
import type { FlowWish, Need, Side } from './types';

/** What these groups keep out of the way of a wish, each as a rule that would let it through. */
export function needsOf(plan: Plan, checked: Checked, groups: readonly string[]): Need[] {
  if ('findings' in checked) return gatewayNeeds(plan, checked.wish, checked.findings, groups);
  const { wish, traces } = checked;
  return traces.flatMap((trace) => {
    const walks = trace.branches.flatMap(walksOf).map(([, walk]) => walk);
    return [
      ...walks
        .flatMap((walk) => denialOf(plan, walk, groups) ?? [])
        .map((denial) => flowNeed(plan, wish, trace, denial)),
      ...walks.flatMap((walk) => deniedProbes(plan, walk, groups)).map((denial) => probeNeed(plan, wish, denial)),
    ];
  });
}

const PROTOCOLS: Readonly<Record<Protocol, SecurityRule['protocol']>> = { TCP: 'Tcp', UDP: 'Udp', ICMP: 'Icmp' };

function flowNeed(plan: Plan, wish: FlowWish, { packet: first }: Trace, { group, at, before }: Denial): Need {
  const { nic, packet, direction } = at;
  const end = (field: 'source' | 'destination', meant: readonly string[] | undefined): readonly Side[] =>
    meant && packet[field] === first[field]
      ? meant.map((text) => sideMeant(plan, at, packet[field], text))
      : [sideOf(plan, at, packet[field])];
  const sources = end('source', wish.sources);
  const destinations = end('destination', wish.destinations);
  const ports: Ports = wish.everyPort ? { text: '*' } : portsOf(plan, packet);
  return {
    ...{ group, direction, before, sources, destinations },
    protocol: wish.everyPort ? '*' : PROTOCOLS[packet.protocol],
    ports: [ports.text],
    wishes: [wish.id],
    why: [
      `${wish.says}: ${direction === 'Inbound' ? 'enters' : 'leaves'} the interface of ${idWords(plan, nic.owner)}.`,
      ...seenAs(packet, first),
      ...new Set([...sources, ...destinations, ports].flatMap(({ because }) => because ?? [])),
    ],
  };
}

/** What was written over on the way to the interface. */
function seenAs(packet: Packet, first: Packet): string[] {
  const source = packet.source === first.source ? [] : [`the source is ${formatAddress(packet.source)}`];
  const isSame = packet.destination === first.destination && packet.destinationPort === first.destinationPort;
  const port = packet.destinationPort === undefined ? '' : `:${packet.destinationPort}`;
  const destination = isSame ? [] : [`the destination is ${formatAddress(packet.destination)}${port}`];
  const both = [...source, ...destination];
  return both.length === 0 ? [] : [`There ${both.join(' and ')}: it was written over on the way.`];
}

function probeNeed(plan: Plan, wish: FlowWish, { group, at, before }: Denial): Need {
  const side = sideOf(plan, at, at.packet.destination);
  const ports = portsOf(plan, at.packet);
  const tag = loadBalancerTag.value;
  return {
    group,
    direction: 'Inbound',
    protocol: 'Tcp',
    sources: [{ text: tag, name: tag }],
    destinations: [side],
    ports: [ports.text],
    before,
    wishes: [wish.id],
    why: [
      `The load balancer sends nothing to ${backendsWord(plan, at)} that its health probes do not reach.`,
      ...[side, ports].flatMap(({ because }) => because ?? []),
    ],
  };
}

const backendsWord = ({ document }: Plan, { nic }: Denial['at']): string =>
  resourceOf(document, 'virtualMachine', nic.owner) ? 'machines' : 'nodes';
