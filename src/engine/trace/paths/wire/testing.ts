import { overlayDomain, overlayExtension, platformByHost } from '../../../../facts/fabric';
import type { Address } from '../../../../ip';
import type { Packet } from '../../../packet';
import type { Hop, Step, Walk } from '../../types';
import { type Names, roleOf } from '../names/testing';

/**
 * The packets of a walk in short: `P1->P3:8080`, and behind each where it crosses an interface,
 * `out@N1 in@N2`; `edge` where Azure's edge or load balancer changed it; the names of gateways. `; ` where it changes.
 */
export function wireOf({ hops }: Walk, names: Names): string {
  const parts: { readonly packet: string; readonly at: string[] }[] = [];
  hops.forEach((hop, at) => {
    const seen = crossing(hop, hops[at - 1], names);
    if (!seen) return;
    if (parts.at(-1)?.packet !== seen.packet) parts.push({ packet: seen.packet, at: [] });
    parts.at(-1)?.at.push(seen.where);
  });
  return parts.map(({ packet, at }) => `${packet} ${at.join(' ')}`).join('; ');
}

function crossing(hop: Hop, before: Hop | undefined, names: Names): { packet: string; where: string } | undefined {
  const entering = textOf(hop.in, names);
  switch (hop.kind) {
    case 'nic': {
      // Who sends stood there before.
      const direction = before?.place === ownerOf(hop) ? 'out' : 'in';
      return { packet: entering, where: `${direction}@${roleOf(ownerOf(hop))}` };
    }
    case 'gateway':
      return { packet: entering, where: roleOf(hop.place) };
    case 'edge': {
      const leaving = textOf(hop.out, names);
      // An interface that gives an answer back its frontend does so as part of the load balancer.
      return leaving === (before?.kind === 'nic' ? textOf(before.in, names) : entering) || leaving === ''
        ? undefined
        : { packet: leaving, where: 'edge' };
    }
    default:
      return undefined;
  }
}

const ownerOf = ({ place }: Hop): string => place.replace(/\/nic$/, '');

function textOf(packet: Packet | undefined, names: Names): string {
  if (!packet) return '';
  const end = (address: Address, port: number | undefined) =>
    port === undefined ? names.address(address) : `${names.address(address)}:${names.port(port)}`;
  return `${end(packet.source, packet.sourcePort)}->${end(packet.destination, packet.destinationPort)}`;
}

/** The routes of a walk: `nodes: N2.pods VirtualAppliance N2`; `overlay` in the pods' own domain, `host` for Azure's own. */
export const routesOf = ({ hops }: Walk, names: Names): string =>
  hops.flatMap(({ steps }) => steps.flatMap((step) => routeText(step, names) ?? [])).join('; ');

function routeText({ kind, rule, route }: Step, names: Names): string | undefined {
  if (kind !== 'route') return undefined;
  if (rule === overlayDomain || rule === overlayExtension) return 'overlay';
  if (rule === platformByHost) return 'host';
  if (!route?.route) return 'none';
  const { addressPrefix, nextHopType, nextHopIpAddress } = route.route;
  const hop = nextHopIpAddress === undefined ? '' : ` ${names.address(nextHopIpAddress)}`;
  return `${route.subnet}: ${names.prefix(addressPrefix)} ${nextHopType}${hop}`;
}

/** The rules of security groups that decided on a walk, in order: `out@N1 NIC AllowVnetOutBound, subnet …; in@N2 …`. */
export const rulesOf = ({ hops }: Walk): string =>
  hops.flatMap((hop) => hop.steps.flatMap((step) => ruleText(hop, step) ?? [])).join('; ');

function ruleText(hop: Hop, { filter }: Step): string | undefined {
  if (!filter) return undefined;
  const { direction, verdict } = filter;
  const denied = verdict.access === 'Deny' && verdict.level ? [verdict] : [];
  const levels = [...verdict.passed, ...denied].map(
    // What follows the first underline of a name of AKS's is a hash.
    ({ level, rule }) => `${level === 'Subnet' ? 'subnet' : 'NIC'} ${rule?.name.replace(/_.*/, '') ?? ''}`,
  );
  if (levels.length === 0) return undefined;
  return `${direction === 'Inbound' ? 'in' : 'out'}@${roleOf(ownerOf(hop))} ${levels.join(', ')}`;
}
