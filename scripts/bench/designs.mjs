/** An Overlay cluster of equal pools in a network that holds it. */
export function overlay({ examples, withMode }, pools, nodesEach, maxPods, podCidr) {
  const article = withMode(examples.article, 'aks', 'overlay');
  const { nodepool1, webpool: _, aks, ...rest } = article.resources;
  const { networkSecurityGroup: __, ...pool } = nodepool1;
  const ids = Array.from({ length: pools }, (_, i) => `pool${i}`);
  const resources = {
    ...rest,
    aks: { ...aks, networkProfile: { ...aks.networkProfile, podCidr } },
    'vnet-prod': { ...rest['vnet-prod'], addressPrefixes: ['10.240.0.0/16', '10.128.0.0/16'] },
    'snet-aks': { ...rest['snet-aks'], addressPrefix: '10.128.0.0/18' },
    'svc-api': { ...rest['svc-api'], loadBalancerIP: '10.128.63.250' },
    'agw-api': { ...rest['agw-api'], backend: { type: 'targets', addresses: ['10.128.63.250'] } },
    ...Object.fromEntries(ids.map((id) => [id, { ...pool, id, name: id, count: nodesEach, maxPods }])),
  };
  return { ...article, resources, order: [...Object.keys(resources)] };
}

/** The same in a subnet of 251 addresses. */
export function crowded(engine, pools, nodesEach) {
  const { resources, ...rest } = overlay(engine, pools, nodesEach, 30, '10.64.0.0/11');
  return {
    ...rest,
    resources: { ...resources, 'snet-aks': { ...resources['snet-aks'], addressPrefix: '10.128.0.0/24' } },
  };
}

/** The same with the pods in static blocks of a subnet of their own, and so many of them running. */
export function staticBlocks(engine, pools, nodesEach, maxPods, pods) {
  const { resources, order, ...rest } = overlay(engine, pools, nodesEach, maxPods, '10.64.0.0/11');
  const { podCidr: _, networkPluginMode: __, ...networkProfile } = resources.aks.networkProfile;
  const podSubnet = { ...resources['snet-aks'], id: 'snet-pods', name: 'snet-pods', addressPrefix: '10.0.0.0/11' };
  const inPodSubnet = { podSubnet: 'snet-pods', podIPAllocationMode: 'StaticBlock' };
  const changed = {
    'vnet-prod': { ...resources['vnet-prod'], addressPrefixes: ['10.240.0.0/16', '10.128.0.0/16', '10.0.0.0/11'] },
    aks: { ...resources.aks, networkProfile },
    web: { ...resources.web, replicas: pods },
    'snet-pods': podSubnet,
    ...Object.fromEntries(
      Object.entries(resources).flatMap(([id, one]) =>
        one.kind === 'agentPool' ? [[id, { ...one, ...inPodSubnet }]] : [],
      ),
    ),
  };
  return { ...rest, resources: { ...resources, ...changed }, order: [...order, 'snet-pods'] };
}

/** 5,000 nodes in a subnet whose security group has 1,000 rules and whose route table has 400 routes. */
export function manyRules(engine) {
  const { resources, order, ...rest } = overlay(engine, 5, 1000, 250, '10.64.0.0/11');
  const rules = Array.from({ length: 999 }, (_, i) => ({
    name: `deny-${i}`,
    priority: 1000 + i,
    direction: i % 2 === 0 ? 'Inbound' : 'Outbound',
    access: 'Deny',
    protocol: 'Tcp',
    sourceAddressPrefixes: [`172.${16 + (i % 8)}.${Math.floor(i / 8)}.0/24`],
    sourcePortRanges: ['*'],
    destinationAddressPrefixes: ['*'],
    destinationPortRanges: [String(20_000 + i)],
  }));
  const routes = Array.from({ length: 400 }, (_, i) => ({
    name: `route-${i}`,
    addressPrefix: `192.168.${Math.floor(i / 2)}.${(i % 2) * 128}/25`,
    nextHopType: 'VirtualNetworkGateway',
  }));
  const group = resources['nsg-aks'];
  const table = { id: 'rt', kind: 'routeTable', name: 'rt', disableBgpRoutePropagation: false, routes };
  const changed = {
    'nsg-aks': { ...group, securityRules: [...group.securityRules, ...rules] },
    'snet-aks': { ...resources['snet-aks'], routeTable: 'rt' },
    rt: table,
  };
  return { ...rest, resources: { ...resources, ...changed }, order: [...order, 'rt'] };
}

