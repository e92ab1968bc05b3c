import { addressOf, containsAddress, prefixOf } from '../../ip';
import { once } from '../../once';
import { addressIn } from '../addresses';
import { type ArmId, readArmId, shortKeyOf } from '../arm-id';
import { assume, type Context, clusterOfGroup, governing, publicAddress, type Source } from '../context';
import { fieldsOf, set } from '../fields';
import type { ItemIndex } from '../index-of-items';
import { type Item, MACHINE_ADDRESSES } from '../item';
import type { Networks, SubnetDraft } from '../networks';
import { counted } from '../report';
import { cleanText } from '../text/clean';

const MACHINE = 'microsoft.compute/virtualmachines';
const INTERFACE = 'microsoft.network/networkinterfaces';

/** A machine as far as it is known: from `az vm list`, from its interfaces, from `az vm list-ip-addresses`. */
interface Machine {
  readonly arm: ArmId;
  readonly name: string;
  readonly interfaces: Item[];
  readonly told: Item[];
}

/** `az vm list`, with `-d` or without, `az vm list-ip-addresses` and `az network nic list`. */
export const machines: Source = {
  types: [MACHINE, INTERFACE, MACHINE_ADDRESSES],
  read(items, context) {
    const found = machinesIn(items, context);
    for (const machine of found) readMachine(machine, context);
    const loose = items.filter((item) => item.id.type === INTERFACE && machineOf(item) === undefined).length;
    if (loose > 0)
      context.report.count(
        'ignored',
        'interface',
        (count) => `${counted(count, 'network interface')} of no virtual machine, as those of private endpoints are.`,
        loose,
      );
  },
};

const machineOf = ({ fields }: Item): ArmId | undefined => readArmId(fields.object('virtualMachine').id('id'));

function machinesIn(items: readonly Item[], { items: index }: Context): Machine[] {
  const found = new Map<string, Machine>();
  const at = (arm: ArmId, name: string): Machine => {
    const known = index.find(arm)?.id ?? arm;
    // `az vm list-ip-addresses` tells no subscription, so machines are told apart by group and name alone.
    const key = `${known.group} ${shortKeyOf({ ...known, type: MACHINE })}`;
    const machine = found.get(key) ?? { arm: { ...known, type: MACHINE }, name, interfaces: [], told: [] };
    found.set(key, machine);
    return machine;
  };
  for (const item of items) {
    const owner = item.id.type === INTERFACE ? machineOf(item) : item.id;
    if (!owner) continue;
    const machine = at(owner, item.id.type === INTERFACE ? (owner.names.at(-1) ?? '') : item.name);
    (item.id.type === INTERFACE ? machine.interfaces : machine.told).push(item);
  }
  return [...found.values()];
}

/** Id in the document of the machine that an interface is on. */
export function machineOfInterface(context: Context, to: ArmId | undefined): string | undefined {
  const item = context.items.find(to);
  const arm = item && machineOf(item);
  return arm && idOfMachine(context, context.items.find(arm)?.id ?? arm);
}

const idOfMachine = ({ ids }: Context, arm: ArmId): string =>
  ids.of({ id: arm, name: arm.names.at(-1) ?? 'vm', fields: fieldsOf({}), from: [] });

function readMachine(machine: Machine, context: Context): void {
  const { arm, interfaces, told } = machine;
  if (arm.group.startsWith('mc_') || clusterOfGroup(context, arm.group)) {
    const words = (count: number) =>
      `${counted(count, 'virtual machine')} of a cluster: its nodes come with its pools.`;
    context.report.count('understood', 'kept-by-aks', words);
    return;
  }
  const id = idOfMachine(context, arm);
  const own = { id, name: cleanText(machine.name) ?? id };
  const { first, main, privateIPAddress } = connected(machine, own, context);
  const subnet =
    context.networks.subnet(main?.object('subnet').id('id'), [privateIPAddress]) ??
    subnetAround(privateIPAddress, own, context);
  if (!subnet) {
    const text = `No pasted network holds ${privateIPAddress ?? 'an address'} of virtual machine ${own.name}: it was left out.`;
    context.report.add('problems', { code: 'no-subnet', text });
    return;
  }
  const enableIPForwarding = first?.flag('enableIPForwarding');
  const rest = set({
    privateIPAddress,
    publicIPAddress: publicAddress(context, own, main?.object('publicIPAddress').id('id')) ?? told.flatMap(publicOf)[0],
    networkSecurityGroup: governing(
      context,
      own,
      first?.object('networkSecurityGroup').id('id'),
      'networkSecurityGroup',
    ),
    enableIPForwarding,
  });
  const role = roleOf(own, privateIPAddress, enableIPForwarding === true, context);
  const from = [...interfaces, ...told].flatMap((item) => item.from);
  context.add({ ...own, kind: 'virtualMachine', subnet: subnet.id, role, ...rest }, from);
}

