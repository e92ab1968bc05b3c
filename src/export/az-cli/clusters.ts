import { fieldsOf, listOf, roleOf, systemPoolFirst, textOf } from '../azure/reading';
import type { AzureResource, Fields, Value } from '../azure/types';
import type { Command } from './shell';
import { az, type Given, globally, lookedUp, named, nameOf, SWITCH, type Writing, when } from './writing';

export const identity = (w: Writing, one: AzureResource): Command[] => [az(w, 'identity create', named(w, one))];

export const roleAssignment = (w: Writing, one: AzureResource): Command[] => [
  globally(w, 'role assignment create', {
    '--assignee-object-id': one.properties.principalId,
    '--assignee-principal-type': one.properties.principalType,
    '--role': roleOf(one),
    '--scope': lookedUp(w, one.scope ?? '', 'id', 'id'),
  }),
];

/** A cluster with its first pool, and one by one its others. */
export function cluster(w: Writing, one: AzureResource): Command[] {
  const [first = noPool(w, one), ...others] = poolsOf(w, one);
  const { properties, identity: owner } = one;
  return [
    az(w, 'aks create', {
      ...named(w, one),
      '--tier': tierOf(one),
      '--kubernetes-version': properties.kubernetesVersion,
      '--dns-name-prefix': properties.dnsPrefix,
      '--assign-identity': owner === undefined ? undefined : lookedUp(w, owner, 'id', 'id'),
      // The roles are given above, to the identity alone.
      '--skip-subnet-role-assignment': when(owner !== undefined),
      ...networkOptions(fieldsOf(properties.networkProfile)),
      ...accessOptions(fieldsOf(properties.apiServerAccessProfile)),
      ...windowsOptions(fieldsOf(properties.windowsProfile)),
      '--nodepool-name': first.name,
      ...poolOptions(first),
      '--no-ssh-key': SWITCH,
      '--yes': SWITCH,
    }),
    ...updateOf(w, one, first),
    ...others.map((pool) => nodePool(w, one, pool)),
  ];
}

const tierOf = ({ sku }: AzureResource): string | undefined => sku && textOf(sku.tier).toLowerCase();

/** The pool that a cluster is created with, which is of mode System, before the others. */
function poolsOf(w: Writing, one: AzureResource): readonly Fields[] {
  const pools = systemPoolFirst(listOf(one.properties.agentPoolProfiles));
  const [first] = pools;
  if (first && first.mode !== 'System') {
    w.note(
      `Cluster ${textOf(one.name)} has no system pool: az makes its first pool, ${textOf(first.name)}, one of mode System.`,
    );
  }
  return pools;
}

/** A cluster without pools is none that Azure makes. */
function noPool(w: Writing, { name }: AzureResource): Fields {
  w.note(
    `Cluster ${textOf(name)} has no node pool in the design, and Azure makes none without: it is written with one node in a pool called system.`,
  );
  return { name: 'system', count: 1 };
}

type Options = Readonly<Record<string, Given>>;

function networkOptions(profile: Fields): Options {
  const balancer = fieldsOf(profile.loadBalancerProfile);
  const nat = fieldsOf(profile.natGatewayProfile);
  return {
    '--network-plugin': profile.networkPlugin,
    '--network-plugin-mode': profile.networkPluginMode,
    '--network-dataplane': profile.networkDataplane,
    '--network-policy': profile.networkPolicy,
    '--pod-cidr': profile.podCidr,
    '--service-cidr': profile.serviceCidr,
    '--dns-service-ip': profile.dnsServiceIP,
    '--load-balancer-sku': profile.loadBalancerSku,
    '--outbound-type': profile.outboundType,
    '--load-balancer-managed-outbound-ip-count': fieldsOf(balancer.managedOutboundIPs).count,
    '--load-balancer-outbound-ports': balancer.allocatedOutboundPorts,
    '--nat-gateway-managed-outbound-ip-count': fieldsOf(nat.managedOutboundIPProfile).count,
    '--enable-static-egress-gateway': when(fieldsOf(profile.staticEgressGatewayProfile).enabled === true),
  };
}

const accessOptions = (access: Fields): Options => ({
  '--enable-private-cluster': when(access.enablePrivateCluster === true),
  '--private-dns-zone': access.privateDNSZone,
  '--enable-apiserver-vnet-integration': when(access.enableVnetIntegration === true),
  '--apiserver-subnet-id': access.subnetId,
});

const windowsOptions = ({ adminUsername, adminPassword }: Fields): Options => ({
  '--windows-admin-username': adminUsername,
  '--windows-admin-password': adminPassword,
});

/** What is said of a pool in the same words whether it comes with its cluster or later. */
const poolOptions = (pool: Fields): Options => ({
  '--node-count': pool.count,
  '--node-vm-size': pool.vmSize,
  '--enable-cluster-autoscaler': when(pool.enableAutoScaling === true),
  '--min-count': pool.minCount,
  '--max-count': pool.maxCount,
  '--max-pods': pool.maxPods,
  '--vnet-subnet-id': pool.vnetSubnetID,
  '--pod-subnet-id': pool.podSubnetID,
  '--pod-ip-allocation-mode': pool.podIPAllocationMode,
});

const upgradeOptions = (pool: Fields): Options => {
  const { maxSurge, maxUnavailable } = fieldsOf(pool.upgradeSettings);
  return { '--max-surge': maxSurge, '--max-unavailable': maxUnavailable };
};

const ofCluster = (w: Writing, { symbol }: AzureResource, name: Value | undefined): Options => ({
  '--cluster-name': nameOf(w, symbol),
  '--name': name,
});

/** How its first pool is upgraded, a cluster cannot be told when it is created. */
function updateOf(w: Writing, one: AzureResource, pool: Fields): Command[] {
  if (pool.upgradeSettings === undefined) return [];
  return [az(w, 'aks nodepool update', { ...ofCluster(w, one, pool.name), ...upgradeOptions(pool) })];
}

const nodePool = (w: Writing, one: AzureResource, pool: Fields): Command =>
  az(w, 'aks nodepool add', {
    ...ofCluster(w, one, pool.name),
    '--mode': pool.mode,
    '--os-type': pool.osType,
    '--priority': pool.scaleSetPriority,
    '--eviction-policy': pool.scaleSetEvictionPolicy,
    ...poolOptions(pool),
    ...upgradeOptions(pool),
    '--gateway-prefix-size': fieldsOf(pool.gatewayProfile).publicIPPrefixSize,
  });
