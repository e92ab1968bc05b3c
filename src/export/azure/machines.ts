import { type ResourceOf, resourcesOf } from '../../model';
import { poolIdOf } from './load-balancers';
import { validName } from './names';
import { privateAddress, publicAddresses } from './public-addresses';
import { type AzureResource, call, type Fields, given, idOf, type ResourceId, type Value } from './types';
import { besides, linked, linkTo, locationOfSubnet, made, named, quoted, subnetId, type Writing } from './writing';

type Machine = ResourceOf<'virtualMachine'>;

/** Machines, each with its network interface and, where it has one, its public address. */
export const machines = (w: Writing): AzureResource[] =>
  resourcesOf(w.document, 'virtualMachine').flatMap((machine) => {
    const location = locationOfSubnet(w, machine.subnet);
    const addresses = machine.publicIPAddress === undefined ? [] : [machine.publicIPAddress];
    const { resources, ids } = publicAddresses(w, machine, addresses, location);
    const card = interfaceOf(w, machine, location, ids[0]);
    noteWithin(w, machine);
    return [...resources, card, machineOf(w, machine, location, card.symbol)];
  });

function interfaceOf(w: Writing, machine: Machine, location: Value, publicAddress?: ResourceId): AzureResource {
  const pools = resourcesOf(w.document, 'loadBalancer')
    .filter(({ backendAddressPool }) => backendAddressPool.includes(machine.id))
    .map((balancer) => linked(poolIdOf(w, balancer)));
  return made('Microsoft.Network/networkInterfaces', {
    ...besides(w, 'Microsoft.Network/networkInterfaces', machine, 'nic', 'interface'),
    location,
    properties: given({
      enableIPForwarding: machine.enableIPForwarding,
      networkSecurityGroup: linkTo(w, 'networkSecurityGroup', machine.networkSecurityGroup),
      ipConfigurations: [
        {
          name: 'ipconfig1',
          properties: given({
            subnet: linked(subnetId(w, machine.subnet)),
            ...privateAddress(machine.privateIPAddress),
            publicIPAddress: publicAddress && linked(publicAddress),
            loadBalancerBackendAddressPools: pools.length > 0 ? pools : undefined,
          }),
        },
      ],
    }),
  });
}

/** An image that the design says nothing of. */
const IMAGE: Fields = { publisher: 'Canonical', offer: 'ubuntu-24_04-lts', sku: 'server', version: 'latest' };

function machineOf(w: Writing, machine: Machine, location: Value, card: string): AzureResource {
  const name = named(w, 'Microsoft.Compute/virtualMachines', machine);
  return made('Microsoft.Compute/virtualMachines', {
    ...name,
    location,
    properties: {
      hardwareProfile: { vmSize: machineSize(w) },
      storageProfile: {
        imageReference: IMAGE,
        osDisk: { createOption: 'FromImage', managedDisk: { storageAccountType: 'StandardSSD_LRS' } },
      },
      osProfile: osProfile(w, validName(machine.name, 'virtual machine')),
      networkProfile: { networkInterfaces: [linked(idOf(card))] },
    },
    comments: [WITHIN[machine.role]],
  });
}

const machineSize = (w: Writing) =>
  w.ask({
    name: 'machineSize',
    type: 'string',
    says: 'Size of virtual machines that are no nodes; the design says nothing of it.',
    defaultValue: 'Standard_D2s_v5',
  });

function osProfile(w: Writing, computerName: string): Fields {
  const adminUsername = w.ask({
    name: 'adminUsername',
    type: 'string',
    says: 'Name of the administrator of virtual machines.',
    defaultValue: 'azureuser',
  });
  const keyData = w.ask({
    name: 'sshPublicKey',
    type: 'string',
    says: 'Public SSH key of the administrator of virtual machines.',
  });
  return {
    ...{ computerName, adminUsername },
    linuxConfiguration: {
      disablePasswordAuthentication: true,
      ssh: { publicKeys: [{ path: call('format', '/home/{0}/.ssh/authorized_keys', adminUsername), keyData }] },
    },
  };
}

/** What a machine is for happens in its system, of which no template says anything here. */
const WITHIN: Readonly<Record<Machine['role'], string>> = {
  plain: 'A plain Linux machine: its image and what runs on it are yours to choose.',
  dns: 'A DNS server once one is installed on it.',
  nva: 'An appliance once its system forwards and rewrites: take the image of its maker, or set it up.',
};

function noteWithin(w: Writing, { name, role, sourceNat, destinationNat, dnsForwarders }: Machine): void {
  w.note(
    'Virtual machines are written with a plain Ubuntu image; what the design says of their role is for whoever sets them up.',
  );
  const rules = destinationNat?.length ?? 0;
  if (role === 'nva' || sourceNat !== undefined || rules > 0) {
    w.note(
      `What appliance ${quoted(name)} forwards and rewrites is not written: it is set within it, and its system has to forward.`,
    );
  }
  if (role === 'dns') {
    w.note(
      dnsForwarders?.length
        ? `DNS server ${quoted(name)} needs its software, which is to ask ${dnsForwarders.join(', ')}.`
        : `DNS server ${quoted(name)} needs its software.`,
    );
  }
}
