#!/usr/bin/env bash
# Hub and spoke with a firewall
#
# Drawn with AKS Network Simulator; the design:
# https://netsim.example/#v1.4.abcd
#
# Run it with bash once az login and az account set have chosen a subscription. Should it stop, what it has made stays.
# It takes from the environment what has no value below: SSH_PUBLIC_KEY, HEADQUARTERS_GATEWAY_ADDRESS, VGW_HUB_CONNECTION1_SHARED_KEY.
#
# What is not in it, what was assumed, and what is left to do:
# - What runs in the cluster is not written: 3 workloads and 1 service. Kubernetes makes it, and AKS the load balancers, rules and routes that follow from it.
# - What is not in Azure is not written: 3 hosts on the internet.
# - What only the simulator knows is not written: 5 assertions.
# - Virtual machines are written with a plain Ubuntu image; what the design says of their role is for whoever sets them up.
# - DNS server “vm-dns” needs its software.
# - Azure draws public addresses: those of the design stand in comments, and rules, records or other firewalls that name them need the drawn ones.
# - Azure gives firewall “afw-hub” its private address; routes expect 10.50.0.4, which is what it gets as the first of its subnet.
# - The roles of the clusters’ identities are among the resources: whoever deploys needs to be allowed to assign roles, as Owner or Role Based Access Control Administrator.

set -euo pipefail

# az prints nothing but what goes wrong.
export AZURE_CORE_OUTPUT=none

# Region of the resources.
location=westeurope

# Name of the resource group that everything is put into.
resource_group=rg-spoke

# Size of virtual machines that are no nodes; the design says nothing of it.
machine_size=Standard_D2s_v5

# Name of the administrator of virtual machines.
admin_username=azureuser

# Public SSH key of the administrator of virtual machines.
ssh_public_key="${SSH_PUBLIC_KEY:?}"

# Public address of the VPN device of Headquarters.
headquarters_gateway_address="${HEADQUARTERS_GATEWAY_ADDRESS:?}"

# Key that the VPN device of Headquarters has too.
vgw_hub_connection1_shared_key="${VGW_HUB_CONNECTION1_SHARED_KEY:?}"

# Version of Kubernetes of aks-spoke.
kubernetes_version=1.34

# Size of the nodes’ virtual machines; the design says nothing of it.
node_vm_size=Standard_D4s_v5

az extension add --upgrade --name azure-firewall
az group create --name "${resource_group}" --location "${location}"

az network nsg create --resource-group "${resource_group}" --name nsg-aks --location "${location}"
az network nsg rule create \
  --resource-group "${resource_group}" \
  --nsg-name nsg-aks \
  --name allow-portal \
  --priority 200 \
  --direction Inbound \
  --access Allow \
  --protocol Tcp \
  --source-address-prefixes 10.50.0.0/26 192.168.0.0/16 \
  --source-port-ranges '*' \
  --destination-address-prefixes 10.51.0.0/24 \
  --destination-port-ranges 443

az network nsg create --resource-group "${resource_group}" --name nsg-data --location "${location}"
az network nsg rule create \
  --resource-group "${resource_group}" \
  --nsg-name nsg-data \
  --name allow-sql-from-nodes \
  --priority 100 \
  --direction Inbound \
  --access Allow \
  --protocol Tcp \
  --source-address-prefixes 10.51.0.0/24 \
  --source-port-ranges '*' \
  --destination-address-prefixes 10.51.1.0/27 \
  --destination-port-ranges 1433
az network nsg rule create \
  --resource-group "${resource_group}" \
  --nsg-name nsg-data \
  --name deny-the-network \
  --priority 4000 \
  --direction Inbound \
  --access Deny \
  --protocol '*' \
  --source-address-prefixes VirtualNetwork \
  --source-port-ranges '*' \
  --destination-address-prefixes '*' \
  --destination-port-ranges '*'

az network route-table create \
  --resource-group "${resource_group}" \
  --name rt-spoke \
  --location "${location}" \
  --disable-bgp-route-propagation true
az network route-table route create \
  --resource-group "${resource_group}" \
  --route-table-name rt-spoke \
  --name default-to-firewall \
  --address-prefix 0.0.0.0/0 \
  --next-hop-type VirtualAppliance \
  --next-hop-ip-address 10.50.0.4
az network route-table route create \
  --resource-group "${resource_group}" \
  --route-table-name rt-spoke \
  --name to-headquarters \
  --address-prefix 192.168.0.0/16 \
  --next-hop-type VirtualAppliance \
  --next-hop-ip-address 10.50.0.4
