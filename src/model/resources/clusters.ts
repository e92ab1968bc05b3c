import * as z from 'zod/mini';
import { snatPortsPerAddress } from '../../facts/snat';
import { address, base, cidr, count, ref, text } from './base';

export const managedCluster = z.object({
  ...base,
  kind: z.literal('managedCluster'),
  location: text,
  resourceGroup: text,
  kubernetesVersion: text,
  networkProfile: z.object({
    networkPlugin: z.enum(['kubenet', 'azure']),
    networkPluginMode: z.optional(z.enum(['overlay'])),
    /** Unset: Azure's own. */
    networkDataplane: z.optional(z.enum(['azure', 'cilium'])),
    /** Unset: none. */
    networkPolicy: z.optional(z.enum(['none', 'azure', 'calico', 'cilium'])),
    /** Unset: the mode's default. Kept, though not used, in a mode without a pod CIDR. */
    podCidr: z.optional(cidr),
    serviceCidr: cidr,
    dnsServiceIP: address,
    outboundType: z.enum([
      'loadBalancer',
      'managedNATGateway',
      'userAssignedNATGateway',
      'userDefinedRouting',
      'none',
      'block',
    ]),
    /** Public addresses of the outbound rule or of the NAT gateway that AKS manages. */
    effectiveOutboundIPs: z.array(address),
    loadBalancerProfile: z.optional(
      z.object({
        /** SNAT ports of each node; unset or 0: by the size of the backend pool. */
        allocatedOutboundPorts: z.optional(z.int().check(z.gte(0), z.lte(snatPortsPerAddress.value))),
      }),
    ),
  }),
  /** Of ip-masq-agent: where packets of pods keep their source. Unset: the mode's own list. */
  nonMasqueradeCIDRs: z.optional(z.array(cidr).check(z.maxLength(100))),
  apiServerAccessProfile: z.optional(
    z.object({
      enablePrivateCluster: z.optional(z.boolean()),
      enableVnetIntegration: z.optional(z.boolean()),
      /** Where the API server stands with VNet integration. */
      subnetId: z.optional(ref),
    }),
  ),
});

const fixedNode = z.object({
  privateIPAddress: z.optional(address),
  /** Its piece of the pod CIDR. */
  podCIDR: z.optional(cidr),
  /** In place of the pool's; `null`: no group on this interface. */
  networkSecurityGroup: z.optional(z.nullable(ref)),
  /** In place of the pool's. */
  enableIPForwarding: z.optional(z.boolean()),
});

/** A count or a percentage. */
const SURGE = /^\d{1,4}%?$/;

export const agentPool = z.object({
  ...base,
  kind: z.literal('agentPool'),
  cluster: ref,
  mode: z.enum(['System', 'User', 'Gateway']),
  count,
  /** Without it `minCount` and `maxCount` are kept and not used. */
  enableAutoScaling: z.optional(z.boolean()),
  minCount: z.optional(count),
  maxCount: z.optional(count),
  /** Unset: the mode's default. */
  maxPods: z.optional(z.int().check(z.gte(1), z.lte(1000))),
  vnetSubnet: ref,
  /** Where pods take their addresses; used by Azure CNI without Overlay, and kept in other modes. */
  podSubnet: z.optional(ref),
  /** The pod subnet of a mode without one, kept aside for the way back. */
  formerPodSubnet: z.optional(ref),
  /** Unset: DynamicIndividual. */
  podIPAllocationMode: z.optional(z.enum(['DynamicIndividual', 'StaticBlock'])),
  /** Extra nodes of an upgrade, so many or a share: `1`, `33%`. Unset: the default of the Kubernetes version. */
  maxSurge: z.optional(text.check(z.regex(SURGE))),
  /** Nodes that may be missing while an upgrade goes on without extra ones. */
  maxUnavailable: z.optional(text.check(z.regex(SURGE))),
  /** Unset: Linux. */
  osType: z.optional(z.enum(['Linux', 'Windows'])),
  /** Unset: Regular. */
  scaleSetPriority: z.optional(z.enum(['Regular', 'Spot'])),
  /** Of a gateway pool: length of the prefix that its public addresses are taken from. */
  gatewayPublicIPPrefixSize: z.optional(z.int().check(z.gte(1), z.lte(32))),
  /** A group of the user's on the nodes' interfaces, in place of the one AKS manages. */
  networkSecurityGroup: z.optional(ref),
  /** Of the nodes' interfaces. Unset: as AKS sets it in this mode. */
  enableIPForwarding: z.optional(z.boolean()),
  /** What is fixed of single nodes, by their number in the pool. */
  nodes: z.optional(z.array(fixedNode).check(z.maxLength(1000))),
});
