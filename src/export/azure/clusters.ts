import { podCidrOf } from '../../engine';
import { freeTierNodes } from '../../facts/limits';
import { formatPrefix } from '../../ip';
import { poolsOf, type ResourceOf, resourceOf, resourcesOf } from '../../model';
import { counted, listed, number } from '../../words';
import { addressOf } from './firewalls';
import { assignmentSymbols, identitySymbol, zonesOf } from './identities';
import { validName } from './names';
import { peeringSymbols } from './networks';
import { agentPoolProfiles } from './pools';
import { linkSymbols } from './private-link';
import { type AzureResource, type Fields, given, idOf } from './types';
import { locationValue, made, named, quoted, subnetId, type Writing } from './writing';

type Cluster = ResourceOf<'managedCluster'>;

export const clusters = (w: Writing): AzureResource[] =>
  resourcesOf(w.document, 'managedCluster').map((cluster) =>
    made('Microsoft.ContainerService/managedClusters', {
      ...named(w, 'Microsoft.ContainerService/managedClusters', cluster),
      location: locationValue(w, cluster.location),
      sku: { name: 'Base', tier: tierOf(w, cluster) },
      identity: identitySymbol(w, cluster),
      properties: given({
        kubernetesVersion: versionOf(w, cluster),
        dnsPrefix: validName(cluster.name, 'DNS prefix'),
        agentPoolProfiles: agentPoolProfiles(w, cluster.id),
        windowsProfile: windowsProfile(w, cluster),
        networkProfile: networkProfile(w, cluster),
        apiServerAccessProfile: apiServerAccessProfile(w, cluster),
      }),
      dependsOn: beforeCluster(w, cluster),
    }),
  );

/** The free tier, unless the cluster may have more nodes than it takes. */
function tierOf(w: Writing, { id, name }: Cluster): 'Free' | 'Standard' {
  const pools = poolsOf(w.document, id);
  const most = pools.reduce((sum, { count, enableAutoScaling, maxCount = 0 }) => {
    return sum + (enableAutoScaling ? Math.max(count, maxCount) : count);
  }, 0);
  if (most <= freeTierNodes.value) return 'Free';
  w.note(
    `Cluster ${quoted(name)} is written in the Standard tier, which costs: it can have ${counted(most, 'node')}, and the free tier takes ${number(freeTierNodes.value)}.`,
  );
  return 'Standard';
}

function versionOf(w: Writing, cluster: Cluster) {
  const isOnly = resourcesOf(w.document, 'managedCluster').length === 1;
  return w.ask({
    name: isOnly ? 'kubernetesVersion' : `${w.symbol(cluster.id)}KubernetesVersion`,
    type: 'string',
    says: `Version of Kubernetes of ${cluster.name}.`,
    defaultValue: cluster.kubernetesVersion,
  });
}

function windowsProfile(w: Writing, { id }: Cluster): Fields | undefined {
  if (!poolsOf(w.document, id).some(({ osType }) => osType === 'Windows')) return undefined;
  const says = 'Password of the administrator of Windows nodes.';
  return {
    adminUsername: w.ask({
      name: 'windowsAdminUsername',
      type: 'string',
      says: 'Name of the administrator of Windows nodes.',
      defaultValue: 'azureuser',
    }),
    adminPassword: w.ask({ name: 'windowsAdminPassword', type: 'string', says, isSecret: true }),
  };
}

function networkProfile(w: Writing, cluster: Cluster): Fields {
  const { networkPlugin, networkPluginMode, networkDataplane, networkPolicy, ...profile } = cluster.networkProfile;
  const podCidr = podCidrOf(w.document, cluster);
  if (cluster.nonMasqueradeCIDRs !== undefined) {
    w.note(
      `Where packets of pods of ${quoted(cluster.name)} keep their source is not written: it is a ConfigMap of ip-masq-agent in the cluster.`,
    );
  }
  return given({
    ...{ networkPlugin, networkPluginMode, networkDataplane, networkPolicy },
    podCidr: podCidr && formatPrefix(podCidr),
    serviceCidr: profile.serviceCidr,
    dnsServiceIP: profile.dnsServiceIP,
    loadBalancerSku: 'standard',
    outboundType: outboundTypeOf(w, cluster),
    ...outboundOf(w, cluster),
    staticEgressGatewayProfile: poolsOf(w.document, cluster.id).some(({ mode }) => mode === 'Gateway')
      ? { enabled: true }
      : undefined,
  });
}

/** Published versions of the interface know no `block`; without it AKS adds no rule that denies what leaves. */
function outboundTypeOf(w: Writing, { name, networkProfile: { outboundType } }: Cluster): string {
  if (outboundType !== 'block' && outboundType !== 'none') return outboundType;
  w.note(
    `Cluster ${quoted(name)} has no way out: its nodes start only where it is network isolated, with a registry of yours that holds AKS’s images, which is not of the design.`,
  );
  if (outboundType === 'block') {
    w.note(
      `The outbound type of ${quoted(name)} is written as none: block is known to previews of Azure’s interface only.`,
    );
  }
  return 'none';
}

