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
