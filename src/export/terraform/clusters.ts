import { labelFor } from '../azure/names';
import { fieldsOf, idIn, listOf, systemPoolFirst, textOf } from '../azure/reading';
import type { AzureResource, Fields } from '../azure/types';
import type { Item, Reference } from './hcl';
import { readinessOf } from './networks';
import {
  attributes,
  block,
  declared,
  dependencies,
  filledBlock,
  given,
  idOf,
  ignoring,
  named,
  type Writing,
  written,
} from './writing';

/** A cluster with the one pool that Terraform keeps within it, and its other pools by themselves. */
export function cluster(w: Writing, one: AzureResource): Item[] {
  const { properties } = one;
  const [first = noPool(w, one), ...others] = poolsOf(w, one);
  const access = fieldsOf(properties.apiServerAccessProfile);
  const body = [
    ...named(w, one),
    ...given(w, {
      dns_prefix: properties.dnsPrefix,
      kubernetes_version: properties.kubernetesVersion,
      sku_tier: one.sku?.tier,
      private_cluster_enabled: access.enablePrivateCluster,
      private_dns_zone_id: access.privateDNSZone,
    }),
    block('default_node_pool', poolFields(w, first)),
    ...identityOf(w, one),
    block('network_profile', networkProfile(w, one)),
    ...filledBlock('api_server_access_profile', [
      ...given(w, {
        virtual_network_integration_enabled: access.enableVnetIntegration,
        subnet_id: access.subnetId,
      }),
    ]),
    ...windowsProfile(w, fieldsOf(properties.windowsProfile)),
    ...(first.enableAutoScaling === true ? ignoring('default_node_pool[0].node_count') : []),
  ];
  return [
    ...written(w, one, body, [...dependencies(w, one), ...readyFor(w, properties)]),
    ...others.flatMap((pool) => nodePool(w, one, pool)),
  ];
}

/** The pool that Terraform makes a cluster with, which is of mode System, before the others. */
function poolsOf(w: Writing, one: AzureResource): readonly Fields[] {
  const pools = systemPoolFirst(listOf(one.properties.agentPoolProfiles).filter((pool) => isSayable(w, one, pool)));
  const [first] = pools;
  if (first && first.mode !== 'System') {
    w.note(
      `Cluster ${textOf(one.name)} has no system pool: Terraform makes its first pool, ${textOf(first.name)}, one of mode System.`,
    );
  }
  return pools;
}

function isSayable(w: Writing, one: AzureResource, { name, mode }: Fields): boolean {
  if (mode !== 'Gateway') return true;
  w.note(
    `Gateway pool ${textOf(name)} of ${textOf(one.name)} is not in this file, nor is its static egress gateway: azurerm has no arguments for them.`,
  );
  return false;
}

/** A cluster without pools is none that Azure makes. */
function noPool(w: Writing, one: AzureResource): Fields {
  w.note(
    `Cluster ${textOf(one.name)} has no node pool in the design, and Azure makes none without: it is written with one node in a pool called system.`,
  );
  return { name: 'system', mode: 'System', osType: 'Linux', count: 1 };
}

const identityOf = (w: Writing, { identity }: AzureResource): Item[] =>
  identity === undefined
    ? []
    : [block('identity', attributes({ type: 'UserAssigned', identity_ids: [idOf(w, identity)] }))];

function networkProfile(w: Writing, { properties }: AzureResource): Item[] {
  const profile = fieldsOf(properties.networkProfile);
  const balancer = fieldsOf(profile.loadBalancerProfile);
  const nat = fieldsOf(profile.natGatewayProfile);
  return [
    ...given(w, {
      network_plugin: profile.networkPlugin,
      network_plugin_mode: profile.networkPluginMode,
      network_data_plane: profile.networkDataplane,
      network_policy: profile.networkPolicy === 'none' ? undefined : profile.networkPolicy,
      pod_cidr: profile.podCidr,
      service_cidr: profile.serviceCidr,
      dns_service_ip: profile.dnsServiceIP,
      load_balancer_sku: profile.loadBalancerSku,
      outbound_type: profile.outboundType,
    }),
    ...filledBlock(
      'load_balancer_profile',
      given(w, {
        managed_outbound_ip_count: fieldsOf(balancer.managedOutboundIPs).count,
        outbound_ports_allocated: balancer.allocatedOutboundPorts,
      }),
    ),
    ...filledBlock(
      'nat_gateway_profile',
      given(w, { managed_outbound_ip_count: fieldsOf(nat.managedOutboundIPProfile).count }),
    ),
  ];
}