rt_spoke_id=$(az network route-table show \
  --resource-group "${resource_group}" \
  --name rt-spoke \
  --query id \
  --output tsv)

az network route-table create \
  --resource-group "${resource_group}" \
  --name rt-gateway \
  --location "${location}" \
  --disable-bgp-route-propagation false
az network route-table route create \
  --resource-group "${resource_group}" \
  --route-table-name rt-gateway \
  --name spoke-by-firewall \
  --address-prefix 10.51.0.0/16 \
  --next-hop-type VirtualAppliance \
  --next-hop-ip-address 10.50.0.4

az network vnet create \
  --resource-group "${resource_group}" \
  --name vnet-spoke \
  --location "${location}" \
  --address-prefixes 10.51.0.0/16
az network vnet subnet create \
  --resource-group "${resource_group}" \
  --vnet-name vnet-spoke \
  --name snet-aks \
  --address-prefixes 10.51.0.0/24 \
  --network-security-group nsg-aks \
  --route-table rt-spoke \
  --default-outbound-access true
az network vnet subnet create \
  --resource-group "${resource_group}" \
  --vnet-name vnet-spoke \
  --name snet-data \
  --address-prefixes 10.51.1.0/27 \
  --network-security-group nsg-data \
  --route-table rt-spoke \
  --default-outbound-access true
snet_data_id=$(az network vnet subnet show \
  --resource-group "${resource_group}" \
  --vnet-name vnet-spoke \
  --name snet-data \
  --query id \
  --output tsv)
vnet_spoke_id=$(az network vnet show \
  --resource-group "${resource_group}" \
  --name vnet-spoke \
  --query id \
  --output tsv)
snet_aks_id=$(az network vnet subnet show \
  --resource-group "${resource_group}" \
  --vnet-name vnet-spoke \
  --name snet-aks \
  --query id \
  --output tsv)

az network vnet create \
  --resource-group "${resource_group}" \
  --name vnet-hub \
  --location "${location}" \
  --address-prefixes 10.50.0.0/22
az network vnet subnet create \
  --resource-group "${resource_group}" \
  --vnet-name vnet-hub \
  --name AzureFirewallSubnet \
  --address-prefixes 10.50.0.0/26 \
  --default-outbound-access true
az network vnet subnet create \
  --resource-group "${resource_group}" \
  --vnet-name vnet-hub \
  --name GatewaySubnet \
  --address-prefixes 10.50.1.0/27 \
  --route-table rt-gateway \
  --default-outbound-access true
az network vnet subnet create \
  --resource-group "${resource_group}" \
  --vnet-name vnet-hub \
  --name snet-shared \
  --address-prefixes 10.50.2.0/27 \
  --default-outbound-access true
snet_shared_id=$(az network vnet subnet show \
  --resource-group "${resource_group}" \
  --vnet-name vnet-hub \
  --name snet-shared \
  --query id \
  --output tsv)
vnet_hub_id=$(az network vnet show \
  --resource-group "${resource_group}" \
  --name vnet-hub \
  --query id \
  --output tsv)

az network nic create \
  --resource-group "${resource_group}" \
  --name nic-vm-sql \
  --location "${location}" \
  --subnet "${snet_data_id}" \
  --private-ip-address 10.51.1.4

# A plain Linux machine: its image and what runs on it are yours to choose.
az vm create \
  --resource-group "${resource_group}" \
  --name vm-sql \
  --location "${location}" \
  --nics nic-vm-sql \
  --size "${machine_size}" \
  --image Canonical:ubuntu-24_04-lts:server:latest \
  --storage-sku StandardSSD_LRS \
  --computer-name vm-sql \
  --admin-username "${admin_username}" \
  --authentication-type ssh \
  --ssh-key-values "${ssh_public_key}"

az network nic create \
  --resource-group "${resource_group}" \
  --name nic-vm-dns \
  --location "${location}" \
  --subnet "${snet_shared_id}" \
  --private-ip-address 10.50.2.4

# A DNS server once one is installed on it.
az vm create \
  --resource-group "${resource_group}" \
  --name vm-dns \
  --location "${location}" \
  --nics nic-vm-dns \
  --size "${machine_size}" \
  --image Canonical:ubuntu-24_04-lts:server:latest \
  --storage-sku StandardSSD_LRS \
  --computer-name vm-dns \
  --admin-username "${admin_username}" \
  --authentication-type ssh \
  --ssh-key-values "${ssh_public_key}"

