import type { Range } from '../../ip';
import { modeOfPool, resourceOf, resourcesOf, type TopologyDocument } from '../../model';
import type { NetworkMode } from '../../modes';
import type { NodeDraft } from './nodes';
import { placePods } from './pods';
import type { SubnetDraft } from './subnet-draft';

type Units = NonNullable<NetworkMode['podUnits']>;

/** A pod subnet while nodes are given units of it; lives no longer than one call of `plan`. */
export interface PodSpace {
  /** Units that nobody has been promised. */
  readonly left: () => number;
  /** Promises a node the units that it takes when it starts. @throws when there are not so many */
  readonly join: (node: NodeDraft, units: Units, maxPods: number) => void;
  /** Says how many pods each node can run, once all nodes are known. */
  readonly settleRooms: () => void;
  /** Gives each node its addresses, once it is known how many pods run on it. */
  readonly handOut: () => void;
}

interface Member {
  readonly node: NodeDraft;
  readonly units: Units;
  readonly maxPods: number;
  /** Units that it holds from the start, and the most that it can have. */
  readonly promised: number;
  most: number;
}

function podSpace(subnet: SubnetDraft, unit: number, usable: boolean): PodSpace {
  const members: Member[] = [];
  const total = usable ? Math.floor(subnet.free.left() / unit) : 0;
  let promised = 0;
  return {
    left: () => total - promised,
    join(node, units, maxPods) {
      const count = units.held(0, maxPods);
      if (count > total - promised) throw new Error('Room was checked before');
      promised += count;
      members.push({ node, units, maxPods, promised: count, most: count });
    },
    settleRooms() {
      dealUnits(members, total - promised);
      for (const { node, units, maxPods, most } of members) {
        node.room = Math.min(maxPods, most * units.size - units.kept);
      }
    },
    handOut() {
      let held = 0;
      for (const { node, units, maxPods, most } of members) {
        const count = Math.min(units.held(node.podsRunning, maxPods), most);
        const taken = subnet.free.take(count * units.size);
        if (!taken) throw new Error('Units were promised');
        for (const range of taken) subnet.holdings.push({ range, role: 'pods', owner: node.id, predicted: true });
        node.pods = cut(taken, units.kept, units.kept > 0 ? maxPods : Number.POSITIVE_INFINITY);
        node.podUnits = count;
        held += count;
        subnet.podsRunning += node.podsRunning;
      }
      subnet.podUnits = { size: unit, total, started: promised, held };
    },
  };
}

/** Shares out what is left, a unit a node in turn, until every node has what its most pods would take. */
function dealUnits(members: readonly Member[], left: number): void {
  const wanted = members.map(({ units, maxPods, promised }) => units.held(maxPods, maxPods) - promised);
  const dealt = placePods(wanted, left);
  members.forEach((member, i) => {
    member.most += dealt.runningOn(i);
  });
}

/** Ranges without their first addresses, and no more than so many. */
function cut(ranges: readonly Range[], skip: number, most: number): Range[] {
  let toSkip = skip;
  let left = most;
  return ranges.flatMap((range) => {
    const first = Math.min(range.first + toSkip, range.last + 1);
    toSkip -= first - range.first;
    const size = Math.min(range.last - first + 1, left);
    left -= size;
    return size > 0 ? [{ first, last: first + size - 1 }] : [];
  });
}

/** Pools that take their pods' addresses from a subnet, by that subnet's id. */
function poolsByPodSubnet(document: TopologyDocument): Map<string, Units[]> {
  const found = new Map<string, Units[]>();
  for (const pool of resourcesOf(document, 'agentPool')) {
    const cluster = resourceOf(document, 'managedCluster', pool.cluster);
    const units = cluster && modeOfPool(cluster, pool).podUnits;
    if (!units || pool.podSubnet === undefined) continue;
    found.set(pool.podSubnet, [...(found.get(pool.podSubnet) ?? []), units]);
  }
  return found;
}

/** Sizes of the whole blocks in which pod subnets are handed out, where one of their pools wants whole blocks. */
export function blockSizes(document: TopologyDocument): Map<string, number> {
  return new Map(
    [...poolsByPodSubnet(document)].flatMap(([subnet, users]) => {
      const aligned = users.find(({ aligned }) => aligned);
      return aligned ? [[subnet, aligned.size] as const] : [];
    }),
  );
}

/** Every pod subnet in use, by id. One in which nodes stand too gives nothing: AKS delegates it to pods alone. */
export function podSpaces(document: TopologyDocument, drafts: ReadonlyMap<string, SubnetDraft>): Map<string, PodSpace> {
  const nodeSubnets = new Set(resourcesOf(document, 'agentPool').map(({ vnetSubnet }) => vnetSubnet));
  return new Map(
    [...poolsByPodSubnet(document)].flatMap(([id, [units]]) => {
      const subnet = drafts.get(id);
      return subnet && units ? [[id, podSpace(subnet, units.size, !nodeSubnets.has(id))] as const] : [];
    }),
  );
}