const windowsProfile = (w: Writing, profile: Fields): Item[] =>
  filledBlock(
    'windows_profile',
    given(w, { admin_username: profile.adminUsername, admin_password: profile.adminPassword }),
  );

/** A pool after the first; its cluster has waited for what its nodes need too. */
function nodePool(w: Writing, { symbol }: AzureResource, pool: Fields): Item[] {
  const type = 'azurerm_kubernetes_cluster_node_pool';
  const label = w.labels.free(type, labelFor(`${symbol} ${textOf(pool.name)}`));
  return [
    declared(type, label, [
      ...attributes({ name: textOf(pool.name), kubernetes_cluster_id: idOf(w, symbol) }),
      ...given(w, {
        mode: pool.mode,
        os_type: pool.osType,
        priority: pool.scaleSetPriority,
        eviction_policy: pool.scaleSetEvictionPolicy,
      }),
      ...(pool.scaleSetPriority === 'Spot' ? SPOT : []),
      ...poolFields(w, pool).filter((item) => !('attribute' in item) || item.attribute !== 'name'),
      ...(pool.enableAutoScaling === true ? ignoring('node_count') : []),
    ]),
  ];
}

const SPOT_KEY = 'kubernetes.azure.com/scalesetpriority';

/**
 * What AKS puts on Spot pools by itself, and Terraform would take off again where the file does not say it; -1 is the
 * price of the day: https://learn.microsoft.com/azure/aks/spot-node-pool (read 2026-11-23).
 */
const SPOT: readonly Item[] = attributes({
  spot_max_price: -1,
  node_labels: { map: { [SPOT_KEY]: 'spot' } },
  node_taints: [`${SPOT_KEY}=spot:NoSchedule`],
});

/** What a pool is, within its cluster as by itself. */
const poolFields = (w: Writing, pool: Fields): Item[] => {
  noteAllocation(w, pool);
  return [
    ...given(w, {
      name: pool.name,
      vm_size: pool.vmSize,
      node_count: pool.count,
      auto_scaling_enabled: pool.enableAutoScaling,
      min_count: pool.minCount,
      max_count: pool.maxCount,
      max_pods: pool.maxPods,
      vnet_subnet_id: pool.vnetSubnetID,
      pod_subnet_id: pool.podSubnetID,
    }),
    ...upgradeSettings(w, fieldsOf(pool.upgradeSettings)),
  ];
};

const upgradeSettings = (w: Writing, { maxSurge, maxUnavailable }: Fields): Item[] =>
  filledBlock('upgrade_settings', given(w, { max_surge: maxSurge, max_unavailable: maxUnavailable }));

function noteAllocation(w: Writing, { name, podIPAllocationMode }: Fields): void {
  if (podIPAllocationMode !== 'StaticBlock') return;
  w.note(
    `Pool ${textOf(name)} takes addresses of its pods in static blocks, for which azurerm has no argument: made by this file it takes them one batch at a time.`,
  );
}

/** What nodes need of their subnets before they start. */
function readyFor(w: Writing, { agentPoolProfiles, apiServerAccessProfile }: Fields): Reference[] {
  const ids = [
    ...listOf(agentPoolProfiles).flatMap(({ vnetSubnetID, podSubnetID }) => [vnetSubnetID, podSubnetID]),
    fieldsOf(apiServerAccessProfile).subnetId,
  ];
  const ready = ids.flatMap((id) => (id === undefined ? [] : readinessOf(w, idIn(id))));
  return [...new Map(ready.map((one) => [one.reference, one])).values()];
}
