#!/usr/bin/env bash
# AKS networking, illustrated
#
# Drawn with AKS Network Simulator; the design:
# https://netsim.example/#v1.4.abcd
#
# Run it with bash once az login and az account set have chosen a subscription. Should it stop, what it has made stays.
# It takes from the environment what has no value below: SSH_PUBLIC_KEY, HEADQUARTERS_GATEWAY_ADDRESS, VPNGW_PROD_CONNECTION1_SHARED_KEY.
#
# What is not in it, what was assumed, and what is left to do:
# - What runs in the cluster is not written: 3 workloads and 2 services. Kubernetes makes it, and AKS the load balancers, rules and routes that follow from it.
# - What is not in Azure is not written: 1 host on the internet.
# - Rule “allow-web-from-internet” of “nsg-aks” names 20.50.0.10, of “web”: Azure draws another one, which is to stand there.
# - Rule “allow-web-from-internet” of “nsg-webpool” names 20.50.0.10, of “web”: Azure draws another one, which is to stand there.
# - AKS puts a route table of its own on subnet “snet-aks”. A Bicep or ARM template that is deployed again takes it off: name that table in its subnet first, or give the subnet a table of the design’s own.
# - Subnet “snet-agw” carries the route table that AKS makes for aks-prod in its node resource group, which is there no sooner than the cluster: after each deployment put it on with az network vnet subnet update --route-table and the id of that table.
# - Virtual machines are written with a plain Ubuntu image; what the design says of their role is for whoever sets them up.
# - DNS server “vm-dns” needs its software.
# - Azure draws public addresses: those of the design stand in comments, and rules, records or other firewalls that name them need the drawn ones.
# - Application gateways are written with one listener for HTTP on port 80: certificates, listeners and probes are not of the design.
# - The backend of “agw-ingress”, service “web”, is not written: the ingress controller in the cluster fills it, once it runs and may. A Bicep or ARM template that is deployed again empties it until the controller fills it again.
# - The roles of the clusters’ identities are among the resources: whoever deploys needs to be allowed to assign roles, as Owner or Role Based Access Control Administrator.
# - Network security groups on the interfaces of pool “webpool” are not written: AKS puts its own there, and replaces another one when it upgrades nodes; put the group on the subnet.
# - Azure draws the outbound address of aks-prod; the design has 20.50.0.20.
# - Nodes of “aks-prod” ask “vm-dns” for every name and do not start without an answer: make the cluster once the DNS software runs.
# - The parts of application gateways have the names that az gives them, such as appGatewayBackendPool.

set -euo pipefail

# az prints nothing but what goes wrong.
export AZURE_CORE_OUTPUT=none

# Region of the resources.
location=westeurope

# Name of the resource group that everything is put into.
resource_group=rg-prod

# Size of virtual machines that are no nodes; the design says nothing of it.
machine_size=Standard_D2s_v5

# Name of the administrator of virtual machines.
admin_username=azureuser

# Public SSH key of the administrator of virtual machines.
ssh_public_key="${SSH_PUBLIC_KEY:?}"

# Public address of the VPN device of Headquarters.
headquarters_gateway_address="${HEADQUARTERS_GATEWAY_ADDRESS:?}"

# Key that the VPN device of Headquarters has too.
vpngw_prod_connection1_shared_key="${VPNGW_PROD_CONNECTION1_SHARED_KEY:?}"

# Version of Kubernetes of aks-prod.
kubernetes_version=1.34

# Size of the nodes’ virtual machines; the design says nothing of it.
node_vm_size=Standard_D4s_v5

az group create --name "${resource_group}" --location "${location}"

az network nsg create --resource-group "${resource_group}" --name nsg-aks --location "${location}"
az network nsg rule create \
  --resource-group "${resource_group}" \
  --nsg-name nsg-aks \
  --name allow-web-from-internet \
  --priority 200 \
  --direction Inbound \
  --access Allow \
  --protocol Tcp \
  --source-address-prefixes Internet \
  --source-port-ranges '*' \
  --destination-address-prefixes 20.50.0.10 \
  --destination-port-ranges 80

az network nsg create --resource-group "${resource_group}" --name nsg-agw --location "${location}"
az network nsg rule create \
  --resource-group "${resource_group}" \
  --nsg-name nsg-agw \
  --name allow-gateway-manager \
  --priority 100 \
  --direction Inbound \
  --access Allow \
  --protocol Tcp \
  --source-address-prefixes GatewayManager \
  --source-port-ranges '*' \
  --destination-address-prefixes '*' \
  --destination-port-ranges 65200-65535
az network nsg rule create \
  --resource-group "${resource_group}" \
  --nsg-name nsg-agw \
  --name allow-https-from-internet \
  --priority 110 \
  --direction Inbound \
  --access Allow \
  --protocol Tcp \
  --source-address-prefixes Internet \
  --source-port-ranges '*' \
  --destination-address-prefixes 10.240.2.0/24 \
  --destination-port-ranges 80 443

az network nsg create \
  --resource-group "${resource_group}" \
  --name nsg-webpool \
  --location "${location}"
