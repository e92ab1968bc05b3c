#!/usr/bin/env bash
# Azure CNI with a pod subnet
#
# Drawn with AKS Network Simulator; the design:
# https://netsim.example/#v1.4.abcd
#
# Run it with bash once az login and az account set have chosen a subscription. Should it stop, what it has made stays.
# It takes from the environment what has no value below: SSH_PUBLIC_KEY.
#
# What is not in it, what was assumed, and what is left to do:
# - What runs in the cluster is not written: 3 workloads and 2 services. Kubernetes makes it, and AKS the load balancers, rules and routes that follow from it.
# - What is not in Azure is not written: 1 host on the internet.
# - What only the simulator knows is not written: 5 assertions.
# - Rule “allow-ingest-from-internet” of “nsg-nodes” names 20.50.4.10, of “ingest”: Azure draws another one, which is to stand there.
# - Virtual machines are written with a plain Ubuntu image; what the design says of their role is for whoever sets them up.
# - The roles of the clusters’ identities are among the resources: whoever deploys needs to be allowed to assign roles, as Owner or Role Based Access Control Administrator.
# - Azure draws the outbound address of aks-data; the design has 20.50.4.20.

set -euo pipefail

# az prints nothing but what goes wrong.
export AZURE_CORE_OUTPUT=none

# Region of the resources.
location=westeurope

# Name of the resource group that everything is put into.
resource_group=rg-data

# Size of virtual machines that are no nodes; the design says nothing of it.
machine_size=Standard_D2s_v5

# Name of the administrator of virtual machines.
admin_username=azureuser

# Public SSH key of the administrator of virtual machines.
ssh_public_key="${SSH_PUBLIC_KEY:?}"

# Version of Kubernetes of aks-data.
kubernetes_version=1.34

# Size of the nodes’ virtual machines; the design says nothing of it.
node_vm_size=Standard_D4s_v5

az group create --name "${resource_group}" --location "${location}"

az network nsg create --resource-group "${resource_group}" --name nsg-nodes --location "${location}"
az network nsg rule create \
  --resource-group "${resource_group}" \
  --nsg-name nsg-nodes \
  --name allow-ingest-from-internet \
  --priority 200 \
  --direction Inbound \
  --access Allow \
  --protocol Tcp \
  --source-address-prefixes Internet \
  --source-port-ranges '*' \
  --destination-address-prefixes 20.50.4.10 \
  --destination-port-ranges 443

az network nsg create --resource-group "${resource_group}" --name nsg-pods --location "${location}"
az network nsg rule create \
  --resource-group "${resource_group}" \
  --nsg-name nsg-pods \
  --name allow-ingest-from-internet \
  --priority 200 \
  --direction Inbound \
  --access Allow \
  --protocol Tcp \
  --source-address-prefixes Internet \
  --source-port-ranges '*' \
  --destination-address-prefixes '*' \
  --destination-port-ranges 8443
az network nsg rule create \
  --resource-group "${resource_group}" \
  --nsg-name nsg-pods \
  --name deny-hub-ssh \
  --priority 300 \
  --direction Inbound \
  --access Deny \
  --protocol Tcp \
  --source-address-prefixes 10.41.0.0/16 \
  --source-port-ranges '*' \
  --destination-address-prefixes '*' \
  --destination-port-ranges 22

az network nsg create --resource-group "${resource_group}" --name nsg-data --location "${location}"
az network nsg rule create \
  --resource-group "${resource_group}" \
  --nsg-name nsg-data \
  --name allow-pods \
  --priority 100 \
  --direction Inbound \
  --access Allow \
  --protocol Tcp \
  --source-address-prefixes 10.40.16.0/21 10.40.32.0/23 \
  --source-port-ranges '*' \
  --destination-address-prefixes 10.40.1.0/27 \
  --destination-port-ranges 5432
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

az network vnet create \
  --resource-group "${resource_group}" \
  --name vnet-data \
  --location "${location}" \
  --address-prefixes 10.40.0.0/16
