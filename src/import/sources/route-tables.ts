import { routesPerRouteTable } from '../../facts/azure';
import { isIPv6, parsePrefix } from '../../ip';
import type { ResourceOf } from '../../model';
import { addressIn, prefixIn } from '../addresses';
import { type Context, each, isKeptByAks, type Source } from '../context';
import { oneOf, set } from '../fields';
import { type Item, inside } from '../item';
import { nodeOfRoute } from '../kubernetes/nodes';
import { counted } from '../report';

type Route = ResourceOf<'routeTable'>['routes'][number];

const TABLE = 'microsoft.network/routetables';

/** `az network route-table list` and `show`. */
export const routeTables: Source = {
  types: [TABLE],
  unfold: (item) => inside(item, 'routes'),
  read: each(readTable),
};

/** Routes, inside tables or by themselves as templates have them, are read with their table. */
export const routes: Source = { types: [`${TABLE}/routes`], read: () => undefined };

function readTable(item: Item, context: Context): void {
  const { report } = context;
  const all = context.items.inside(item, 'routes');
  const own = all.filter((route) => nodeOfRoute(route) === undefined);
  if (own.length < all.length) {
    const words = (count: number) =>
      `${counted(count, 'route')} that AKS keeps to its nodes: the simulator makes them, and learned from them which node has which pods.`;
    report.count('understood', 'kept-by-aks', words, all.length - own.length);
  }
  if (isKeptByAks(context, item)) {
    report.count(
      'understood',
      'kept-by-aks',
      (count) => `${counted(count, 'route table')} of AKS’s own: the simulator makes it for the cluster.`,
    );
    return;
  }
  const id = context.ids.of(item);
  const name = item.name || id;
  const read = own.flatMap((route) => readRoute(route, { id, name }, context) ?? []);
  const most = routesPerRouteTable.value;
  if (read.length > most) {
    report.add('problems', {
      code: 'too-many',
      text: `${name} has more than the ${most} routes that Azure allows: the first were taken.`,
      id,
    });
  }
  const disableBgpRoutePropagation = item.fields.flag('disableBgpRoutePropagation') ?? false;
  context.add({ id, name, kind: 'routeTable', disableBgpRoutePropagation, routes: read.slice(0, most) }, item.from);
}

const HOPS = ['VnetLocal', 'VirtualNetworkGateway', 'Internet', 'VirtualAppliance', 'None'] as const;

function readRoute(
  { fields, name }: Item,
  table: { id: string; name: string },
  { report }: Context,
): Route | undefined {
  const text = fields.text('addressPrefix') ?? '';
  const isTag = /^[A-Za-z]\w*(\.\w+)?$/.test(text) && !parsePrefix(text).ok && !isIPv6(text);
  const addressPrefix = isTag ? text : prefixIn(text, { id: table.id, name: `Route ${name}` }, report);
  const nextHopType = oneOf(fields.text('nextHopType'), HOPS);
  if (addressPrefix === undefined && isIPv6(text)) return undefined;
  if (addressPrefix === undefined || nextHopType === undefined) {
    const words = `Route ${name} of ${table.name} is not whole: it was left out.`;
    report.add('problems', { code: 'route-not-whole', text: words, id: table.id });
    return undefined;
  }
  return { name, addressPrefix, nextHopType, ...set({ nextHopIpAddress: addressIn(fields.text('nextHopIpAddress')) }) };
}
