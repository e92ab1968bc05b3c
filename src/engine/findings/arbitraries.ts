import fc from 'fast-check';
import { podSubnetDelegation } from '../../facts/pod-subnet-rules';
import { type Resource, type ResourceOf, type TopologyDocument, withResource } from '../../model';
import { topology } from '../arbitraries';

/** `undefined` as often as a value. */
const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(value, { nil: undefined });

const share = fc.constantFrom('0', '1', '0%', '33%', '150%');

const poolSettings: fc.Arbitrary<Partial<ResourceOf<'agentPool'>>> = fc.record(
  {
    mode: fc.constantFrom('System', 'User', 'Gateway'),
    name: fc.constantFrom('win', 'averylongname', 'Odd_Name'),
    enableAutoScaling: fc.boolean(),
    minCount: fc.nat({ max: 6 }),
    maxCount: fc.nat({ max: 20 }),
    maxSurge: share,
    maxUnavailable: share,
    osType: fc.constantFrom('Linux', 'Windows'),
    scaleSetPriority: fc.constantFrom('Regular', 'Spot'),
    gatewayPublicIPPrefixSize: fc.integer({ min: 27, max: 31 }),
    podIPAllocationMode: fc.constantFrom('DynamicIndividual', 'StaticBlock'),
  },
  { requiredKeys: [] },
);

const subnetSettings: fc.Arbitrary<Partial<ResourceOf<'subnet'>>> = fc.record(
  { delegation: fc.constantFrom(podSubnetDelegation.value, 'Microsoft.Sql/managedInstances') },
  { requiredKeys: [] },
);

const clusterSettings = fc.record({
  kubernetesVersion: maybe(fc.constantFrom('1.27', '1.34.2', 'latest')),
  networkDataplane: maybe(fc.constantFrom('azure' as const, 'cilium' as const)),
  networkPolicy: maybe(fc.constantFrom('none' as const, 'azure' as const, 'calico' as const, 'cilium' as const)),
});

/** A resource with settings that AKS often does not take together. */
function oddly(resource: Resource): fc.Arbitrary<Resource> {
  switch (resource.kind) {
    case 'agentPool':
      return poolSettings.map((settings) => ({ ...resource, ...settings }));
    case 'subnet':
      return subnetSettings.map((settings) => ({ ...resource, ...settings }));
    case 'managedCluster':
      return clusterSettings.map(
        ({ kubernetesVersion = resource.kubernetesVersion, networkDataplane, networkPolicy }) => ({
          ...resource,
          kubernetesVersion,
          networkProfile: {
            ...resource.networkProfile,
            ...(networkDataplane && { networkDataplane }),
            ...(networkPolicy && { networkPolicy }),
          },
        }),
      );
    default:
      return fc.constant(resource);
  }
}

/** Designs as `topology` makes them, with settings of pools, subnets and clusters that contradict each other. */
export const oddTopology: fc.Arbitrary<TopologyDocument> = topology.chain((document) =>
  fc
    .tuple(...Object.values(document.resources).map(oddly))
    .map((resources) => resources.reduce((so, resource) => withResource(so, resource), document)),
);
