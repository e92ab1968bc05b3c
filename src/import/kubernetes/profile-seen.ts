import { defaultPodCidr } from '../../facts/aks';
import {
  containsAddress,
  containsPrefix,
  formatPrefix,
  growTo,
  type Prefix,
  parseAddress,
  prefixFrom,
  prefixOf,
} from '../../ip';
import type { ResourceOf } from '../../model';
import { addressIn } from '../addresses';
import type { Context } from '../context';
import { oneOf } from '../fields';
import { type Item, kubernetesType, namespaceOf } from '../item';
import type { ClusterDraft } from './clusters';

type Profile = ResourceOf<'managedCluster'>['networkProfile'];

/** How a cluster looks from what kubectl prints, for what Azure's own export did not tell. */
export interface ProfileSeen
  extends Pick<Profile, 'networkPlugin' | 'networkPluginMode' | 'networkDataplane' | 'podCidr'> {
  /** The service CIDR, as far as the addresses of services show it. */
  readonly services?: string;
  /** Address of the service kube-dns. */
  readonly dns?: string;
}

/** Length of a service or pod CIDR of which only some addresses are known. */
const USUAL_LENGTH = 16;

export function profileSeen(draft: ClusterDraft, context: Context): ProfileSeen {
  const nodes = [...draft.pools.values()].flatMap((pool) => pool.nodes);
  const blocks = nodes.flatMap(({ podCIDR }) => (podCIDR === undefined ? [] : prefixOf(podCIDR)));
  const services = context.items.ofType(kubernetesType('Service')).filter((item) => context.home(item) === draft);
  const dns = services.find((item) => item.name === 'kube-dns' && namespaceOf(item) === 'kube-system');
  const dataplane = oneOf(nodes.find(({ network }) => network?.dataplane)?.network?.dataplane, ['azure', 'cilium']);
  const cidr = servicesCidr(services);
  const dnsAddress = dns && clusterAddress(dns);
  return {
    ...pluginSeen(
      nodes.map(({ network }) => network?.type),
      blocks,
      draft,
      context,
    ),
    ...(dataplane !== undefined && { networkDataplane: dataplane }),
    ...(blocks.length > 0 && { podCidr: podCidrAround(blocks) }),
    ...(cidr !== undefined && { services: cidr }),
    ...(dnsAddress !== undefined && { dns: dnsAddress }),
  };
}

/** AKS labels the nodes of Overlay and of pod subnets; without a label, pieces of a pod CIDR are kubenet's. */
function pluginSeen(
  types: readonly (string | undefined)[],
  blocks: readonly Prefix[],
  draft: ClusterDraft,
  context: Context,
): Pick<Profile, 'networkPlugin' | 'networkPluginMode'> {
  const label = types.find((type) => type !== undefined);
  const mode = oneOf(label, ['overlay']);
  if (mode !== undefined) return { networkPlugin: 'azure', networkPluginMode: mode };
  if (label !== undefined) return { networkPlugin: 'azure' };
  if (blocks.length > 0) return { networkPlugin: 'kubenet' };
  // Pods by themselves: those of a pod CIDR are nowhere near their nodes.
  const usual = prefixOf(defaultPodCidr.value);
  const pods = context.items.ofType(kubernetesType('Pod')).filter((item) => context.home(item) === draft);
  const isApart = pods.some(({ fields }) => {
    const read = parseAddress(fields.object('status').text('podIP') ?? '');
    return read.ok && containsAddress(usual, read.value);
  });
  return isApart ? { networkPlugin: 'azure', networkPluginMode: 'overlay' } : { networkPlugin: 'azure' };
}

function podCidrAround(blocks: readonly Prefix[]): string {
  const usual = prefixOf(defaultPodCidr.value);
  if (blocks.every((block) => containsPrefix(usual, block))) return defaultPodCidr.value;
  const [first = usual] = blocks;
  let around = growTo(first, Math.min(USUAL_LENGTH, first.length));
  while (!blocks.every((block) => containsPrefix(around, block)) && around.length > 0)
    around = growTo(around, around.length - 1);
  return formatPrefix(around);
}

export const clusterAddress = ({ fields }: Item): string | undefined =>
  addressIn(fields.object('spec').text('clusterIP'));

/** The service kubernetes has the first address; without it, what is around the others. */
function servicesCidr(services: readonly Item[]): string | undefined {
  const api = services.find((item) => item.name === 'kubernetes' && namespaceOf(item) === 'default');
  const read = parseAddress((api && clusterAddress(api)) ?? '');
  const others = services
    .flatMap((item) => clusterAddress(item) ?? [])
    .flatMap((text) => {
      const one = parseAddress(text);
      return one.ok ? one.value : [];
    });
  if (read.ok) {
    let length = USUAL_LENGTH;
    while (length < 28 && prefixFrom(read.value, length).first !== read.value - 1) length += 1;
    return formatPrefix(prefixFrom(read.value, length));
  }
  const [first] = others;
  if (first === undefined) return undefined;
  let around = prefixFrom(first, USUAL_LENGTH);
  while (!others.every((one) => containsAddress(around, one)) && around.length > 8)
    around = growTo(around, around.length - 1);
  return formatPrefix(around);
}
