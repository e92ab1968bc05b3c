import { addressIn, prefixesIn, prefixIn } from '../addresses';
import { parentOf } from '../arm-id';
import { type Context, choice, each, governing, missing, type Source } from '../context';
import { type Fields, set } from '../fields';
import { type Item, inside } from '../item';
import { NETWORK, SUBNET } from '../networks';
import { counted } from '../report';

/** `az network vnet list` and `show`. */
export const virtualNetworks: Source = {
  types: [NETWORK],
  unfold: (item) => [...inside(item, 'subnets'), ...inside(item, 'virtualNetworkPeerings')],
  read: each(readNetwork),
};

function readNetwork(item: Item, context: Context): void {
  const draft = context.networks.network(item.id);
  if (!draft) return;
  const { fields } = item;
  // What a template or an export leaves open is settled with all other prefixes.
  draft.addressPrefixes = prefixesIn(fields.object('addressSpace').texts('addressPrefixes'), draft, context.report);
  draft.dnsServers = fields
    .object('dhcpOptions')
    .texts('dnsServers')
    .flatMap((text) => addressIn(text) ?? []);
  draft.location = fields.text('location') ?? draft.location;
}

/** `az network vnet subnet list`, and the subnets inside networks. */
export const subnets: Source = {
  types: [SUBNET],
  read: each(readSubnet),
};

function readSubnet(item: Item, context: Context): void {
  const draft = context.networks.subnet(item.id);
  if (!draft) return;
  const { fields } = item;
  const prefix = onePrefix(fields, draft, context);
  if (!context.items.find(parentOf(item.id))) missingNetwork(item, draft.id, context);
  const policies = ['Disabled', 'Enabled', 'NetworkSecurityGroupEnabled', 'RouteTableEnabled'] as const;
  Object.assign(draft, {
    ...set({
      addressPrefix: prefix,
      networkSecurityGroup: governing(
        context,
        draft,
        fields.object('networkSecurityGroup').id('id'),
        'networkSecurityGroup',
      ),
      routeTable: governing(context, draft, fields.object('routeTable').id('id'), 'routeTable'),
      natGateway: natGatewayOf(fields, draft, context),
      serviceEndpoints: list(fields.objects('serviceEndpoints').flatMap((one) => one.text('service') ?? [])),
      delegation: fields.objects('delegations')[0]?.text('serviceName'),
      defaultOutboundAccess: fields.flag('defaultOutboundAccess'),
      privateEndpointNetworkPolicies: choice(context, draft, fields, 'privateEndpointNetworkPolicies', policies),
    }),
  });
}

const list = (texts: readonly string[]): string[] | undefined => (texts.length === 0 ? undefined : [...new Set(texts)]);

/** Newer versions list prefixes, of which the document keeps one. */
function onePrefix(fields: Fields, draft: { id: string; name: string }, { report }: Context): string | undefined {
  const single = prefixIn(fields.text('addressPrefix'), draft, report);
  const several = prefixesIn(fields.texts('addressPrefixes'), draft, report);
  const [first = single, ...others] = several;
  if (others.length > 0) {
    const text = `Subnet ${draft.name} has ${counted(several.length, 'prefix', 'prefixes')}: only ${first} is taken.`;
    report.add('problems', { code: 'several-prefixes', text, id: draft.id });
  }
  return first;
}

function natGatewayOf(fields: Fields, draft: { id: string; name: string }, context: Context): string | undefined {
  const to = fields.object('natGateway').id('id');
  const item = context.items.find(to);
  if (to !== undefined && !item) missing(context, draft, 'the NAT gateway', to);
  return item && context.ids.of(item);
}

function missingNetwork({ id, name }: Item, draft: string, { report }: Context): void {
  const text = `Subnet ${name} is in ${id.names[0] ?? 'a network'}, which was not pasted.`;
  report.add('problems', { code: 'not-pasted', text, id: draft });
}