az network vnet subnet create \
  --resource-group "${resource_group}" \
  --vnet-name vnet-data \
  --name snet-nodes \
  --address-prefixes 10.40.0.0/25 \
  --network-security-group nsg-nodes \
  --default-outbound-access true
az network vnet subnet create \
  --resource-group "${resource_group}" \
  --vnet-name vnet-data \
  --name snet-pods \
  --address-prefixes 10.40.16.0/21 \
  --network-security-group nsg-pods \
  --delegations Microsoft.ContainerService/managedClusters \
  --default-outbound-access true
az network vnet subnet create \
  --resource-group "${resource_group}" \
  --vnet-name vnet-data \
  --name snet-pods-ml \
  --address-prefixes 10.40.32.0/23 \
  --delegations Microsoft.ContainerService/managedClusters \
  --default-outbound-access true
az network vnet subnet create \
  --resource-group "${resource_group}" \
  --vnet-name vnet-data \
  --name snet-data \
  --address-prefixes 10.40.1.0/27 \
  --network-security-group nsg-data \
  --default-outbound-access true
snet_data_id=$(az network vnet subnet show \
  --resource-group "${resource_group}" \
  --vnet-name vnet-data \
  --name snet-data \
  --query id \
  --output tsv)
vnet_data_id=$(az network vnet show \
  --resource-group "${resource_group}" \
  --name vnet-data \
  --query id \
  --output tsv)
snet_nodes_id=$(az network vnet subnet show \
  --resource-group "${resource_group}" \
  --vnet-name vnet-data \
  --name snet-nodes \
  --query id \
  --output tsv)
snet_pods_id=$(az network vnet subnet show \
  --resource-group "${resource_group}" \
  --vnet-name vnet-data \
  --name snet-pods \
  --query id \
  --output tsv)
snet_pods_ml_id=$(az network vnet subnet show \
  --resource-group "${resource_group}" \
  --vnet-name vnet-data \
  --name snet-pods-ml \
  --query id \
  --output tsv)

az network vnet create \
  --resource-group "${resource_group}" \
  --name vnet-tools \
  --location "${location}" \
  --address-prefixes 10.41.0.0/20
az network vnet subnet create \
  --resource-group "${resource_group}" \
  --vnet-name vnet-tools \
  --name snet-tools \
  --address-prefixes 10.41.0.0/26 \
  --default-outbound-access true
snet_tools_id=$(az network vnet subnet show \
  --resource-group "${resource_group}" \
  --vnet-name vnet-tools \
  --name snet-tools \
  --query id \
  --output tsv)
vnet_tools_id=$(az network vnet show \
  --resource-group "${resource_group}" \
  --name vnet-tools \
  --query id \
  --output tsv)

az network nic create \
  --resource-group "${resource_group}" \
  --name nic-vm-postgres \
  --location "${location}" \
  --subnet "${snet_data_id}" \
  --private-ip-address 10.40.1.4

# A plain Linux machine: its image and what runs on it are yours to choose.
az vm create \
  --resource-group "${resource_group}" \
  --name vm-postgres \
  --location "${location}" \
  --nics nic-vm-postgres \
  --size "${machine_size}" \
  --image Canonical:ubuntu-24_04-lts:server:latest \
  --storage-sku StandardSSD_LRS \
  --computer-name vm-postgres \
  --admin-username "${admin_username}" \
  --authentication-type ssh \
  --ssh-key-values "${ssh_public_key}"

az network nic create \
  --resource-group "${resource_group}" \
  --name nic-vm-grafana \
  --location "${location}" \
  --subnet "${snet_tools_id}" \
  --private-ip-address 10.41.0.4

# A plain Linux machine: its image and what runs on it are yours to choose.
az vm create \
  --resource-group "${resource_group}" \
  --name vm-grafana \
  --location "${location}" \
  --nics nic-vm-grafana \
  --size "${machine_size}" \
  --image Canonical:ubuntu-24_04-lts:server:latest \
  --storage-sku StandardSSD_LRS \
  --computer-name vm-grafana \
  --admin-username "${admin_username}" \
  --authentication-type ssh \
  --ssh-key-values "${ssh_public_key}"

