import { defaultServiceCidr } from '../../facts/aks-defaults';
import { conventionalDnsAddress, type ResourceOf } from '../../model';
import { networkModes } from '../../modes';
import { addressIn, prefixIn } from '../addresses';
import { assume, type Context, choice, publicAddress, type Source } from '../context';
import { type Fields, fieldsOf, oneOf, set } from '../fields';
import { inside, kubernetesType } from '../item';
import { CLUSTER, type ClusterDraft } from '../kubernetes/clusters';
import { profileSeen } from '../kubernetes/profile-seen';
import { UNKNOWN_LOCATION } from '../networks';
import { cleanText } from '../text/clean';
import { readPools } from './agent-pools';

type Cluster = ResourceOf<'managedCluster'>;
type Profile = Cluster['networkProfile'];

/** `az aks show` and `list`, and clusters of which only pools or nodes are known. */
export const clusters: Source = {
  types: [CLUSTER, `${CLUSTER}/agentpools`],
  unfold: (item) => inside(item, 'agentPoolProfiles', 'agentPools'),
  read(_, context) {
    for (const draft of context.clusters) {
      const cluster = readCluster(draft, context);
      const pools = readPools(draft, cluster, context);
      context.add(
        cluster,
        draft.item?.from ??
          [...draft.pools.values()].flatMap(({ item, nodes }) => [
            ...(item?.from ?? []),
            ...nodes.flatMap(({ from }) => from),
          ]),
      );
      for (const { resource, from } of pools) context.add(resource, from);
    }
  },
};

function readCluster(draft: ClusterDraft, context: Context): Cluster {
  const { id, name } = draft;
  const fields = draft.item?.fields ?? fieldsOf({});
  const nodes = [...draft.pools.values()].flatMap((pool) => pool.nodes);
  if (!draft.item) {
    const text = `Cluster ${name} itself was not pasted: it was made up of what its ${draft.arm ? 'node pools' : 'nodes'} and pods tell.`;
    context.report.add('assumed', { code: 'cluster', text, id });
  }
  const version =
    fields.text('currentKubernetesVersion') ??
    fields.text('kubernetesVersion') ??
    nodes.find((node) => node.kubernetesVersion)?.kubernetesVersion;
  if (version === undefined) assume(context, draft, 'The Kubernetes version', 'a recent one');
  const networkProfile = profileOf(draft, fields.object('networkProfile'), context);
  return {
    ...{ id, name, kind: 'managedCluster' },
    location: fields.text('location') ?? nodes.find((node) => node.location)?.location ?? UNKNOWN_LOCATION,
    resourceGroup: fields.text('resourceGroup') ?? groupOf(draft),
    kubernetesVersion: version ?? '',
    networkProfile,
    ...accessOf(fields.object('apiServerAccessProfile'), context),
  };
}

const groupOf = ({ arm, group }: ClusterDraft): string =>
  cleanText(arm?.group ?? '') ?? cleanText(group?.split('_')[1] ?? '') ?? 'rg';