/** The opening design grown to 200 ends: pods, nodes, services, and machines in eight subnets with groups of their own. */
export function twoHundredEnds({ examples }) {
  const { resources, order, ...rest } = examples.article;
  const machines = Array.from({ length: 8 }, (_, n) => {
    const network = n < 4 ? 'vnet-prod' : 'vnet-hub';
    const prefix = n < 4 ? `10.240.${16 + n}` : `10.100.${16 + n}`;
    const id = `snet-app${n}`;
    const group = { ...resources['nsg-webpool'], id: `nsg-app${n}`, name: `nsg-app${n}` };
    const subnet = { id, kind: 'subnet', name: id, virtualNetwork: network, addressPrefix: `${prefix}.0/24` };
    return [
      { ...group, securityRules: [denyFrom(`10.240.${16 + ((n + 1) % 4)}.0/24`)] },
      { ...subnet, networkSecurityGroup: group.id },
      ...Array.from({ length: 12 }, (_, m) => ({
        id: `vm-${n}-${m}`,
        kind: 'virtualMachine',
        name: `vm-${n}-${m}`,
        subnet: id,
        role: 'plain',
        privateIPAddress: `${prefix}.${10 + m}`,
      })),
    ];
  }).flat();
  const changed = {
    nodepool1: { ...resources.nodepool1, count: 14 },
    webpool: { ...resources.webpool, count: 6 },
    web: { ...resources.web, replicas: 56 },
    api: { ...resources.api, replicas: 18 },
    ...Object.fromEntries(machines.map((one) => [one.id, one])),
  };
  return { ...rest, resources: { ...resources, ...changed }, order: [...order, ...machines.map(({ id }) => id)] };
}

const denyFrom = (prefix) => ({
  name: 'deny-next',
  priority: 100,
  direction: 'Inbound',
  access: 'Deny',
  protocol: '*',
  sourceAddressPrefixes: [prefix],
  sourcePortRanges: ['*'],
  destinationAddressPrefixes: ['*'],
  destinationPortRanges: ['*'],
});

/** The opening design with so many empty subnets more. */
export function manySubnets({ examples }, count) {
  const { resources, order, ...rest } = examples.article;
  const network = resources['vnet-prod'];
  const subnets = Array.from({ length: count }, (_, i) => ({
    id: `snet-x${i}`,
    kind: 'subnet',
    name: `snet-x${i}`,
    virtualNetwork: network.id,
    addressPrefix: `10.${160 + Math.floor(i / 256)}.${i % 256}.0/24`,
  }));
  const changed = {
    [network.id]: { ...network, addressPrefixes: [...network.addressPrefixes, '10.160.0.0/11'] },
    ...Object.fromEntries(subnets.map((one) => [one.id, one])),
  };
  return { ...rest, resources: { ...resources, ...changed }, order: [...order, ...subnets.map(({ id }) => id)] };
}

/** What `kubectl get pods -A -o json` prints of so many pods: 13 MB for 9,000. */
export function podsPrinted(count) {
  const items = Array.from({ length: count }, (_, i) => {
    const app = `web-${i % 30}`;
    const metadata = {
      name: `${app}-7d9f8c6b5d-${i.toString(36).padStart(5, 'x')}`,
      namespace: `team-${i % 10}`,
      labels: { app, 'pod-template-hash': '7d9f8c6b5d' },
      annotations: { note: 'x'.repeat(300) },
      ownerReferences: [{ apiVersion: 'apps/v1', kind: 'ReplicaSet', name: `${app}-7d9f8c6b5d` }],
    };
    const node = i % 300;
    const spec = {
      nodeName: `aks-nodepool1-12345678-vmss${node.toString(36).padStart(6, '0')}`,
      containers: [{ name: 'main', image: 'registry.example/web:1', ports: [{ containerPort: 80 }] }],
    };
    const status = {
      phase: 'Running',
      podIP: `10.244.${Math.floor(i / 250)}.${i % 250}`,
      hostIP: `10.240.${Math.floor(node / 250)}.${4 + (node % 250)}`,
    };
    return { apiVersion: 'v1', kind: 'Pod', metadata, spec, status };
  });
  return JSON.stringify({ apiVersion: 'v1', kind: 'List', items }, null, 4);
}
