import { rulesPerSecurityGroup } from '../../facts/azure-rules';
import type { ResourceOf } from '../../model';
import { type Context, each, isKeptByAks, type Source } from '../context';
import { type Fields, oneOf } from '../fields';
import { type Item, inside } from '../item';
import { counted } from '../report';

type Rule = ResourceOf<'networkSecurityGroup'>['securityRules'][number];

const GROUP = 'microsoft.network/networksecuritygroups';

/** `az network nsg list` and `show`. Azure's own last rules are the same everywhere, and the simulator knows them. */
export const securityGroups: Source = {
  types: [GROUP],
  unfold: (item) => inside(item, 'securityRules'),
  read: each(readGroup),
};

/** Rules, inside groups or by themselves as templates have them, are read with their group. */
export const securityRules: Source = { types: [`${GROUP}/securityrules`], read: () => undefined };

function readGroup(item: Item, context: Context): void {
  const rules = context.items.inside(item, 'securityrules');
  if (isKeptByAks(context, item)) {
    const words = (count: number) =>
      `${counted(count, 'network security group')} of AKS’s own: the simulator makes it from the services.`;
    context.report.count('understood', 'kept-by-aks', words);
    return;
  }
  const id = context.ids.of(item);
  const name = item.name || id;
  const securityRules = rules
    .flatMap((rule) => readRule(rule, { id, name }, context) ?? [])
    .sort((a, b) => a.direction.localeCompare(b.direction) || a.priority - b.priority);
  const most = rulesPerSecurityGroup.value;
  if (securityRules.length > most) {
    const text = `${name} has more than the ${most} rules that Azure allows: the first were taken.`;
    context.report.add('problems', { code: 'too-many', text, id });
  }
  context.add({ id, name, kind: 'networkSecurityGroup', securityRules: securityRules.slice(0, most) }, item.from);
}

function readRule({ fields, name }: Item, group: { id: string; name: string }, { report }: Context): Rule | undefined {
  const direction = oneOf(fields.text('direction'), ['Inbound', 'Outbound']);
  const access = oneOf(fields.text('access'), ['Allow', 'Deny']);
  const protocol = oneOf(fields.text('protocol'), ['*', 'Tcp', 'Udp', 'Icmp', 'Esp', 'Ah']);
  const priority = fields.number('priority');
  if (!direction || !access || !protocol || priority === undefined || !Number.isInteger(priority)) {
    const text = `Rule ${name} of ${group.name} is not whole: it was left out.`;
    report.add('problems', { code: 'rule-not-whole', text, id: group.id });
    return undefined;
  }
  if (
    fields.objects('sourceApplicationSecurityGroups').length +
      fields.objects('destinationApplicationSecurityGroups').length >
    0
  ) {
    const text = `Rule ${name} of ${group.name} names application security groups, which are not modelled: there it matches nothing.`;
    report.add('problems', { code: 'application-security-group', text, id: group.id });
  }
  return {
    ...{ name, priority, direction, access, protocol },
    sourceAddressPrefixes: oneOrMore(fields, 'sourceAddressPrefix', 'sourceAddressPrefixes'),
    sourcePortRanges: oneOrMore(fields, 'sourcePortRange', 'sourcePortRanges'),
    destinationAddressPrefixes: oneOrMore(fields, 'destinationAddressPrefix', 'destinationAddressPrefixes'),
    destinationPortRanges: oneOrMore(fields, 'destinationPortRange', 'destinationPortRanges'),
  };
}

/** Azure has a field for one value and another for several, and leaves one of them empty. */
const oneOrMore = (fields: Fields, one: string, more: string): string[] => {
  const single = fields.text(one);
  return [...new Set([...(single === undefined ? [] : [single]), ...fields.texts(more)])];
};