az network nsg rule create \
  --resource-group "${resource_group}" \
  --nsg-name nsg-webpool \
  --name allow-web-from-internet \
  --priority 200 \
  --direction Inbound \
  --access Allow \
  --protocol Tcp \
  --source-address-prefixes Internet \
  --source-port-ranges '*' \
  --destination-address-prefixes 20.50.0.10 \
  --destination-port-ranges 80

az network vnet create \
  --resource-group "${resource_group}" \
  --name vnet-prod \
  --location "${location}" \
  --address-prefixes 10.240.0.0/16 \
  --dns-servers 10.240.3.4
az network vnet subnet create \
  --resource-group "${resource_group}" \
  --vnet-name vnet-prod \
  --name snet-aks \
  --address-prefixes 10.240.0.0/24 \
  --network-security-group nsg-aks \
  --default-outbound-access true
az network vnet subnet create \
  --resource-group "${resource_group}" \
  --vnet-name vnet-prod \
  --name snet-agw \
  --address-prefixes 10.240.2.0/24 \
  --network-security-group nsg-agw \
  --default-outbound-access true
az network vnet subnet create \
  --resource-group "${resource_group}" \
  --vnet-name vnet-prod \
  --name snet-dns \
  --address-prefixes 10.240.3.0/28 \
  --default-outbound-access true
az network vnet subnet create \
  --resource-group "${resource_group}" \
  --vnet-name vnet-prod \
  --name GatewaySubnet \
  --address-prefixes 10.240.255.0/27 \
  --default-outbound-access true
snet_dns_id=$(az network vnet subnet show \
  --resource-group "${resource_group}" \
  --vnet-name vnet-prod \
  --name snet-dns \
  --query id \
  --output tsv)
vnet_prod_id=$(az network vnet show \
  --resource-group "${resource_group}" \
  --name vnet-prod \
  --query id \
  --output tsv)
snet_agw_id=$(az network vnet subnet show \
  --resource-group "${resource_group}" \
  --vnet-name vnet-prod \
  --name snet-agw \
  --query id \
  --output tsv)
snet_aks_id=$(az network vnet subnet show \
  --resource-group "${resource_group}" \
  --vnet-name vnet-prod \
  --name snet-aks \
  --query id \
  --output tsv)

az network vnet create \
  --resource-group "${resource_group}" \
  --name vnet-hub \
  --location "${location}" \
  --address-prefixes 10.100.0.0/16
az network vnet subnet create \
  --resource-group "${resource_group}" \
  --vnet-name vnet-hub \
  --name snet-shared \
  --address-prefixes 10.100.1.0/24 \
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
  --name nic-vm-dns \
  --location "${location}" \
  --subnet "${snet_dns_id}" \
  --private-ip-address 10.240.3.4

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

az network nic create \
  --resource-group "${resource_group}" \
  --name nic-vm-jump \
  --location "${location}" \
  --subnet "${snet_shared_id}" \
  --private-ip-address 10.100.1.4

# A plain Linux machine: its image and what runs on it are yours to choose.
az vm create \
  --resource-group "${resource_group}" \
  --name vm-jump \
  --location "${location}" \
  --nics nic-vm-jump \
  --size "${machine_size}" \
  --image Canonical:ubuntu-24_04-lts:server:latest \
  --storage-sku StandardSSD_LRS \
  --computer-name vm-jump \
  --admin-username "${admin_username}" \
  --authentication-type ssh \
  --ssh-key-values "${ssh_public_key}"

az network local-gateway create \
  --resource-group "${resource_group}" \
  --name Headquarters \
  --location "${location}" \
  --gateway-ip-address "${headquarters_gateway_address}" \
  --local-address-prefixes 192.168.0.0/16

# Of all zones, as its gateway demands; a region without availability zones takes none here.
az network public-ip create \
  --resource-group "${resource_group}" \
  --name pip-vpngw-prod \
  --location "${location}" \
  --sku Standard \
  --allocation-method Static \
  --zone 1 2 3
vpngw_prod_address_ip_address=$(az network public-ip show \
  --resource-group "${resource_group}" \
  --name pip-vpngw-prod \
  --query ipAddress \
  --output tsv)

# The size is an assumption; it takes Azure half an hour and more to make a gateway.
az network vnet-gateway create \
  --resource-group "${resource_group}" \
  --name vpngw-prod \
  --location "${location}" \
  --gateway-type Vpn \
  --vpn-type RouteBased \
  --vpn-gateway-generation Generation1 \
  --sku VpnGw1AZ \
  --vnet vnet-prod \
  --public-ip-addresses pip-vpngw-prod

az network vpn-connection create \
  --resource-group "${resource_group}" \
  --name cn-headquarters \
  --location "${location}" \
  --vnet-gateway1 vpngw-prod \
  --local-gateway2 Headquarters \
  --shared-key "${vpngw_prod_connection1_shared_key}"

