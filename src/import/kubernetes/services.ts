import { kubeDns } from '../../facts/dns';
import { privateLinkAddresses } from '../../facts/snat';
import type { ResourceOf } from '../../model';
import { addressIn, prefixesIn } from '../addresses';
import { type Context, each, type Source } from '../context';
import { type Fields, oneOf, set } from '../fields';
import { type Item, kubernetesType, namespaceOf } from '../item';
import { counted } from '../report';
import type { ClusterDraft } from './clusters';
import { selects } from './labels';
import { clusterAddress } from './profile-seen';
import type { WorkloadDraft } from './workload-draft';

type Service = ResourceOf<'service'>;
type Port = Service['ports'][number];

/** `kubectl get services`. */
export const services: Source = {
  types: [kubernetesType('Service')],
  read: each(readService),
};

const ANNOTATION = 'service.beta.kubernetes.io/azure-';

function readService(item: Item, context: Context): void {
  const type = oneOf(item.fields.object('spec').text('type') ?? 'ClusterIP', ['ClusterIP', 'NodePort', 'LoadBalancer']);
  const cluster = context.home(item);
  if (isEveryClusters(item, type) || !type || item.fields.object('spec').text('clusterIP') === 'None') {
    const words = (count: number) =>
      `${counted(count, 'service')} without an address of ${count === 1 ? 'its' : 'their'} own, or that every cluster has.`;
    context.report.count('ignored', 'service', words);
  } else if (cluster) addService(item, type, cluster, context);
  else {
    const words = (count: number) =>
      `${counted(count, 'service')} could be in more than one of the clusters: left out.`;
    context.report.count('problems', 'cluster-not-told', words);
  }
}

function addService(item: Item, type: Service['type'], cluster: ClusterDraft, context: Context): void {
  const spec = item.fields.object('spec');
  const [name, namespace] = [item.name || 'service', namespaceOf(item)];
  const id = context.ids.fresh(`svc-${name}`, `svc-${namespace}-${name}`, `svc-${cluster.id}-${namespace}-${name}`);
  const selector = spec.map('selector');
  const isBehind = (one: WorkloadDraft) =>
    one.cluster === cluster && one.namespace === namespace && selects(selector, one.labels);
  const behind = context.workloads.filter(isBehind);
  const ports = portsOf(spec, behind, { id, name }, context);
  if (ports.length === 0) {
    const text = `Service ${name} has no TCP or UDP port: it was left out.`;
    context.report.add('problems', { code: 'no-port', text });
    return;
  }
  const [workload] = behind;
  if (workload && !context.served.has(workload.id)) context.served.set(workload.id, id);
  const pods = workload && behind.length === 1 ? { workload: workload.id } : { selector };
  const resource: Service = {
    ...{ id, name, kind: 'service', cluster: cluster.id, namespace, type, ports },
    ...balancing(item, type, cluster, { id, name }, context),
    externalTrafficPolicy: oneOf(spec.text('externalTrafficPolicy'), ['Cluster', 'Local']) ?? 'Cluster',
    ...set({
      clusterIP: clusterAddress(item),
      internalTrafficPolicy: oneOf(spec.text('internalTrafficPolicy'), ['Cluster', 'Local']),
      sessionAffinity: oneOf(spec.text('sessionAffinity'), ['None', 'ClientIP']),
    }),
    ...(pods.workload !== undefined || Object.keys(selector).length > 0 ? pods : {}),
  };
  context.add(resource, item.from);
}

/** The services of the API server and of DNS are in every cluster, and AKS's own agents have some for themselves. */
const isEveryClusters = (item: Item, type: string | undefined): boolean =>
  (namespaceOf(item) === 'default' && item.name === 'kubernetes') ||
  (namespaceOf(item) === kubeDns.value.namespace && type !== 'LoadBalancer');

function balancing(
  item: Item,
  type: Service['type'],
  cluster: ClusterDraft,
  own: { id: string; name: string },
  context: Context,
): Pick<Service, 'internal'> & Partial<Service> {
  if (type !== 'LoadBalancer') return { internal: false };
  const spec = item.fields.object('spec');
  const annotations = item.fields.object('metadata').map('annotations');
  const told = (name: string): string | undefined => annotations[`${ANNOTATION}${name}`];
  const isTrue = (name: string): boolean => told(name)?.toLowerCase() === 'true';
  const [ingress] = item.fields.object('status').object('loadBalancer').objects('ingress');
  const loadBalancerIP =
    addressIn(ingress?.text('ip')) ?? addressIn(spec.text('loadBalancerIP')) ?? addressIn(told('load-balancer-ipv4'));
  if (loadBalancerIP === undefined) {
    const text = `Service ${own.name} has no load balancer’s address yet.`;
    context.report.add('problems', { code: 'no-address', text, id: own.id });
  }
  const ranges = [...spec.texts('loadBalancerSourceRanges'), ...(told('allowed-ip-ranges')?.split(',') ?? [])];
  const sourceRanges = prefixesIn(ranges, own, context.report);
  const count = isTrue('pls-create') ? Number(told('pls-ip-configuration-ip-address-count') ?? 1) : undefined;
  return {
    internal: isTrue('load-balancer-internal'),
    ...set({
      loadBalancerIP,
      internalSubnet: subnetNamed(told('load-balancer-internal-subnet'), cluster, own, context),
      privateLinkServiceIPs:
        count !== undefined && count >= 1 && count <= privateLinkAddresses.value.max ? Math.trunc(count) : undefined,
      disableLoadBalancerFloatingIP: isTrue('disable-load-balancer-floating-ip') || undefined,
    }),
    ...(sourceRanges.length > 0 && { loadBalancerSourceRanges: sourceRanges.slice(0, 1000) }),
  };
}

/** The annotation tells the subnet by its name in the network of the nodes. */
function subnetNamed(
  name: string | undefined,
  cluster: ClusterDraft,
  own: { id: string; name: string },
  { networks, report }: Context,
): string | undefined {
  if (name === undefined) return undefined;
  const found = [...networks.subnets.values()].find(
    (subnet) => subnet.name === name && cluster.networks.has(subnet.virtualNetwork),
  );
  if (!found)
    report.add('problems', {
      code: 'not-pasted',
      text: `Service ${own.name} wants subnet ${name}, which was not pasted: left out.`,
      id: own.id,
    });
  return found?.id;
}

function portsOf(
  spec: Fields,
  behind: readonly WorkloadDraft[],
  own: { id: string; name: string },
  { report }: Context,
): Port[] {
  return spec
    .objects('ports')
    .slice(0, 1000)
    .flatMap((one): Port[] => {
      const port = one.number('port');
      const protocol = oneOf(one.text('protocol') ?? 'TCP', ['TCP', 'UDP']);
      if (port === undefined || protocol === undefined) {
        report.count(
          'ignored',
          'port',
          (count) => `${counted(count, 'port')} of services that ${count === 1 ? 'is' : 'are'} neither TCP nor UDP.`,
        );
        return [];
      }
      const named = one.text('targetPort');
      const targetPort =
        one.number('targetPort') ?? behind.flatMap(({ portNames }) => portNames.get(named ?? '') ?? [])[0];
      if (targetPort === undefined && named !== undefined) {
        const text = `Port ${named} of the pods behind service ${own.name} is told by name only: ${port} is taken.`;
        report.add('assumed', { code: 'value', text, id: own.id });
      }
      const nodePort = one.number('nodePort');
      return [
        { port, targetPort: targetPort ?? port, protocol, ...set({ nodePort: nodePort === 0 ? undefined : nodePort }) },
      ];
    });
}