/** How many public addresses AKS is to have; which ones is Azure's business. */
function outboundOf(w: Writing, { name, networkProfile: profile }: Cluster): Record<string, Fields | undefined> {
  const { outboundType, effectiveOutboundIPs, loadBalancerProfile } = profile;
  const count = effectiveOutboundIPs.length;
  if (count > 0 && (outboundType === 'loadBalancer' || outboundType === 'managedNATGateway')) {
    w.note(
      `Azure draws the outbound ${count === 1 ? 'address' : 'addresses'} of ${name}; the design has ${effectiveOutboundIPs.join(', ')}.`,
    );
  }
  if (outboundType === 'managedNATGateway') {
    w.note(
      `Cluster ${quoted(name)} has a NAT gateway that AKS manages, which AKS refuses in a network that it does not manage too: choose userAssignedNATGateway, or leave its subnets to AKS.`,
    );
    return { natGatewayProfile: count > 0 ? { managedOutboundIPProfile: { count } } : undefined };
  }
  if (outboundType !== 'loadBalancer') return {};
  const fields = given({
    managedOutboundIPs: count > 0 ? { count } : undefined,
    allocatedOutboundPorts: loadBalancerProfile?.allocatedOutboundPorts,
  });
  return { loadBalancerProfile: Object.keys(fields).length > 0 ? fields : undefined };
}

function apiServerAccessProfile(w: Writing, cluster: Cluster): Fields | undefined {
  const profile = cluster.apiServerAccessProfile;
  if (!profile) return undefined;
  const [zone] = zonesOf(w, cluster);
  const subnet = resourceOf(w.document, 'subnet', profile.subnetId);
  const fields = given({
    enablePrivateCluster: profile.enablePrivateCluster,
    privateDNSZone: zone && idOf(w.symbol(zone.id)),
    enableVnetIntegration: profile.enableVnetIntegration,
    subnetId: subnet && subnetId(w, subnet.id),
  });
  return Object.keys(fields).length > 0 ? fields : undefined;
}

/** What its nodes need to start: the way out, their names, and the cluster's own roles. */
function beforeCluster(w: Writing, cluster: Cluster): string[] {
  const networks = new Set(
    poolsOf(w.document, cluster.id).flatMap(
      ({ vnetSubnet }) => resourceOf(w.document, 'subnet', vnetSubnet)?.virtualNetwork ?? [],
    ),
  );
  const peered = resourcesOf(w.document, 'peering').filter(
    (one) => networks.has(one.virtualNetwork) || networks.has(one.remoteVirtualNetwork),
  );
  const servers = resourcesOf(w.document, 'virtualNetwork').flatMap(({ id, dnsServers }) =>
    networks.has(id) ? dnsServers : [],
  );
  const isRouted = cluster.networkProfile.outboundType === 'userDefinedRouting';
  const machines = resourcesOf(w.document, 'virtualMachine').filter(
    ({ role, privateIPAddress }) =>
      (isRouted && role === 'nva') || (privateIPAddress !== undefined && servers.includes(privateIPAddress)),
  );
  const firewalls = resourcesOf(w.document, 'azureFirewall').filter(
    (firewall) => isRouted || servers.includes(addressOf(w, firewall)),
  );
  noteMachines(w, cluster, machines);
  if (servers.length > 0) noteFailing(w, cluster);
  return [
    ...assignmentSymbols(w, cluster),
    ...zonesOf(w, cluster).flatMap((zone) => linkSymbols(w, zone)),
    ...peered.flatMap((one) => peeringSymbols(w, one)),
    ...[...firewalls, ...machines].map(({ id }) => w.symbol(id)),
  ];
}

/** Machines are made without their software, which nodes need no less than the machines. */
function noteMachines(w: Writing, { name }: Cluster, machines: readonly ResourceOf<'virtualMachine'>[]): void {
  const namesOf = (isForwarding: boolean) =>
    machines.flatMap((one) => ((one.role === 'nva') === isForwarding ? quoted(one.name) : []));
  const [servers, appliances] = [namesOf(false), namesOf(true)];
  if (servers.length > 0) {
    w.note(
      `Nodes of ${quoted(name)} ask ${listed(servers)} for every name and do not start without an answer: make the cluster once the DNS software runs.`,
    );
  }
  if (appliances.length > 0) {
    w.note(
      `Nodes of ${quoted(name)} do not start without their way out: where ${listed(appliances)} is on it, make the cluster once that forwards.`,
    );
  }
}

/** https://learn.microsoft.com/azure/aks/private-clusters, hub and spoke with custom DNS (read 2026-11-23). */
function noteFailing(w: Writing, { id, name, apiServerAccessProfile }: Cluster): void {
  const table = resourceOf(w.document, 'routeTable', w.plan.clusters[id]?.routeTable);
  if (!table || !apiServerAccessProfile?.enablePrivateCluster) return;
  w.note(
    `AKS fails to make ${quoted(name)} at first, a private cluster with routes in ${quoted(table.name)} and DNS servers of the design’s own: put the route table of its node resource group on its subnets then, and try again.`,
  );
}