az network vnet peering create \
  --resource-group "${resource_group}" \
  --vnet-name vnet-data \
  --name peer-data-tools \
  --remote-vnet "${vnet_tools_id}" \
  --allow-vnet-access true \
  --allow-forwarded-traffic true \
  --allow-gateway-transit false \
  --use-remote-gateways false

az network vnet peering create \
  --resource-group "${resource_group}" \
  --vnet-name vnet-tools \
  --name peer-data-tools \
  --remote-vnet "${vnet_data_id}" \
  --allow-vnet-access true \
  --allow-forwarded-traffic true \
  --allow-gateway-transit false \
  --use-remote-gateways false

az identity create --resource-group "${resource_group}" --name id-aks-data --location "${location}"
aks_data_identity_principal_id=$(az identity show \
  --resource-group "${resource_group}" \
  --name id-aks-data \
  --query principalId \
  --output tsv)
aks_data_identity_id=$(az identity show \
  --resource-group "${resource_group}" \
  --name id-aks-data \
  --query id \
  --output tsv)

# Network Contributor for aks-data on vnet-data.
az role assignment create \
  --assignee-object-id "${aks_data_identity_principal_id}" \
  --assignee-principal-type ServicePrincipal \
  --role 'Network Contributor' \
  --scope "${vnet_data_id}"

az aks create \
  --resource-group "${resource_group}" \
  --name aks-data \
  --location "${location}" \
  --tier free \
  --kubernetes-version "${kubernetes_version}" \
  --dns-name-prefix aks-data \
  --assign-identity "${aks_data_identity_id}" \
  --skip-subnet-role-assignment \
  --network-plugin azure \
  --service-cidr 172.16.0.0/16 \
  --dns-service-ip 172.16.0.10 \
  --load-balancer-sku standard \
  --outbound-type loadBalancer \
  --load-balancer-managed-outbound-ip-count 1 \
  --nodepool-name system \
  --node-count 3 \
  --node-vm-size "${node_vm_size}" \
  --max-pods 50 \
  --vnet-subnet-id "${snet_nodes_id}" \
  --pod-subnet-id "${snet_pods_id}" \
  --no-ssh-key \
  --yes
az aks nodepool update \
  --resource-group "${resource_group}" \
  --cluster-name aks-data \
  --name system \
  --max-surge 1
az aks nodepool add \
  --resource-group "${resource_group}" \
  --cluster-name aks-data \
  --name apps \
  --mode User \
  --os-type Linux \
  --node-count 4 \
  --node-vm-size "${node_vm_size}" \
  --enable-cluster-autoscaler \
  --min-count 3 \
  --max-count 20 \
  --max-pods 60 \
  --vnet-subnet-id "${snet_nodes_id}" \
  --pod-subnet-id "${snet_pods_id}" \
  --max-surge 2
az aks nodepool add \
  --resource-group "${resource_group}" \
  --cluster-name aks-data \
  --name ml \
  --mode User \
  --os-type Linux \
  --node-count 2 \
  --node-vm-size "${node_vm_size}" \
  --enable-cluster-autoscaler \
  --min-count 1 \
  --max-count 8 \
  --max-pods 30 \
  --vnet-subnet-id "${snet_nodes_id}" \
  --pod-subnet-id "${snet_pods_ml_id}" \
  --max-surge 1
aks_data_id=$(az aks show \
  --resource-group "${resource_group}" \
  --name aks-data \
  --query id \
  --output tsv)

printf '%s %s\n' 'Resource id of network vnet-data.' "${vnet_data_id}"
printf '%s %s\n' 'Resource id of network vnet-tools.' "${vnet_tools_id}"
printf '%s %s\n' 'Resource id of cluster aks-data.' "${aks_data_id}"
