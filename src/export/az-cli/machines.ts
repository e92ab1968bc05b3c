import { fieldsOf, idIn, linkOf, listOf, namedListOf, textOf } from '../azure/reading';
import type { AzureResource } from '../azure/types';
import type { Command } from './shell';
import { az, named, nameIn, nameOf, type Writing } from './writing';

/** An interface, and one by one the load balancers that it is behind. */
export function networkInterface(w: Writing, one: AzureResource): Command[] {
  const { enableIPForwarding, networkSecurityGroup, ipConfigurations } = one.properties;
  const [configuration] = namedListOf(ipConfigurations);
  const properties = configuration?.properties ?? {};
  return [
    az(w, 'network nic create', {
      ...named(w, one),
      '--subnet': linkOf(properties.subnet),
      '--private-ip-address': properties.privateIPAddress,
      '--public-ip-address': nameIn(w, linkOf(properties.publicIPAddress)),
      '--network-security-group': nameIn(w, linkOf(networkSecurityGroup)),
      '--ip-forwarding': enableIPForwarding,
    }),
    ...listOf(properties.loadBalancerBackendAddressPools).map(({ id }) => {
      const pool = idIn(id);
      return az(w, 'network nic ip-config address-pool add', {
        '--nic-name': nameOf(w, one.symbol),
        '--ip-config-name': configuration?.name,
        '--lb-name': nameOf(w, pool.of),
        '--address-pool': pool.part?.name,
      });
    }),
  ];
}

export function virtualMachine(w: Writing, one: AzureResource): Command[] {
  const { hardwareProfile, storageProfile, osProfile, networkProfile } = one.properties;
  const { imageReference, osDisk } = fieldsOf(storageProfile);
  const { computerName, adminUsername, linuxConfiguration } = fieldsOf(osProfile);
  const { disablePasswordAuthentication, ssh } = fieldsOf(linuxConfiguration);
  const { publisher, offer, sku, version } = fieldsOf(imageReference);
  return [
    az(w, 'vm create', {
      ...named(w, one),
      '--nics': listOf(fieldsOf(networkProfile).networkInterfaces).map(({ id }) => nameOf(w, idIn(id).of)),
      '--size': fieldsOf(hardwareProfile).vmSize,
      '--image': [publisher, offer, sku, version].map(textOf).join(':'),
      '--storage-sku': fieldsOf(fieldsOf(osDisk).managedDisk).storageAccountType,
      '--computer-name': computerName,
      '--admin-username': adminUsername,
      '--authentication-type': disablePasswordAuthentication === true ? 'ssh' : 'all',
      '--ssh-key-values': listOf(fieldsOf(ssh).publicKeys).flatMap(({ keyData = [] }) => keyData),
    }),
  ];
}
