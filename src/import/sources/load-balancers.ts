import { frontendsPerLoadBalancer, rulesPerLoadBalancer } from '../../facts/load-balancers';
import type { ResourceOf } from '../../model';
import { addressIn } from '../addresses';
import { parentOf, readArmId } from '../arm-id';
import { type Context, each, isKeptByAks, publicAddress, type Source } from '../context';
import { type Fields, oneOf, set } from '../fields';
import type { Item } from '../item';
import { counted } from '../report';
import { machineOfInterface } from './machines';

type LoadBalancer = ResourceOf<'loadBalancer'>;
type Rule = LoadBalancer['frontendIPConfigurations'][number]['loadBalancingRules'][number];

/** `az network lb list`. Those that AKS keeps follow from the services of a cluster. */
export const loadBalancers: Source = {
  types: ['microsoft.network/loadbalancers'],
  read: each(readBalancer),
};

function readBalancer(item: Item, context: Context): void {
  if (isKeptByAks(context, item)) {
    context.report.count(
      'understood',
      'kept-by-aks',
      (count) => `${counted(count, 'load balancer')} of AKS’s own: the simulator makes it from the services.`,
    );
    return;
  }
  const id = context.ids.of(item);
  const name = item.name || id;
  const own = { id, name };
  const frontends = item.fields
    .objects('frontendIPConfigurations')
    .slice(0, frontendsPerLoadBalancer.value)
    .map((one) => frontendOf(one, item.fields, own, context));
  const internal = frontends.flatMap(({ internal: one }) => one ?? []);
  const outer = frontends.flatMap(({ outer: one }) => one ?? []);
  if (internal.length + outer.length === 0 || (internal.length > 0 && outer.length > 0)) {
    const text = `Load balancer ${name} has no frontend that could be read, or internal and public ones: it was left out.`;
    context.report.add('problems', { code: 'no-frontend', text });
    return;
  }
  const probe = item.fields.objects('probes')[0];
  context.add(
    {
      ...{ id, name, kind: 'loadBalancer', frontendIPConfigurations: internal.length > 0 ? internal : outer },
      backendAddressPool: machinesBehind(item.fields, own, context),
      ...set({ probePort: probe?.text('protocol') === undefined ? undefined : probe.number('port') }),
    },
    item.from,
  );
}

function frontendOf(frontend: Fields, balancer: Fields, own: { id: string; name: string }, context: Context) {
  const name = frontend.text('name') ?? 'frontend';
  const loadBalancingRules = balancer
    .objects('loadBalancingRules')
    .filter((rule) => nameIn(rule.object('frontendIPConfiguration').id('id')) === frontend.id('name')?.toLowerCase())
    .flatMap((rule) => ruleOf(rule) ?? [])
    .slice(0, rulesPerLoadBalancer.value);
  const privateIPAddress = addressIn(frontend.text('privateIPAddress'));
  const subnet = context.networks.subnet(frontend.object('subnet').id('id'), [privateIPAddress]);
  if (subnet) return { internal: { name, loadBalancingRules, subnet: subnet.id, ...set({ privateIPAddress }) } };
  const publicIPAddress = publicAddress(context, own, frontend.object('publicIPAddress').id('id'));
  return publicIPAddress === undefined ? {} : { outer: { name, loadBalancingRules, publicIPAddress } };
}

/** Parts of a load balancer name each other by ids, of which the last word tells enough. */
const nameIn = (id: string | undefined): string | undefined => id?.split('/').at(-1)?.toLowerCase();

function ruleOf(rule: Fields): Rule | undefined {
  const protocol = oneOf(rule.text('protocol'), ['TCP', 'UDP', 'All']);
  const [frontendPort, backendPort] = [rule.number('frontendPort'), rule.number('backendPort')];
  if (protocol === undefined || frontendPort === undefined || backendPort === undefined) return undefined;
  const rest = set({
    enableFloatingIP: rule.flag('enableFloatingIP'),
    disableOutboundSnat: rule.flag('disableOutboundSnat'),
  });
  return { name: rule.text('name') ?? 'rule', protocol, frontendPort, backendPort, ...rest };
}

function machinesBehind(fields: Fields, { id, name }: { id: string; name: string }, context: Context): string[] {
  const interfaces = fields
    .objects('backendAddressPools')
    .flatMap((pool) => pool.objects('backendIPConfigurations'))
    .flatMap((one) => readArmId(one.id('id')) ?? []);
  const found = interfaces.flatMap((arm) => machineOfInterface(context, parentOf(arm)) ?? []);
  if (found.length < interfaces.length) {
    const text = `${name} sends to ${counted(interfaces.length - found.length, 'interface')} whose machines were not pasted: left out.`;
    context.report.add('problems', { code: 'not-pasted', text, id });
  }
  return [...new Set(found)].slice(0, 1000);
}
