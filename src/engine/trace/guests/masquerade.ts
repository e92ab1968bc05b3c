import type { Rule } from '../../../facts/chosen';
import { masqueradeAddress } from '../../../facts/kube-proxy';
import { masqueradeByDestination, platformSources } from '../../../facts/masquerade';
import { kubenetSparesNodes } from '../../../facts/options/datapath';
import { type Address, containsAddress, type Prefix, prefixOf } from '../../../ip';
import { resourceOf } from '../../../model';
import type { Packet } from '../../packet';
import { isAnsweredByHost } from '../../routing';
import type { NodePlace } from '../place';
import { assume, type HopDraft, type Run } from '../run';

/**
 * The packet as it leaves a node's address translation: KUBE-POSTROUTING for what kube-proxy marked, then the rules for
 * Azure's own addresses, then ip-masq-agent, which looks at the destination alone.
 *
 * @param marked its source is to become the node's, whatever the destination
 * @param local it stays on the node
 */
export function masquerade(
  run: Run,
  node: NodePlace,
  packet: Packet,
  how: { readonly marked: boolean; readonly local: boolean },
  hop: HopDraft,
): Packet {
  if (how.marked) return rewritten(node, packet, how.local, masqueradeAddress, hop);
  if (packet.source === node.address || isOwn(node, packet.destination)) return packet;
  if (isAnsweredByHost(packet.destination)) return rewritten(node, packet, false, platformSources, hop);
  const { towards, rule } = spared(run, node);
  if (covers(towards, packet.destination) || sparedNodes(run, node, packet.destination)) {
    hop.steps.push({ kind: 'keep-source', rule });
    return packet;
  }
  return rewritten(node, packet, how.local, rule, hop);
}

/** Whether an address is a node's own, or that of its bridge. */
export const isOwn = (node: NodePlace, address: Address): boolean =>
  address === node.address || address === bridgeOf(node);

/** The address of the bridge on which a node's pods hang, the first of its block. */
export const bridgeOf = ({ ref: { node, pool } }: NodePlace): Address | undefined =>
  pool.mode.bridge && node.block ? node.block.first + 1 : undefined;

function rewritten(node: NodePlace, packet: Packet, local: boolean, rule: Rule, hop: HopDraft): Packet {
  const source = (local ? bridgeOf(node) : undefined) ?? node.address;
  if (source === packet.source) return packet;
  const changed = { ...packet, source };
  hop.steps.push({ kind: 'snat', rule, packet: changed });
  return changed;
}

/** Towards what pods of a node keep their source: the cluster's own list, else the mode's. */
function spared(run: Run, { ref: { cluster, pool } }: NodePlace): { towards: readonly Prefix[]; rule: Rule } {
  const own = resourceOf(run.plan.document, 'managedCluster', cluster.id)?.nonMasqueradeCIDRs;
  if (own) return { towards: own.map(prefixOf), rule: masqueradeByDestination };
  const { towards, fact } = pool.mode.sparesSource;
  switch (towards) {
    case 'everywhere':
      return { towards: [prefixOf('0.0.0.0/0')], rule: fact };
    case 'virtual-network':
      return { towards: run.world.prefixesOf(run.world.networkOf(pool.subnet)), rule: fact };
    case 'pod-cidr': {
      return { towards: cluster.podCidr ? [cluster.podCidr] : [], rule: fact };
    }
  }
}

/** Whether a kubenet node spares the cluster's node subnets too, as some say. */
function sparedNodes(run: Run, { ref: { cluster, pool } }: NodePlace, destination: Address): boolean {
  const own = resourceOf(run.plan.document, 'managedCluster', cluster.id)?.nonMasqueradeCIDRs;
  if (!pool.mode.bridge || own) return false;
  const subnets = cluster.pools.flatMap(({ subnet }) => run.plan.subnets[subnet]?.prefix ?? []);
  return covers(subnets, destination) && assume(run, kubenetSparesNodes);
}

const covers = (prefixes: readonly Prefix[], address: Address): boolean =>
  prefixes.some((prefix) => containsAddress(prefix, address));
