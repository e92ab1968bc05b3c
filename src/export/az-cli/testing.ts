/**
 * Options of the commands that we give, as far as we give them or might; an exclamation mark says that one is required,
 * and every command has those of `EVERYWHERE` too. By https://learn.microsoft.com/cli/azure/reference-index and what it
 * is generated from: `_params.py` of acs and the `aaz` of network in https://github.com/Azure/azure-cli, and of the
 * extensions azure-firewall and alb in https://github.com/Azure/azure-cli-extensions (all read 2026-11-23).
 */
export const AZ: Readonly<Record<string, string>> = {
  'extension add': '--name! --upgrade --yes --version --source',
  'group create': '--name! --location! --managed-by --tags',
  'identity create': '--resource-group! --name! --location --tags',
  'identity show': '--resource-group --name --ids',
  'role assignment create':
    '--role! --scope! --assignee --assignee-object-id --assignee-principal-type --condition --condition-version --description --name',
  'network nsg create': '--resource-group! --name! --location --tags',
  'network nsg rule create':
    '--resource-group! --nsg-name! --name! --priority! --access --description --direction --protocol --source-address-prefixes --source-port-ranges --source-asgs --destination-address-prefixes --destination-port-ranges --destination-asgs',
  'network route-table create': '--resource-group! --name! --location --disable-bgp-route-propagation --tags',
  'network route-table show': '--resource-group --name --ids',
  'network route-table route create':
    '--resource-group! --route-table-name! --name! --address-prefix! --next-hop-type! --next-hop-ip-address',
  'network public-ip create':
    '--resource-group! --name! --location --sku --tier --allocation-method --version --zone --dns-name --idle-timeout --public-ip-prefix --tags',
  'network public-ip show': '--resource-group --name --ids',
  'network nat gateway create':
    '--resource-group! --name! --location --public-ip-addresses --public-ip-prefixes --idle-timeout --zone --tags',
  'network vnet create':
    '--resource-group! --name! --location --address-prefixes --dns-servers --subnet-name --subnet-prefixes --ddos-protection-plan --flowtimeout --tags',
  'network vnet show': '--resource-group --name --ids',
  'network vnet subnet create':
    '--resource-group! --vnet-name! --name! --address-prefixes --network-security-group --route-table --nat-gateway --service-endpoints --delegations --default-outbound-access --private-endpoint-network-policies --private-link-service-network-policies',
  'network vnet subnet show': '--resource-group --vnet-name --name --ids',
  'network vnet peering create':
    '--resource-group! --vnet-name! --name! --remote-vnet! --allow-vnet-access --allow-forwarded-traffic --allow-gateway-transit --use-remote-gateways',
  'network lb create':
    '--resource-group! --name! --location --sku --frontend-ip-name --backend-pool-name --subnet --vnet-name --private-ip-address --public-ip-address --frontend-ip-zone --tags',
  'network lb frontend-ip create':
    '--resource-group! --lb-name! --name! --subnet --vnet-name --private-ip-address --public-ip-address --public-ip-prefix --zone',
  'network lb probe create':
    '--resource-group! --lb-name! --name! --port! --protocol! --interval --number-of-probes --path --probe-threshold',
  'network lb rule create':
    '--resource-group! --lb-name! --name! --protocol! --frontend-port! --backend-port! --frontend-ip-name --backend-pool-name --probe-name --floating-ip --disable-outbound-snat --enable-tcp-reset --idle-timeout --load-distribution',
  'network nic create':
    '--resource-group! --name! --subnet! --location --vnet-name --private-ip-address --public-ip-address --network-security-group --ip-forwarding --accelerated-networking --dns-servers --lb-name --lb-address-pools --tags',
  'network nic ip-config address-pool add':
    '--resource-group! --nic-name! --ip-config-name! --address-pool! --lb-name --gateway-name',
  'vm create':
    '--resource-group! --name! --location --nics --size --image --storage-sku --computer-name --admin-username --authentication-type --ssh-key-values --os-disk-caching --custom-data --zone --tags',
  'network firewall policy create':
    '--resource-group! --name! --location --sku --base-policy --dns-servers --enable-dns-proxy --threat-intel-mode --tags',
  'network firewall policy rule-collection-group create': '--resource-group! --policy-name! --name! --priority!',
  'network firewall policy rule-collection-group collection add-filter-collection':
    '--resource-group! --policy-name! --rule-collection-group-name! --name! --collection-priority! --action --rule-name --rule-type --description --ip-protocols --source-addresses --destination-addresses --destination-ports --destination-fqdns --protocols --target-fqdns',
  'network firewall policy rule-collection-group collection add-nat-collection':
    '--resource-group! --policy-name! --rule-collection-group-name! --name! --collection-priority! --ip-protocols! --action --rule-name --description --source-addresses --destination-addresses --destination-ports --translated-address --translated-fqdn --translated-port',
  'network firewall policy rule-collection-group collection rule add':
    '--resource-group! --policy-name! --rule-collection-group-name! --collection-name! --name! --rule-type! --description --ip-protocols --source-addresses --destination-addresses --destination-ports --destination-fqdns --translated-address --translated-port',
  'network firewall create':
    '--resource-group! --name! --location --sku --tier --firewall-policy --vnet-name --conf-name --public-ip --dns-servers --private-ranges --threat-intel-mode --zones --tags',
  'network firewall ip-config create':
    '--resource-group! --firewall-name! --name! --public-ip-address --vnet-name --private-ip-address',
  'network local-gateway create':
    '--resource-group! --name! --location --gateway-ip-address --local-address-prefixes --asn --bgp-peering-address --tags',
  'network vnet-gateway create':
    '--resource-group! --name! --vnet! --location --gateway-type --vpn-type --vpn-gateway-generation --sku --public-ip-addresses --asn --tags',
  'network vpn-connection create':
    '--resource-group! --name! --vnet-gateway1! --location --local-gateway2 --vnet-gateway2 --express-route-circuit2 --shared-key --authorization-key --enable-bgp --routing-weight --tags',
  'network private-dns zone create': '--resource-group! --name! --tags',
  'network private-dns zone show': '--resource-group --name --ids',
  'network private-dns link vnet create':
    '--resource-group! --zone-name! --name! --virtual-network! --registration-enabled! --resolution-policy --tags',
  'network private-dns record-set a create': '--resource-group! --zone-name! --name! --ttl --metadata',
  'network private-dns record-set a add-record': '--resource-group! --zone-name! --record-set-name! --ipv4-address!',
  'network private-endpoint create':
    '--resource-group! --name! --connection-name! --private-connection-resource-id! --subnet! --location --group-id --ip-config --nic-name --vnet-name --manual-request --tags',
  'network private-endpoint dns-zone-group create':
    '--resource-group! --endpoint-name! --name! --private-dns-zone! --zone-name!',
  'network application-gateway create':
    '--resource-group! --name! --location --sku --capacity --subnet --vnet-name --public-ip-address --private-ip-address --frontend-port --http-settings-port --http-settings-protocol --http-settings-cookie-based-affinity --routing-rule-type --priority --servers --zones --tags',
  'network alb create': '--resource-group! --name! --location --tags',
  'network alb frontend create': '--resource-group! --alb-name! --name! --location --tags',
  'network alb association create': '--resource-group! --alb-name! --name! --subnet --vnet-name --tags',
  'aks create':
    '--resource-group! --name! --location --tier --kubernetes-version --dns-name-prefix --assign-identity --skip-subnet-role-assignment --network-plugin --network-plugin-mode --network-dataplane --network-policy --pod-cidr --service-cidr --dns-service-ip --load-balancer-sku --outbound-type --load-balancer-managed-outbound-ip-count --load-balancer-outbound-ports --nat-gateway-managed-outbound-ip-count --enable-static-egress-gateway --enable-private-cluster --private-dns-zone --enable-apiserver-vnet-integration --apiserver-subnet-id --windows-admin-username --windows-admin-password --nodepool-name --node-count --node-vm-size --enable-cluster-autoscaler --min-count --max-count --max-pods --vnet-subnet-id --pod-subnet-id --pod-ip-allocation-mode --node-resource-group --no-ssh-key --generate-ssh-keys --ssh-key-value --os-sku --zones --yes --no-wait --tags',
  'aks show': '--resource-group! --name!',
  'aks nodepool add':
    '--resource-group! --cluster-name! --name! --mode --os-type --os-sku --priority --eviction-policy --spot-max-price --node-count --node-vm-size --enable-cluster-autoscaler --min-count --max-count --max-pods --vnet-subnet-id --pod-subnet-id --pod-ip-allocation-mode --max-surge --max-unavailable --gateway-prefix-size --kubernetes-version --zones --no-wait --tags',
  'aks nodepool update':
    '--resource-group! --cluster-name! --name! --max-surge --max-unavailable --enable-cluster-autoscaler --disable-cluster-autoscaler --update-cluster-autoscaler --min-count --max-count --mode --no-wait --tags',
};

export const EVERYWHERE = ['--query', '--output'];