function profileOf(draft: ClusterDraft, told: Fields, context: Context): Profile {
  const seen = profileSeen(draft, context);
  const plugin = oneOf(told.text('networkPlugin'), ['kubenet', 'azure']);
  if (told.has('networkPlugin') && plugin === undefined) {
    const text = `${draft.name} brings a network plugin of its own, which is not modelled: ${seen.networkPlugin} is taken.`;
    context.report.add('problems', { code: 'network-plugin', text, id: draft.id });
  }
  const networkPlugin = plugin ?? seen.networkPlugin;
  const networkPluginMode =
    plugin === undefined ? seen.networkPluginMode : choice(context, draft, told, 'networkPluginMode', PLUGIN_MODES);
  if (!told.has('networkPlugin'))
    assume(
      context,
      draft,
      'The network mode',
      `networkPlugin ${networkPlugin}${networkPluginMode ? ` with networkPluginMode ${networkPluginMode}` : ''}, as its nodes and pods look,`,
    );
  const serviceCidr = serviceCidrOf(draft, told, seen.services, context);
  const podCidr = prefixIn(told.text('podCidr'), draft, context.report) ?? seen.podCidr;
  const outbound = [
    'loadBalancer',
    'managedNATGateway',
    'userAssignedNATGateway',
    'userDefinedRouting',
    'none',
    'block',
  ] as const;
  const outboundType = choice(context, draft, told, 'outboundType', outbound);
  if (outboundType === undefined) assume(context, draft, 'The outbound type', outbound[0]);
  return {
    networkPlugin,
    ...set({
      networkPluginMode,
      networkDataplane: choice(context, draft, told, 'networkDataplane', ['azure', 'cilium']) ?? seen.networkDataplane,
      networkPolicy: choice(context, draft, told, 'networkPolicy', ['none', 'azure', 'calico', 'cilium']),
      podCidr,
    }),
    serviceCidr,
    dnsServiceIP: dnsOf(draft, told, serviceCidr, seen.dns, context),
    outboundType: outboundType ?? outbound[0],
    effectiveOutboundIPs: outboundAddresses(draft, told, context),
    ...portsOf(told.object('loadBalancerProfile')),
  };
}

/** The words by which a mode is chosen beside its plugin. */
const PLUGIN_MODES = networkModes.flatMap(({ selectedBy }) =>
  'networkPluginMode' in selectedBy ? selectedBy.networkPluginMode : [],
);

function serviceCidrOf(draft: ClusterDraft, told: Fields, seen: string | undefined, context: Context): string {
  const cidr = prefixIn(told.text('serviceCidr'), draft, context.report);
  const taken = cidr ?? seen ?? defaultServiceCidr.value;
  if (cidr === undefined) assume(context, draft, 'The service CIDR', taken);
  return taken;
}

function dnsOf(
  draft: ClusterDraft,
  told: Fields,
  serviceCidr: string,
  seen: string | undefined,
  context: Context,
): string {
  const address = addressIn(told.text('dnsServiceIP')) ?? seen;
  if (address !== undefined) return address;
  const taken = conventionalDnsAddress(serviceCidr) ?? serviceCidr.split('/')[0] ?? '';
  assume(context, draft, 'The DNS service IP', taken);
  return taken;
}

function outboundAddresses(draft: ClusterDraft, told: Fields, context: Context): string[] {
  const profiles = [told.object('loadBalancerProfile'), told.object('natGatewayProfile')];
  const named = profiles
    .flatMap((profile) => profile.objects('effectiveOutboundIPs'))
    .flatMap((one) => one.id('id') ?? []);
  const found = named.flatMap((to) => publicAddress(context, draft, to) ?? []);
  if (
    named.length === 0 &&
    oneOf(told.text('outboundType') ?? 'loadBalancer', ['loadBalancer', 'managedNATGateway']) !== undefined
  ) {
    const text = `The public addresses by which ${draft.name} goes out are not told: paste az aks show and, of its node resource group, az network public-ip list.`;
    context.report.add('problems', { code: 'not-pasted', text, id: draft.id });
  }
  return [...new Set(found)];
}

function portsOf(profile: Fields): Pick<Profile, 'loadBalancerProfile'> {
  const allocatedOutboundPorts = profile.number('allocatedOutboundPorts');
  return allocatedOutboundPorts === undefined ? {} : { loadBalancerProfile: { allocatedOutboundPorts } };
}

function accessOf(profile: Fields, { networks }: Context): Pick<Cluster, 'apiServerAccessProfile'> {
  const subnet = networks.subnet(profile.id('subnetId'));
  const told = set({
    enablePrivateCluster: profile.flag('enablePrivateCluster'),
    enableVnetIntegration: profile.flag('enableVnetIntegration'),
    subnetId: subnet?.id,
  });
  return Object.keys(told).length === 0 ? {} : { apiServerAccessProfile: told };
}

/** Nodes are read with the clusters whose they are. */
export const nodes: Source = {
  types: [kubernetesType('Node')],
  read: () => undefined,
};
