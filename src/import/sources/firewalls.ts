import type { ResourceOf } from '../../model';
import { addressIn } from '../addresses';
import { type Context, each, publicAddress, type Source } from '../context';
import { type Fields, oneOf, set } from '../fields';
import type { Item } from '../item';

type Firewall = ResourceOf<'azureFirewall'>;

/** `az network firewall list`. */
export const firewalls: Source = {
  types: ['microsoft.network/azurefirewalls'],
  read: each(readFirewall),
};

function readFirewall(item: Item, context: Context): void {
  const id = context.ids.of(item);
  const name = item.name || id;
  const configurations = item.fields.objects('ipConfigurations');
  const privateIPAddress = configurations.flatMap((one) => addressIn(one.text('privateIPAddress')) ?? [])[0];
  const to = configurations.map((one) => one.object('subnet').id('id')).find((one) => one !== undefined);
  const subnet = context.networks.subnet(to, [privateIPAddress]);
  if (!subnet) {
    const text = `Firewall ${name} is in no subnet, as those of virtual hubs are: it was left out.`;
    context.report.add('problems', { code: 'no-subnet', text });
    return;
  }
  const addresses = configurations.flatMap(
    (one) => publicAddress(context, { id, name }, one.object('publicIPAddress').id('id')) ?? [],
  );
  context.add(
    {
      ...{ id, name, kind: 'azureFirewall', subnet: subnet.id },
      ...set({ privateIPAddress }),
      ...(addresses.length > 0 && { publicIPAddresses: [...new Set(addresses)] }),
      ...rulesOf(item.fields, { id, name }, context),
    },
    item.from,
  );
}

/** Rules that the firewall has itself, where they are all of those that decide; else they are not known. */
function rulesOf(fields: Fields, { id, name }: { id: string; name: string }, { report }: Context): Partial<Firewall> {
  const collections = fields.objects('networkRuleCollections');
  const isDeny = (one: Fields) => one.object('action').text('type') !== 'Allow';
  const hasOthers = fields.objects('applicationRuleCollections').length > 0 || collections.some(isDeny);
  const natRules = fields
    .objects('natRuleCollections')
    .flatMap((one) => one.objects('rules'))
    .flatMap(natRulesOf);
  const networkRules = collections.flatMap((one) => one.objects('rules')).map(networkRule);
  const isKnown = !fields.has('firewallPolicy') && !hasOthers && collections.length > 0;
  if (!isKnown) {
    const text = `What ${name} lets through is not told, or not by network rules alone: its rules are taken as not known.`;
    report.add('assumed', { code: 'firewall-rules', text, id });
  }
  return { ...(isKnown && { networkRules }), ...(natRules.length > 0 && { natRules }) };
}

const networkRule = (rule: Fields): NonNullable<Firewall['networkRules']>[number] => ({
  name: rule.text('name') ?? 'rule',
  protocols: rule.texts('protocols').flatMap((text) => oneOf(text, ['TCP', 'UDP', 'ICMP', 'Any']) ?? []),
  sourceAddresses: rule.texts('sourceAddresses'),
  destinationAddresses: rule.texts('destinationAddresses'),
  destinationPorts: rule.texts('destinationPorts'),
});

function natRulesOf(rule: Fields): NonNullable<Firewall['natRules']> {
  const translatedAddress = addressIn(rule.text('translatedAddress'));
  const translatedPort = rule.number('translatedPort');
  const port = Number(rule.texts('destinationPorts')[0]);
  if (translatedAddress === undefined || translatedPort === undefined || !Number.isInteger(port)) return [];
  return rule
    .texts('protocols')
    .flatMap((text) => oneOf(text, ['TCP', 'UDP']) ?? [])
    .map((protocol) => ({ protocol, port, translatedAddress, translatedPort }));
}
