import { agwInstances } from '../../facts/gateways';
import { addressIn } from '../addresses';
import { assume, type Context, each, publicAddress, type Source } from '../context';
import { type Fields, set } from '../fields';
import type { Item } from '../item';
import { ingressService } from '../kubernetes/ingress';

/** `az network application-gateway list` and `show`. */
export const applicationGateways: Source = {
  types: ['microsoft.network/applicationgateways'],
  read: each(readGateway),
};

function readGateway(item: Item, context: Context): void {
  const { fields } = item;
  const id = context.ids.of(item);
  const name = item.name || id;
  const frontends = fields.objects('frontendIPConfigurations');
  const privateIPAddress = frontends.flatMap((one) => addressIn(one.text('privateIPAddress')) ?? [])[0];
  const to = fields.objects('gatewayIPConfigurations')[0]?.object('subnet').id('id');
  const subnet = context.networks.subnet(to, [privateIPAddress]);
  if (!subnet) {
    const text = `Application gateway ${name} does not tell its subnet: it was left out.`;
    context.report.add('problems', { code: 'no-subnet', text });
    return;
  }
  const publicIP = frontends.flatMap(
    (one) => publicAddress(context, { id, name }, one.object('publicIPAddress').id('id')) ?? [],
  )[0];
  const capacity = instances(fields, { id, name }, context);
  subnet.room += capacity;
  const addresses = fields
    .objects('backendAddressPools')
    .flatMap((pool) => pool.objects('backendAddresses'))
    .flatMap((one) => addressIn(one.text('ipAddress')) ?? []);
  const service = ingressService(context, addresses);
  const backend = service
    ? { type: 'ingress' as const, service }
    : { type: 'targets' as const, addresses: [...new Set(addresses)].slice(0, 1000) };
  if (service) assume(context, { id, name }, 'The service whose pods are behind it', service);
  tellNames(fields, { id, name }, context);
  context.add(
    {
      id,
      name,
      kind: 'applicationGateway',
      subnet: subnet.id,
      capacity,
      ...set({ publicIPAddress: publicIP, privateIPAddress }),
      backend,
    },
    item.from,
  );
}

function instances(fields: Fields, owner: { id: string; name: string }, context: Context): number {
  const scale = fields.object('autoscaleConfiguration');
  const told = fields.object('sku').number('capacity') ?? scale.number('minCapacity');
  const least = Math.min(Math.max(1, Math.trunc(told ?? 1)), agwInstances.value);
  const most = scale.number('maxCapacity');
  if (told === undefined) assume(context, owner, 'The number of instances', `${least}`);
  else if (most !== undefined && fields.object('sku').number('capacity') === undefined) {
    assume(
      context,
      owner,
      'The number of running instances',
      told < 1 ? '1' : `${least}, the least of its autoscaling,`,
    );
  }
  return least;
}

function tellNames(fields: Fields, { id, name }: { id: string; name: string }, { report }: Context): void {
  const named = fields
    .objects('backendAddressPools')
    .flatMap((pool) => pool.objects('backendAddresses'))
    .filter((one) => one.has('fqdn') && !one.has('ipAddress'));
  if (named.length === 0) return;
  const text = `${name} has backends that are told by name and not by address: left out.`;
  report.add('problems', { code: 'backend-by-name', text, id });
}