type Flags = {
  allowVirtualNetworkAccess: boolean;
  allowForwardedTraffic: boolean;
  allowGatewayTransit: boolean;
  useRemoteGateways: boolean;
};

/** The peerings inside networks, and `az network vnet peering list`. Azure keeps one in each network; here both are one. */
export const peerings: Source = {
  types: [`${NETWORK}/virtualnetworkpeerings`],
  read(items, context) {
    const pairs = new Map<string, Map<string, Item>>();
    for (const item of items) {
      const here = context.networks.network(parentOf(item.id));
      const there = context.networks.network(item.fields.object('remoteVirtualNetwork').id('id'));
      if (!here || !there || here === there) continue;
      learnSpace(item, there.id, context);
      const key = [here.id, there.id].sort().join(' ');
      pairs.set(key, (pairs.get(key) ?? new Map<string, Item>()).set(here.id, item));
    }
    for (const [key, ways] of pairs) addPeering(key.split(' '), ways, context);
  },
};

/** A peering knows the space of a network that was not pasted. */
function learnSpace({ fields }: Item, id: string, { networks, report }: Context): void {
  const told = ['remoteAddressSpace', 'remoteVirtualNetworkAddressSpace'].flatMap((name) =>
    fields.object(name).texts('addressPrefixes'),
  );
  const draft = networks.networks.get(id);
  if (!draft || draft.addressPrefixes.length > 0) return;
  draft.addressPrefixes = prefixesIn(told, draft, report);
  if (draft.addressPrefixes.length === 0) return;
  const text = `${draft.name} was not pasted: a peering tells its address space, and nothing else is known of it.`;
  report.add('problems', { code: 'not-pasted', text, id });
}

function addPeering(
  [first = '', second = '']: readonly string[],
  ways: ReadonlyMap<string, Item>,
  context: Context,
): void {
  const [out, back] = [ways.get(first), ways.get(second)];
  const [from, to] = out ? [first, second] : [second, first];
  const [there, here] = out ? [back, out] : [undefined, back];
  const name = here?.name || `${from}-${to}`;
  const id = context.ids.fresh(name, `peer-${from}-${to}`);
  const outgoing = flagsOf(here);
  if (!there) {
    const text = `The other side of peering ${name} was not pasted: it is taken to allow what this side allows and needs.`;
    context.report.add('assumed', { code: 'value', text, id });
  }
  tellState(ways, { id, name }, context);
  const resource = {
    ...{ id, name, kind: 'peering' as const, virtualNetwork: from, remoteVirtualNetwork: to, outgoing },
    incoming: there ? flagsOf(there) : mirrored(outgoing),
  };
  context.add(resource, [...new Set([...(here?.from ?? []), ...(there?.from ?? [])])]);
}

/** A design has no peerings that are not connected. */
function tellState(ways: ReadonlyMap<string, Item>, own: { id: string; name: string }, { report }: Context): void {
  const state = [...ways.values()]
    .flatMap(({ fields }) => fields.text('peeringState') ?? [])
    .find((one) => one !== 'Connected');
  if (state === undefined) return;
  const text = `Peering ${own.name} is ${state} in Azure and carries nothing there: in the design it is connected.`;
  report.add('problems', { code: 'peering-state', text, id: own.id });
}

const flagsOf = (item: Item | undefined): Flags => ({
  allowVirtualNetworkAccess: item?.fields.flag('allowVirtualNetworkAccess') ?? true,
  allowForwardedTraffic: item?.fields.flag('allowForwardedTraffic') ?? false,
  allowGatewayTransit: item?.fields.flag('allowGatewayTransit') ?? false,
  useRemoteGateways: item?.fields.flag('useRemoteGateways') ?? false,
});

/** A side can use the other's gateways only where that one lets it. */
const mirrored = (flags: Flags): Flags => ({
  ...flags,
  allowGatewayTransit: flags.useRemoteGateways,
  useRemoteGateways: false,
});
