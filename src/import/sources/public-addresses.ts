import { natGatewayAddresses } from '../../facts/snat';
import { type Context, each, PUBLIC_ADDRESS, publicAddress, type Source } from '../context';
import type { Item } from '../item';
import { counted } from '../report';

/** `az network public-ip list`: tells the addresses that others name by an id. */
export const publicAddresses: Source = {
  types: [PUBLIC_ADDRESS],
  read(items, { report }) {
    if (items.length > 0)
      report.count(
        'understood',
        'looked-up',
        (count) =>
          `${counted(count, 'public IP address', 'public IP addresses')}, in which the addresses of others were looked up.`,
        items.length,
      );
    for (const { fields } of items) fields.text('ipAddress');
  },
};

/** `az network nat gateway list`. */
export const natGateways: Source = {
  types: ['microsoft.network/natgateways'],
  read: each(readGateway),
};

function readGateway(item: Item, context: Context): void {
  const id = context.ids.of(item);
  const name = item.name || id;
  const owner = { id, name };
  const addresses = item.fields
    .objects('publicIpAddresses')
    .flatMap((one) => publicAddress(context, owner, one.id('id')) ?? []);
  const blocks = item.fields.objects('publicIpPrefixes').length;
  if (blocks > 0) {
    const text = `${name} also has ${counted(blocks, 'public IP prefix', 'public IP prefixes')}, whose addresses were not pasted: left out.`;
    context.report.add('problems', { code: 'not-pasted', text, id });
  }
  const publicIPAddresses = [...new Set(addresses)].slice(0, natGatewayAddresses.value);
  context.add({ id, name, kind: 'natGateway', publicIPAddresses }, item.from);
}