/** A machine's first interface, its main address there, and a word where it has more. */
function connected({ interfaces, told }: Machine, own: { id: string; name: string }, { report }: Context) {
  const first = (interfaces.find(({ fields }) => fields.flag('primary') === true) ?? interfaces[0])?.fields;
  const configurations = first?.objects('ipConfigurations') ?? [];
  const main = configurations.find((one) => one.flag('primary') === true) ?? configurations[0];
  const texts = [...configurations.map((one) => one.text('privateIPAddress')), ...told.flatMap(privateOf)];
  const addresses = texts.flatMap((text) => addressIn(text) ?? []);
  const privateIPAddress = addressIn(main?.text('privateIPAddress')) ?? addresses[0];
  if (interfaces.length > 1 || new Set(addresses).size > 1) {
    const text = `${own.name} has several interfaces or addresses: only ${privateIPAddress ?? 'the first'} is in the design.`;
    report.add('problems', { code: 'several-addresses', text, id: own.id });
  }
  return { first, main, privateIPAddress };
}

/** `az vm list -d` has a line of addresses, `az vm list-ip-addresses` a list. */
const privateOf = ({ fields }: Item): string[] => [
  ...fields.object('network').texts('privateIpAddresses'),
  ...(fields.text('privateIps')?.split(',') ?? []),
];

const publicOf = ({ fields }: Item): string[] =>
  [
    ...fields
      .object('network')
      .objects('publicIpAddresses')
      .map((one) => one.text('ipAddress')),
    ...(fields.text('publicIps')?.split(',') ?? []),
  ].flatMap((text) => addressIn(text) ?? []);

/** Subnets with a pasted prefix; by the time machines are read there come no more. */
const prefixesKnown = once(({ subnets }: Networks) =>
  [...subnets.values()].flatMap((subnet) =>
    subnet.addressPrefix === undefined ? [] : { subnet, prefix: prefixOf(subnet.addressPrefix) },
  ),
);

/** The subnet that holds an address, where the machine's interface was not pasted. */
function subnetAround(
  text: string | undefined,
  own: { id: string; name: string },
  context: Context,
): SubnetDraft | undefined {
  if (text === undefined) return undefined;
  const address = addressOf(text);
  const holding = prefixesKnown(context.networks).flatMap(({ subnet, prefix }) =>
    containsAddress(prefix, address) ? subnet : [],
  );
  const [first] = holding;
  if (first)
    assume(
      context,
      own,
      'The subnet',
      holding.length > 1
        ? `${first.name}, the first of ${holding.length} that hold its address,`
        : `${first.name}, which holds its address,`,
    );
  return first;
}

/** Addresses to which routes lead. */
const hops = once(
  (items: ItemIndex): ReadonlySet<string | undefined> =>
    new Set(
      items
        .ofType('microsoft.network/routetables/routes')
        .map(({ fields }) => addressIn(fields.text('nextHopIpAddress'))),
    ),
);

/** Addresses that networks ask for names. */
const servers = once(
  ({ networks }: Networks): ReadonlySet<string> =>
    new Set([...networks.values()].flatMap(({ dnsServers }) => dnsServers)),
);

function roleOf(
  own: { id: string; name: string },
  address: string | undefined,
  forwards: boolean,
  context: Context,
): 'plain' | 'dns' | 'nva' {
  const isHop = address !== undefined && hops(context.items).has(address);
  const isServer = address !== undefined && servers(context.networks).has(address);
  if (!forwards && !isHop && !isServer) return 'plain';
  const role = forwards || isHop ? 'nva' : 'dns';
  const why =
    role === 'dns' ? 'a DNS server, as a network asks it' : 'a network appliance, as it forwards or routes lead to it';
  const text = `${own.name} is taken for ${why}.`;
  context.report.add('assumed', { code: 'role', text, id: own.id });
  return role;
}