# 20.50.5.4 in the design.
az network public-ip create \
  --resource-group "${resource_group}" \
  --name pip-afw-hub \
  --location "${location}" \
  --sku Standard \
  --allocation-method Static
afw_hub_address_ip_address=$(az network public-ip show \
  --resource-group "${resource_group}" \
  --name pip-afw-hub \
  --query ipAddress \
  --output tsv)

az network firewall policy create \
  --resource-group "${resource_group}" \
  --name afwp-afw-hub \
  --location "${location}" \
  --sku Standard

az network firewall policy rule-collection-group create \
  --resource-group "${resource_group}" \
  --policy-name afwp-afw-hub \
  --name rules \
  --priority 100
az network firewall policy rule-collection-group collection add-nat-collection \
  --resource-group "${resource_group}" \
  --policy-name afwp-afw-hub \
  --rule-collection-group-name rules \
  --name destination-nat \
  --collection-priority 100 \
  --action DNAT \
  --rule-name nat-1 \
  --ip-protocols TCP \
  --source-addresses '*' \
  --destination-addresses "${afw_hub_address_ip_address}" \
  --destination-ports 443 \
  --translated-address 10.51.0.200 \
  --translated-port 443
az network firewall policy rule-collection-group collection add-filter-collection \
  --resource-group "${resource_group}" \
  --policy-name afwp-afw-hub \
  --rule-collection-group-name rules \
  --name allow \
  --collection-priority 200 \
  --action Allow \
  --rule-name headquarters-to-portal \
  --rule-type NetworkRule \
  --ip-protocols TCP \
  --source-addresses 192.168.0.0/16 \
  --destination-addresses 10.51.0.200 \
  --destination-ports 443
az network firewall policy rule-collection-group collection rule add \
  --resource-group "${resource_group}" \
  --policy-name afwp-afw-hub \
  --rule-collection-group-name rules \
  --collection-name allow \
  --name portal-to-headquarters \
  --rule-type NetworkRule \
  --ip-protocols TCP \
  --source-addresses 10.51.0.0/24 \
  --destination-addresses 192.168.10.0/24 \
  --destination-ports 389 636
az network firewall policy rule-collection-group collection rule add \
  --resource-group "${resource_group}" \
  --policy-name afwp-afw-hub \
  --rule-collection-group-name rules \
  --collection-name allow \
  --name nodes-to-registry \
  --rule-type NetworkRule \
  --ip-protocols TCP \
  --source-addresses 10.51.0.0/24 \
  --destination-addresses 198.51.100.40 \
  --destination-ports 443
az network firewall policy rule-collection-group collection rule add \
  --resource-group "${resource_group}" \
  --policy-name afwp-afw-hub \
  --rule-collection-group-name rules \
  --collection-name allow \
  --name nodes-to-azure \
  --rule-type NetworkRule \
  --ip-protocols TCP \
  --source-addresses 10.51.0.0/24 \
  --destination-addresses AzureCloud \
  --destination-ports 443 9000
az network firewall policy rule-collection-group collection rule add \
  --resource-group "${resource_group}" \
  --policy-name afwp-afw-hub \
  --rule-collection-group-name rules \
  --collection-name allow \
  --name nodes-tunnel-and-time \
  --rule-type NetworkRule \
  --ip-protocols UDP \
  --source-addresses 10.51.0.0/24 \
  --destination-addresses '*' \
  --destination-ports 1194 123

az network firewall create \
  --resource-group "${resource_group}" \
  --name afw-hub \
  --location "${location}" \
  --sku AZFW_VNet \
  --tier Standard \
  --firewall-policy afwp-afw-hub \
  --vnet-name vnet-hub \
  --conf-name ipconfig1 \
  --public-ip pip-afw-hub

az network local-gateway create \
  --resource-group "${resource_group}" \
  --name Headquarters \
  --location "${location}" \
  --gateway-ip-address "${headquarters_gateway_address}" \
  --local-address-prefixes 192.168.0.0/16

# Of all zones, as its gateway demands; a region without availability zones takes none here.
az network public-ip create \
  --resource-group "${resource_group}" \
  --name pip-vgw-hub \
  --location "${location}" \
  --sku Standard \
  --allocation-method Static \
  --zone 1 2 3
vgw_hub_address_ip_address=$(az network public-ip show \
  --resource-group "${resource_group}" \
  --name pip-vgw-hub \
  --query ipAddress \
  --output tsv)

