import type { Range } from '../../ip';
import { endsLeftOut, modeOfPool, resourceOf, resourcesOf, type TopologyDocument } from '../../model';
import type { NetworkMode } from '../../modes';
import { holdForPods, keptFor } from './node-addresses';
import type { NodeDraft } from './nodes';
import { placePods } from './pods';
import type { SubnetDraft, WholeBlocks } from './subnet-draft';

type Units = NonNullable<NetworkMode['podUnits']>;

/** A pod subnet while nodes are given units of it; lives no longer than one call of `plan`. */
export interface PodSpace {
  /** Units that nobody has been promised. */
  readonly left: () => number;
  /** Promises a node the units that it takes when it starts. @throws when there are not so many */
  readonly join: (node: NodeDraft, units: Units, maxPods: number) => void;
  /**
   * Once pods were dealt as if there were addresses for all: shares the units out where nodes want more than there are,
   * and lessens their rooms to it. Says whether it did, so that pods are dealt anew.
   */
  readonly tighten: () => boolean;
  /** Gives each node its addresses, once it is known how many pods run on it. */
  readonly handOut: () => void;
}

interface Member {
  readonly node: NodeDraft;
  readonly units: Units;
  readonly maxPods: number;
  /** Units that it holds from the start. */
  readonly promised: number;
}

function podSpace(subnet: SubnetDraft, unit: number, usable: boolean): PodSpace {
  const members: Member[] = [];
  const total = usable ? Math.floor((subnet.free.left() + keptFor(subnet, () => true)) / unit) : 0;
  let promised = 0;
  let isTight = false;
  const wanted = () => members.map(({ node, units, maxPods }) => units.held(node.podsRunning, maxPods));
  return {
    left: () => total - promised,
    join(node, units, maxPods) {
      const count = units.held(0, maxPods);
      if (count > total - promised) throw new Error('Room was checked before');
      promised += count;
      members.push({ node, units, maxPods, promised: count });
    },
    tighten() {
      if (isTight || sum(wanted()) <= total) return false;
      isTight = true;
      setRooms(members, shareOut(members, wanted(), total));
      return true;
    },
    handOut() {
      const held = shareOut(members, wanted(), total);
      const most = members.map(({ units, maxPods }) => units.held(maxPods, maxPods));
      setRooms(members, shareOut(members, most, total));
      members.forEach(({ node, units, maxPods }, i) => {
        const count = held[i] ?? 0;
        const kept = subnet.ofNodes.get(node.id)?.pods ?? [];
        subnet.ofNodes.delete(node.id);
        const fixed = kept.slice(0, count * units.size);
        subnet.free.give(kept.slice(fixed.length));
        const taken = subnet.free.take(count * units.size - fixed.length);
        if (!taken) throw new Error('Units were counted before');
        const its = holdForPods(subnet, node.id, taken, fixed);
        node.pods = cut(its, units.kept, units.kept > 0 ? maxPods : Number.POSITIVE_INFINITY);
        node.podUnits = count;
        node.room = Math.max(node.room, node.podsRunning);
        subnet.podsRunning += node.podsRunning;
      });
      subnet.podUnits = { size: unit, total, started: promised, held: sum(held) };
    },
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, number) => all + number, 0);

/** Units that each node gets of what it wants: what it has from the start, then one more in turn while there are any. */
function shareOut(members: readonly Member[], wanted: readonly number[], total: number): number[] {
  const started = members.map(({ promised }) => promised);
  const more = wanted.map((units, i) => units - (started[i] ?? 0));
  if (sum(wanted) <= total) return [...wanted];
  const dealt = placePods(more, total - sum(started));
  return started.map((units, i) => units + dealt.runningOn(i));
}

/** Pods that nodes can run with so many units. */
function setRooms(members: readonly Member[], counts: readonly number[]): void {
  members.forEach(({ node, units, maxPods }, i) => {
    node.room = Math.min(maxPods, (counts[i] ?? 0) * units.size - units.kept);
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

/** The whole blocks in which pod subnets are handed out, where one of their pools wants whole blocks. */
export function blocksOf(document: TopologyDocument): Map<string, WholeBlocks> {
  return new Map(
    [...poolsByPodSubnet(document)].flatMap(([subnet, users]) => {
      const aligned = users.find(({ aligned }) => aligned);
      return aligned ? [[subnet, { size: aligned.size, endsLeftOut: endsLeftOut(document, aligned) }] as const] : [];
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
