import { type PoolPlan, poolPlanOf } from '../../engine';
import { poolsOf, type ResourceOf, resourceOf } from '../../model';
import { type Fields, given } from './types';
import { quoted, subnetId, type Writing } from './writing';

type Pool = ResourceOf<'agentPool'>;

/** The pools of a cluster, in its own properties: so the cluster is made with all of them at once. */
export const agentPoolProfiles = (w: Writing, cluster: string): Fields[] =>
  poolsOf(w.document, cluster).map((pool) => profileOf(w, pool));

function profileOf(w: Writing, pool: Pool): Fields {
  noteInterfaces(w, pool);
  return given({
    name: poolName(w, pool),
    mode: pool.mode,
    type: 'VirtualMachineScaleSets',
    vmSize: w.ask({
      name: 'nodeVmSize',
      type: 'string',
      says: 'Size of the nodes’ virtual machines; the design says nothing of it.',
      defaultValue: 'Standard_D4s_v5',
    }),
    osType: pool.osType ?? 'Linux',
    count: pool.count,
    ...autoscaling(pool),
    ...places(w, pool),
    ...spot(pool),
    upgradeSettings: upgradeSettings(w, pool),
    gatewayProfile:
      pool.gatewayPublicIPPrefixSize === undefined ? undefined : { publicIPPrefixSize: pool.gatewayPublicIPPrefixSize },
  });
}

export const poolName = (w: Writing, pool: Pool): string =>
  w.name(pool.id, pool.name, pool.osType === 'Windows' ? 'Windows node pool' : 'node pool', `pools of ${pool.cluster}`);

function autoscaling({ enableAutoScaling, minCount, maxCount }: Pool) {
  if (!enableAutoScaling) return { enableAutoScaling };
  return { enableAutoScaling, minCount, maxCount };
}

/** Pods per node are said though they may be the mode's default, which is another one in each tool. */
function places(w: Writing, pool: Pool) {
  const planned: PoolPlan | undefined = poolPlanOf(w.plan, pool.id)?.pool;
  const pods = resourceOf(w.document, 'subnet', planned?.podSubnet);
  return {
    maxPods: planned?.maxPods ?? pool.maxPods,
    vnetSubnetID: subnetId(w, pool.vnetSubnet),
    podSubnetID: pods && subnetId(w, pods.id),
    podIPAllocationMode: pods && pool.podIPAllocationMode,
  };
}

const spot = ({ scaleSetPriority }: Pool) => ({
  scaleSetPriority,
  scaleSetEvictionPolicy: scaleSetPriority === 'Spot' ? 'Delete' : undefined,
});

function upgradeSettings(w: Writing, { name, scaleSetPriority, maxSurge, maxUnavailable }: Pool): Fields | undefined {
  const isRefused = scaleSetPriority === 'Spot' && maxSurge !== undefined;
  if (isRefused) w.note(`The surge of pool ${quoted(name)} is not written: AKS refuses one of Spot pools.`);
  const settings = given({ maxSurge: isRefused ? undefined : maxSurge, maxUnavailable });
  return Object.keys(settings).length > 0 ? settings : undefined;
}

/** What the design says of nodes' interfaces, AKS offers no field for. */
function noteInterfaces(w: Writing, { name, networkSecurityGroup, enableIPForwarding, nodes }: Pool): void {
  if (networkSecurityGroup !== undefined || (nodes ?? []).some((node) => node.networkSecurityGroup !== undefined)) {
    w.note(
      `Network security groups on the interfaces of pool ${quoted(name)} are not written: AKS puts its own there, and replaces another one when it upgrades nodes; put the group on the subnet.`,
    );
  }
  if (enableIPForwarding !== undefined || (nodes ?? []).some((node) => node.enableIPForwarding !== undefined)) {
    w.note(`IP forwarding of the nodes of pool ${quoted(name)} is not written: AKS sets it by the network mode.`);
  }
  if ((nodes ?? []).some((node) => node.privateIPAddress !== undefined || node.podCIDR !== undefined)) {
    w.note(`Addresses of single nodes of pool ${quoted(name)} are not written: Azure and AKS hand them out.`);
  }
}
