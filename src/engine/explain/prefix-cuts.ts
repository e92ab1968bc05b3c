import { kubernetesService } from '../../facts/addresses';
import { reservedAtEnd, reservedAtStart } from '../../facts/azure';
import { subnetInside } from '../../facts/azure-rules';
import {
  addressOf,
  blockCount,
  containsAddress,
  formatPrefix,
  overlaps,
  type Prefix,
  prefixOf,
  sizeOf,
} from '../../ip';
import { resourceOf, resourcesOf } from '../../model';
import { nodesOf } from '../plan/pods';
import type { Holding, Plan, SubnetPlan } from '../plan/types';
import { counted, number } from '../words';
import { nextBlock } from './next-block';
import { nextClusterIP } from './next-cluster-ip';
import { nextInSubnet } from './next-in-subnet';
import type { Space } from './spaces';
import type { Answer, Next, Step } from './types';
import { atStart, nodeWords, step } from './words';

/** What a prefix is within a space that holds it: the space itself or a piece of it, and who has what there. */
export function cutOf(plan: Plan, space: Space, prefix: Prefix): Answer {
  const isWhole = space.prefix.length === prefix.length;
  const within = isWhole
    ? []
    : [step(`${atStart(space.name)} is ${formatPrefix(space.prefix)}; ${formatPrefix(prefix)} is a piece of it.`)];
  const { steps, isFree, next } = contentOf(plan, space, prefix);
  const size = counted(sizeOf(prefix), 'address', 'addresses');
  return {
    state: isFree && !isWhole ? 'free' : 'space',
    role: 'space',
    name: isWhole ? atStart(space.name) : `In ${space.name}`,
    says: isWhole ? `${atStart(space.name)}: ${size}.` : `${size} of ${space.name}${isFree ? ', all free' : ''}.`,
    owner: space.owner,
    about: [space.owner],
    space: formatPrefix(space.prefix),
    steps: [...within, ...steps],
    ...(isWhole && next && { next: next() }),
  };
}

interface Content {
  readonly steps: readonly Step[];
  readonly isFree: boolean;
  /** Who takes the next address of the whole space. */
  readonly next?: () => Next;
}

function contentOf(plan: Plan, space: Space, prefix: Prefix): Content {
  switch (space.kind) {
    case 'subnet':
      return subnetContent(plan, plan.subnets[space.owner], prefix);
    case 'virtualNetwork':
      return networkContent(plan, space, prefix);
    case 'podCidr':
      return blockContent(plan, space, prefix);
    case 'serviceCidr':
      return serviceContent(plan, space, prefix);
    case 'onPremises':
      return { steps: [], isFree: false };
  }
}

function subnetContent(plan: Plan, subnet: SubnetPlan | undefined, prefix: Prefix): Content {
  if (!subnet) return { steps: [], isFree: false };
  const held: Record<Holding['role'], number> = { reserved: 0, node: 0, pods: 0, other: 0 };
  for (const { range, role } of subnet.holdings) {
    held[role] += Math.max(0, Math.min(range.last, prefix.last) - Math.max(range.first, prefix.first) + 1);
  }
  const assigned = held.node + held.pods + held.other;
  const free = sizeOf(prefix) - assigned - held.reserved;
  return {
    isFree: assigned + held.reserved === 0,
    next: () => nextInSubnet(plan, subnet),
    steps: [
      ...(held.reserved > 0
        ? [step(`Azure keeps ${number(held.reserved)} of them.`, reservedAtStart, reservedAtEnd)]
        : []),
      step(
        `Nodes have ${number(held.node)}, ${number(held.pods)} are held for pods, others have ${number(held.other)}; ${number(free)} are free.`,
      ),
    ],
  };
}

function networkContent({ document }: Plan, { owner, name }: Space, prefix: Prefix): Content {
  const met = resourcesOf(document, 'subnet')
    .filter(({ virtualNetwork }) => virtualNetwork === owner)
    .map(({ addressPrefix }) => prefixOf(addressPrefix))
    .filter((subnet) => overlaps(subnet, prefix));
  const taken = met.reduce((sum, subnet) => sum + sizeOf(subnet), 0);
  return met.length === 0
    ? { isFree: true, steps: [step(`No subnet of ${name} meets it: it is free for one.`, subnetInside)] }
    : {
        isFree: false,
        steps: [
          step(
            `${counted(met.length, 'subnet takes', 'subnets take')} ${counted(taken, 'address', 'addresses')} of it.`,
            subnetInside,
          ),
        ],
      };
}

function blockContent(plan: Plan, { owner }: Space, prefix: Prefix): Content {
  const cluster = plan.clusters[owner];
  const facts = cluster?.mode.block;
  if (!cluster?.podCidr || !facts) return { steps: [], isFree: false };
  const { podCidr } = cluster;
  const { length } = facts;
  const nodes = nodesOf(cluster).filter(({ block }) => block && overlaps(block, prefix));
  const [first] = nodes;
  const blocks = blockCount(prefix, length.value);
  if (blocks === 0) {
    const whose = first ? `of node ${nodeWords(plan, first)}` : 'that no node owns';
    return { isFree: !first, steps: [step(`It lies in a block ${whose}.`, length)] };
  }
  const owned =
    nodes.length === 0
      ? 'no node owns one of them'
      : nodes.length === 1 && first
        ? `node ${nodeWords(plan, first)} owns one`
        : `nodes own ${number(nodes.length)}`;
  return {
    isFree: nodes.length === 0,
    next: () => nextBlock(plan, cluster, podCidr, facts),
    steps: [step(`${counted(blocks, 'block', 'blocks')} of /${length.value} lie in it; ${owned}.`, length)],
  };
}

function serviceContent(plan: Plan, { owner }: Space, prefix: Prefix): Content {
  const cluster = plan.clusters[owner];
  const profile = resourceOf(plan.document, 'managedCluster', owner)?.networkProfile;
  if (!cluster || !profile) return { steps: [], isFree: false };
  const { serviceCidr, services } = cluster;
  const its = services.filter(({ clusterIP }) => clusterIP !== undefined && containsAddress(prefix, clusterIP));
  const isHeld = [
    serviceCidr.first,
    serviceCidr.first + kubernetesService.value,
    addressOf(profile.dnsServiceIP),
    serviceCidr.last,
  ];
  return {
    isFree: its.length === 0 && !isHeld.some((address) => containsAddress(prefix, address)),
    next: () => nextClusterIP(plan, cluster),
    steps: [step(`${counted(its.length, 'service has', 'services have')} a cluster IP of it.`)],
  };
}
