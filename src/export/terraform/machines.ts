import { fieldsOf, idIn, linkOf, listOf, namedListOf } from '../azure/reading';
import type { AzureResource, Fields } from '../azure/types';
import type { Attribute, Item } from './hcl';
import { attributes, block, declared, given, idOf, named, type Writing, written } from './writing';

/** An interface; that it has a security group and is behind load balancers are resources by themselves. */
export function networkInterface(w: Writing, one: AzureResource): Item[] {
  const { enableIPForwarding, networkSecurityGroup, ipConfigurations } = one.properties;
  const configurations = namedListOf(ipConfigurations);
  const { label } = w.labels.of(one.symbol);
  const group = linkOf(networkSecurityGroup);
  return [
    ...written(w, one, [
      ...named(w, one),
      ...given(w, { ip_forwarding_enabled: enableIPForwarding }),
      ...configurations.map(({ name, properties }) =>
        block('ip_configuration', [...attributes({ name }), ...configurationFields(w, properties)]),
      ),
    ]),
    ...(group
      ? [
          declared(
            'azurerm_network_interface_security_group_association',
            label,
            attributes({ network_interface_id: idOf(w, one.symbol), network_security_group_id: idOf(w, group.of) }),
          ),
        ]
      : []),
    ...configurations.flatMap((configuration) => behindBalancers(w, one.symbol, configuration)),
  ];
}

const configurationFields = (w: Writing, properties: Fields): Attribute[] =>
  given(w, {
    subnet_id: linkOf(properties.subnet),
    private_ip_address_allocation: properties.privateIPAllocationMethod,
    private_ip_address: properties.privateIPAddress,
    public_ip_address_id: linkOf(properties.publicIPAddress),
  });

const behindBalancers = (w: Writing, symbol: string, { name, properties }: { name: string; properties: Fields }) =>
  listOf(properties.loadBalancerBackendAddressPools).map(({ id }) => {
    const type = 'azurerm_network_interface_backend_address_pool_association';
    return declared(type, w.labels.free(type, w.labels.of(symbol).label), [
      ...attributes({ network_interface_id: idOf(w, symbol), ip_configuration_name: name }),
      ...given(w, { backend_address_pool_id: idIn(id) }),
    ]);
  });

export function virtualMachine(w: Writing, one: AzureResource): Item[] {
  const { hardwareProfile, storageProfile, osProfile, networkProfile } = one.properties;
  const { imageReference, osDisk } = fieldsOf(storageProfile);
  const { computerName, adminUsername, linuxConfiguration } = fieldsOf(osProfile);
  const { disablePasswordAuthentication, ssh } = fieldsOf(linuxConfiguration);
  const { publisher, offer, sku, version } = fieldsOf(imageReference);
  return written(w, one, [
    ...named(w, one),
    ...given(w, {
      computer_name: computerName,
      size: fieldsOf(hardwareProfile).vmSize,
      admin_username: adminUsername,
      disable_password_authentication: disablePasswordAuthentication,
      network_interface_ids: listOf(fieldsOf(networkProfile).networkInterfaces).map(({ id }) => idIn(id)),
    }),
    ...listOf(fieldsOf(ssh).publicKeys).map(({ keyData }) =>
      block('admin_ssh_key', given(w, { username: adminUsername, public_key: keyData })),
    ),
    block('os_disk', [
      // Azure's own default of disks that a machine starts from; azurerm demands to hear it.
      ...attributes({ caching: 'ReadWrite' }),
      ...given(w, { storage_account_type: fieldsOf(fieldsOf(osDisk).managedDisk).storageAccountType }),
    ]),
    block('source_image_reference', given(w, { publisher, offer, sku, version })),
  ]);
}
