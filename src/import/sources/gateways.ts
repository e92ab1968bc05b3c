import { prefixesIn } from '../addresses';
import { type Context, each, missing, type Source } from '../context';
import { oneOf } from '../fields';
import type { Item } from '../item';

const GATEWAY = 'microsoft.network/virtualnetworkgateways';
const CONNECTION = 'microsoft.network/connections';
const SITE = 'microsoft.network/localnetworkgateways';

/** `az network local-gateway list`: what stands on premises. */
export const localGateways: Source = {
  types: [SITE],
  read(items, context) {
    for (const item of items) {
      const id = context.ids.of(item);
      const name = item.name || id;
      const addressPrefixes = spaceOf(item, context);
      if (addressPrefixes.length > 0)
        context.add({ id, name, kind: 'onPremisesSite', addressPrefixes, hosts: [] }, item.from);
      else {
        const text = `Local network gateway ${name} has no address space: it was left out.`;
        context.report.add('problems', { code: 'no-prefix', text });
      }
    }
  },
};

const spaceOf = (item: Item, { report }: Context): string[] =>
  prefixesIn(item.fields.object('localNetworkAddressSpace').texts('addressPrefixes'), { name: item.name }, report);

/** `az network vpn-connection list`: read with the gateways. */
export const connections: Source = { types: [CONNECTION], read: () => undefined };

/** `az network vnet-gateway list`. */
export const virtualNetworkGateways: Source = {
  types: [GATEWAY],
  read: each(readGateway),
};

function readGateway(item: Item, context: Context): void {
  const id = context.ids.of(item);
  const name = item.name || id;
  const [configuration] = item.fields.objects('ipConfigurations');
  const subnet = context.networks.subnet(configuration?.object('subnet').id('id'));
  const gatewayType = oneOf(item.fields.text('gatewayType'), ['Vpn', 'ExpressRoute']);
  if (!subnet || !gatewayType) {
    const text = `Virtual network gateway ${name} does not tell its ${subnet ? 'type' : 'subnet'}: it was left out.`;
    context.report.add('problems', { code: 'no-subnet', text });
    return;
  }
  const lines = context.items
    .ofType(CONNECTION)
    .filter(({ fields }) => context.items.find(fields.object('virtualNetworkGateway1').id('id')) === item);
  const links = lines.flatMap((line) => linkOf(line, { id, name }, context));
  context.add(
    { id, name, kind: 'virtualNetworkGateway', subnet: subnet.id, gatewayType, connections: links },
    item.from,
  );
}

function linkOf(
  line: Item,
  gateway: { id: string; name: string },
  context: Context,
): { name: string; onPremisesSite: string }[] {
  const to = line.fields.object('localNetworkGateway2').id('id');
  const site = context.items.find(to);
  if (site && spaceOf(site, context).length > 0) return [{ name: line.name, onPremisesSite: context.ids.of(site) }];
  if (to !== undefined) missing(context, gateway, 'the local network gateway', to);
  else {
    const text = `Connection ${line.name} of ${gateway.name} leads to a circuit or another network, which is not modelled: left out.`;
    context.report.add('problems', { code: 'connection-not-modelled', text, id: gateway.id });
  }
  return [];
}