az network vnet peering create \
  --resource-group "${resource_group}" \
  --vnet-name vnet-prod \
  --name peer-prod-hub \
  --remote-vnet "${vnet_hub_id}" \
  --allow-vnet-access true \
  --allow-forwarded-traffic true \
  --allow-gateway-transit true \
  --use-remote-gateways false

az network vnet peering create \
  --resource-group "${resource_group}" \
  --vnet-name vnet-hub \
  --name peer-prod-hub \
  --remote-vnet "${vnet_prod_id}" \
  --allow-vnet-access true \
  --allow-forwarded-traffic true \
  --allow-gateway-transit false \
  --use-remote-gateways true

# 20.50.0.40 in the design.
az network public-ip create \
  --resource-group "${resource_group}" \
  --name pip-agw-ingress \
  --location "${location}" \
  --sku Standard \
  --allocation-method Static
agw_ingress_address_ip_address=$(az network public-ip show \
  --resource-group "${resource_group}" \
  --name pip-agw-ingress \
  --query ipAddress \
  --output tsv)

# Port 80 and HTTP are assumptions: certificate, listeners and probes are not of the design.
az network application-gateway create \
  --resource-group "${resource_group}" \
  --name agw-ingress \
  --location "${location}" \
  --sku Standard_v2 \
  --capacity 2 \
  --subnet "${snet_agw_id}" \
  --public-ip-address pip-agw-ingress \
  --frontend-port 80 \
  --http-settings-port 80 \
  --http-settings-protocol Http \
  --http-settings-cookie-based-affinity Disabled \
  --routing-rule-type Basic \
  --priority 100

# 20.50.0.41 in the design.
az network public-ip create \
  --resource-group "${resource_group}" \
  --name pip-agw-api \
  --location "${location}" \
  --sku Standard \
  --allocation-method Static
agw_api_address_ip_address=$(az network public-ip show \
  --resource-group "${resource_group}" \
  --name pip-agw-api \
  --query ipAddress \
  --output tsv)

# Port 80 and HTTP are assumptions: certificate, listeners and probes are not of the design.
az network application-gateway create \
  --resource-group "${resource_group}" \
  --name agw-api \
  --location "${location}" \
  --sku Standard_v2 \
  --capacity 2 \
  --subnet "${snet_agw_id}" \
  --public-ip-address pip-agw-api \
  --frontend-port 80 \
  --http-settings-port 80 \
  --http-settings-protocol Http \
  --http-settings-cookie-based-affinity Disabled \
  --routing-rule-type Basic \
  --priority 100 \
  --servers 10.240.0.250

az identity create --resource-group "${resource_group}" --name id-aks-prod --location "${location}"
aks_prod_identity_principal_id=$(az identity show \
  --resource-group "${resource_group}" \
  --name id-aks-prod \
  --query principalId \
  --output tsv)
aks_prod_identity_id=$(az identity show \
  --resource-group "${resource_group}" \
  --name id-aks-prod \
  --query id \
  --output tsv)

# Network Contributor for aks-prod on vnet-prod.
az role assignment create \
  --assignee-object-id "${aks_prod_identity_principal_id}" \
  --assignee-principal-type ServicePrincipal \
  --role 'Network Contributor' \
  --scope "${vnet_prod_id}"

az aks create \
  --resource-group "${resource_group}" \
  --name aks-prod \
  --location "${location}" \
  --tier free \
  --kubernetes-version "${kubernetes_version}" \
  --dns-name-prefix aks-prod \
  --assign-identity "${aks_prod_identity_id}" \
  --skip-subnet-role-assignment \
  --network-plugin kubenet \
  --pod-cidr 10.244.0.0/16 \
  --service-cidr 10.0.0.0/16 \
  --dns-service-ip 10.0.0.10 \
  --load-balancer-sku standard \
  --outbound-type loadBalancer \
  --load-balancer-managed-outbound-ip-count 1 \
  --nodepool-name nodepool1 \
  --node-count 2 \
  --node-vm-size "${node_vm_size}" \
  --max-pods 110 \
  --vnet-subnet-id "${snet_aks_id}" \
  --no-ssh-key \
  --yes
az aks nodepool add \
  --resource-group "${resource_group}" \
  --cluster-name aks-prod \
  --name webpool \
  --mode User \
  --os-type Linux \
  --node-count 1 \
  --node-vm-size "${node_vm_size}" \
  --max-pods 110 \
  --vnet-subnet-id "${snet_aks_id}"
aks_prod_id=$(az aks show \
  --resource-group "${resource_group}" \
  --name aks-prod \
  --query id \
  --output tsv)

printf '%s %s\n' 'Resource id of network vnet-prod.' "${vnet_prod_id}"
printf '%s %s\n' 'Resource id of network vnet-hub.' "${vnet_hub_id}"
printf '%s %s\n' 'Address of pip-vpngw-prod.' "${vpngw_prod_address_ip_address}"
printf '%s %s\n' 'Address of pip-agw-ingress.' "${agw_ingress_address_ip_address}"
printf '%s %s\n' 'Address of pip-agw-api.' "${agw_api_address_ip_address}"
printf '%s %s\n' 'Resource id of cluster aks-prod.' "${aks_prod_id}"