# The size is an assumption; it takes Azure half an hour and more to make a gateway.
az network vnet-gateway create \
  --resource-group "${resource_group}" \
  --name vgw-hub \
  --location "${location}" \
  --gateway-type Vpn \
  --vpn-type RouteBased \
  --vpn-gateway-generation Generation1 \
  --sku VpnGw1AZ \
  --vnet vnet-hub \
  --public-ip-addresses pip-vgw-hub

az network vpn-connection create \
  --resource-group "${resource_group}" \
  --name cn-headquarters \
  --location "${location}" \
  --vnet-gateway1 vgw-hub \
  --local-gateway2 Headquarters \
  --shared-key "${vgw_hub_connection1_shared_key}"

az network vnet peering create \
  --resource-group "${resource_group}" \
  --vnet-name vnet-hub \
  --name peer-spoke-hub \
  --remote-vnet "${vnet_spoke_id}" \
  --allow-vnet-access true \
  --allow-forwarded-traffic true \
  --allow-gateway-transit true \
  --use-remote-gateways false

az network vnet peering create \
  --resource-group "${resource_group}" \
  --vnet-name vnet-spoke \
  --name peer-spoke-hub \
  --remote-vnet "${vnet_hub_id}" \
  --allow-vnet-access true \
  --allow-forwarded-traffic true \
  --allow-gateway-transit false \
  --use-remote-gateways true

az identity create --resource-group "${resource_group}" --name id-aks-spoke --location "${location}"
aks_spoke_identity_principal_id=$(az identity show \
  --resource-group "${resource_group}" \
  --name id-aks-spoke \
  --query principalId \
  --output tsv)
aks_spoke_identity_id=$(az identity show \
  --resource-group "${resource_group}" \
  --name id-aks-spoke \
  --query id \
  --output tsv)

# Network Contributor for aks-spoke on vnet-spoke.
az role assignment create \
  --assignee-object-id "${aks_spoke_identity_principal_id}" \
  --assignee-principal-type ServicePrincipal \
  --role 'Network Contributor' \
  --scope "${vnet_spoke_id}"

# Network Contributor for aks-spoke on rt-spoke.
az role assignment create \
  --assignee-object-id "${aks_spoke_identity_principal_id}" \
  --assignee-principal-type ServicePrincipal \
  --role 'Network Contributor' \
  --scope "${rt_spoke_id}"

az aks create \
  --resource-group "${resource_group}" \
  --name aks-spoke \
  --location "${location}" \
  --tier free \
  --kubernetes-version "${kubernetes_version}" \
  --dns-name-prefix aks-spoke \
  --assign-identity "${aks_spoke_identity_id}" \
  --skip-subnet-role-assignment \
  --network-plugin azure \
  --network-plugin-mode overlay \
  --pod-cidr 10.244.0.0/16 \
  --service-cidr 172.16.0.0/16 \
  --dns-service-ip 172.16.0.10 \
  --load-balancer-sku standard \
  --outbound-type userDefinedRouting \
  --nodepool-name system \
  --node-count 3 \
  --node-vm-size "${node_vm_size}" \
  --max-pods 110 \
  --vnet-subnet-id "${snet_aks_id}" \
  --no-ssh-key \
  --yes
az aks nodepool update \
  --resource-group "${resource_group}" \
  --cluster-name aks-spoke \
  --name system \
  --max-surge 1
az aks nodepool add \
  --resource-group "${resource_group}" \
  --cluster-name aks-spoke \
  --name apps \
  --mode User \
  --os-type Linux \
  --node-count 3 \
  --node-vm-size "${node_vm_size}" \
  --enable-cluster-autoscaler \
  --min-count 3 \
  --max-count 12 \
  --max-pods 110 \
  --vnet-subnet-id "${snet_aks_id}" \
  --max-surge 33%
aks_spoke_id=$(az aks show \
  --resource-group "${resource_group}" \
  --name aks-spoke \
  --query id \
  --output tsv)

printf '%s %s\n' 'Resource id of network vnet-spoke.' "${vnet_spoke_id}"
printf '%s %s\n' 'Resource id of network vnet-hub.' "${vnet_hub_id}"
printf '%s %s\n' 'Address of pip-afw-hub.' "${afw_hub_address_ip_address}"
printf '%s %s\n' 'Address of pip-vgw-hub.' "${vgw_hub_address_ip_address}"
printf '%s %s\n' 'Resource id of cluster aks-spoke.' "${aks_spoke_id}"
