# Azure CNI with a pod subnet
#
# Drawn with AKS Network Simulator; the design:
# https://netsim.example/#v1.4.abcd
#
# Deploy it, with the id of a subscription in the environment variable ARM_SUBSCRIPTION_ID:
# terraform init && terraform apply
#
# What is not in it, what was assumed, and what is left to do:
# - What runs in the cluster is not written: 3 workloads and 2 services. Kubernetes makes it, and AKS the load balancers, rules and routes that follow from it.
# - What is not in Azure is not written: 1 host on the internet.
# - What only the simulator knows is not written: 5 assertions.
# - Rule “allow-ingest-from-internet” of “nsg-nodes” names 20.50.4.10, of “ingest”: Azure draws another one, which is to stand there.
# - Virtual machines are written with a plain Ubuntu image; what the design says of their role is for whoever sets them up.
# - The roles of the clusters’ identities are among the resources: whoever deploys needs to be allowed to assign roles, as Owner or Role Based Access Control Administrator.
# - Azure draws the outbound address of aks-data; the design has 20.50.4.20.

terraform {
  required_version = ">= 1.3"

  required_providers {
    azurerm = {
      source  = "hashicorp/azurerm"
      version = "~> 4.53"
    }
  }
}

provider "azurerm" {
  features {}
}

variable "location" {
  description = "Region of the resources."
  type        = string
  default     = "westeurope"
}

variable "resource_group_name" {
  description = "Name of the resource group that everything is put into."
  type        = string
  default     = "rg-data"
}

variable "machine_size" {
  description = "Size of virtual machines that are no nodes; the design says nothing of it."
  type        = string
  default     = "Standard_D2s_v5"
}

variable "admin_username" {
  description = "Name of the administrator of virtual machines."
  type        = string
  default     = "azureuser"
}

variable "ssh_public_key" {
  description = "Public SSH key of the administrator of virtual machines."
  type        = string
}

variable "kubernetes_version" {
  description = "Version of Kubernetes of aks-data."
  type        = string
  default     = "1.34"
}

variable "node_vm_size" {
  description = "Size of the nodes’ virtual machines; the design says nothing of it."
  type        = string
  default     = "Standard_D4s_v5"
}

resource "azurerm_resource_group" "main" {
  name     = var.resource_group_name
  location = var.location
}

resource "azurerm_network_security_group" "nsg_nodes" {
  name                = "nsg-nodes"
  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name

  security_rule {
    name                       = "allow-ingest-from-internet"
    priority                   = 200
    direction                  = "Inbound"
    access                     = "Allow"
    protocol                   = "Tcp"
    source_address_prefix      = "Internet"
    source_port_range          = "*"
    destination_address_prefix = "20.50.4.10"
    destination_port_range     = "443"
  }
}

resource "azurerm_network_security_group" "nsg_pods" {
  name                = "nsg-pods"
  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name

  security_rule {
    name                       = "allow-ingest-from-internet"
    priority                   = 200
    direction                  = "Inbound"
    access                     = "Allow"
    protocol                   = "Tcp"
    source_address_prefix      = "Internet"
    source_port_range          = "*"
    destination_address_prefix = "*"
    destination_port_range     = "8443"
  }

  security_rule {
    name                       = "deny-hub-ssh"
    priority                   = 300
    direction                  = "Inbound"
    access                     = "Deny"
    protocol                   = "Tcp"
    source_address_prefix      = "10.41.0.0/16"
    source_port_range          = "*"
    destination_address_prefix = "*"
    destination_port_range     = "22"
  }
}

resource "azurerm_network_security_group" "nsg_data" {
  name                = "nsg-data"
  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name

  security_rule {
    name                       = "allow-pods"
    priority                   = 100
    direction                  = "Inbound"
    access                     = "Allow"
    protocol                   = "Tcp"
    source_address_prefixes    = ["10.40.16.0/21", "10.40.32.0/23"]
    source_port_range          = "*"
    destination_address_prefix = "10.40.1.0/27"
    destination_port_range     = "5432"
  }

  security_rule {
    name                       = "deny-the-network"
    priority                   = 4000
    direction                  = "Inbound"
    access                     = "Deny"
    protocol                   = "*"
    source_address_prefix      = "VirtualNetwork"
    source_port_range          = "*"
    destination_address_prefix = "*"
    destination_port_range     = "*"
  }
}

resource "azurerm_virtual_network" "vnet_data" {
  name                = "vnet-data"
  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name
  address_space       = ["10.40.0.0/16"]
}

resource "azurerm_subnet" "snet_nodes" {
  name                 = "snet-nodes"
  resource_group_name  = azurerm_resource_group.main.name
  virtual_network_name = azurerm_virtual_network.vnet_data.name
  address_prefixes     = ["10.40.0.0/25"]
}

resource "azurerm_subnet_network_security_group_association" "snet_nodes" {
  subnet_id                 = azurerm_subnet.snet_nodes.id
  network_security_group_id = azurerm_network_security_group.nsg_nodes.id
}

resource "azurerm_subnet" "snet_pods" {
  name                 = "snet-pods"
  resource_group_name  = azurerm_resource_group.main.name
  virtual_network_name = azurerm_virtual_network.vnet_data.name
  address_prefixes     = ["10.40.16.0/21"]

  delegation {
    name = "delegation"

    service_delegation {
      name    = "Microsoft.ContainerService/managedClusters"
      actions = ["Microsoft.Network/virtualNetworks/subnets/join/action"]
    }
  }
}

resource "azurerm_subnet_network_security_group_association" "snet_pods" {
  subnet_id                 = azurerm_subnet.snet_pods.id
  network_security_group_id = azurerm_network_security_group.nsg_pods.id
}

resource "azurerm_subnet" "snet_pods_ml" {
  name                 = "snet-pods-ml"
  resource_group_name  = azurerm_resource_group.main.name
  virtual_network_name = azurerm_virtual_network.vnet_data.name
  address_prefixes     = ["10.40.32.0/23"]

  delegation {
    name = "delegation"

    service_delegation {
      name    = "Microsoft.ContainerService/managedClusters"
      actions = ["Microsoft.Network/virtualNetworks/subnets/join/action"]
    }
  }
}

resource "azurerm_subnet" "snet_data" {
  name                 = "snet-data"
  resource_group_name  = azurerm_resource_group.main.name
  virtual_network_name = azurerm_virtual_network.vnet_data.name
  address_prefixes     = ["10.40.1.0/27"]
}

resource "azurerm_subnet_network_security_group_association" "snet_data" {
  subnet_id                 = azurerm_subnet.snet_data.id
  network_security_group_id = azurerm_network_security_group.nsg_data.id
}

resource "azurerm_virtual_network" "vnet_tools" {
  name                = "vnet-tools"
  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name
  address_space       = ["10.41.0.0/20"]
}

resource "azurerm_subnet" "snet_tools" {
  name                 = "snet-tools"
  resource_group_name  = azurerm_resource_group.main.name
  virtual_network_name = azurerm_virtual_network.vnet_tools.name
  address_prefixes     = ["10.41.0.0/26"]
}

resource "azurerm_network_interface" "vm_postgres_interface" {
  name                = "nic-vm-postgres"
  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name

  ip_configuration {
    name                          = "ipconfig1"
    subnet_id                     = azurerm_subnet.snet_data.id
    private_ip_address_allocation = "Static"
    private_ip_address            = "10.40.1.4"
  }
}

# A plain Linux machine: its image and what runs on it are yours to choose.
resource "azurerm_linux_virtual_machine" "vm_postgres" {
  name                            = "vm-postgres"
  location                        = azurerm_resource_group.main.location
  resource_group_name             = azurerm_resource_group.main.name
  computer_name                   = "vm-postgres"
  size                            = var.machine_size
  admin_username                  = var.admin_username
  disable_password_authentication = true
  network_interface_ids           = [azurerm_network_interface.vm_postgres_interface.id]

  admin_ssh_key {
    username   = var.admin_username
    public_key = var.ssh_public_key
  }

  os_disk {
    caching              = "ReadWrite"
    storage_account_type = "StandardSSD_LRS"
  }

  source_image_reference {
    publisher = "Canonical"
    offer     = "ubuntu-24_04-lts"
    sku       = "server"
    version   = "latest"
  }
}

resource "azurerm_network_interface" "vm_grafana_interface" {
  name                = "nic-vm-grafana"
  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name

  ip_configuration {
    name                          = "ipconfig1"
    subnet_id                     = azurerm_subnet.snet_tools.id
    private_ip_address_allocation = "Static"
    private_ip_address            = "10.41.0.4"
  }
}

# A plain Linux machine: its image and what runs on it are yours to choose.
resource "azurerm_linux_virtual_machine" "vm_grafana" {
  name                            = "vm-grafana"
  location                        = azurerm_resource_group.main.location
  resource_group_name             = azurerm_resource_group.main.name
  computer_name                   = "vm-grafana"
  size                            = var.machine_size
  admin_username                  = var.admin_username
  disable_password_authentication = true
  network_interface_ids           = [azurerm_network_interface.vm_grafana_interface.id]

  admin_ssh_key {
    username   = var.admin_username
    public_key = var.ssh_public_key
  }

  os_disk {
    caching              = "ReadWrite"
    storage_account_type = "StandardSSD_LRS"
  }

  source_image_reference {
    publisher = "Canonical"
    offer     = "ubuntu-24_04-lts"
    sku       = "server"
    version   = "latest"
  }
}

resource "azurerm_virtual_network_peering" "peer_data_tools" {
  name                         = "peer-data-tools"
  resource_group_name          = azurerm_resource_group.main.name
  virtual_network_name         = azurerm_virtual_network.vnet_data.name
  remote_virtual_network_id    = azurerm_virtual_network.vnet_tools.id
  allow_virtual_network_access = true
  allow_forwarded_traffic      = true
  allow_gateway_transit        = false
  use_remote_gateways          = false

  depends_on = [
    azurerm_subnet_network_security_group_association.snet_nodes,
    azurerm_subnet_network_security_group_association.snet_pods,
    azurerm_subnet.snet_pods_ml,
    azurerm_subnet_network_security_group_association.snet_data,
    azurerm_subnet.snet_tools,
  ]
}

resource "azurerm_virtual_network_peering" "peer_data_tools_back" {
  name                         = "peer-data-tools"
  resource_group_name          = azurerm_resource_group.main.name
  virtual_network_name         = azurerm_virtual_network.vnet_tools.name
  remote_virtual_network_id    = azurerm_virtual_network.vnet_data.id
  allow_virtual_network_access = true
  allow_forwarded_traffic      = true
  allow_gateway_transit        = false
  use_remote_gateways          = false

  depends_on = [azurerm_virtual_network_peering.peer_data_tools]
}

resource "azurerm_user_assigned_identity" "aks_data_identity" {
  name                = "id-aks-data"
  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name
}

# Network Contributor for aks-data on vnet-data.
resource "azurerm_role_assignment" "aks_data_role_on_vnet_data" {
  scope                = azurerm_virtual_network.vnet_data.id
  role_definition_name = "Network Contributor"
  principal_id         = azurerm_user_assigned_identity.aks_data_identity.principal_id
  principal_type       = "ServicePrincipal"
}

resource "azurerm_kubernetes_cluster" "aks_data" {
  name                = "aks-data"
  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name
  dns_prefix          = "aks-data"
  kubernetes_version  = var.kubernetes_version
  sku_tier            = "Free"

  default_node_pool {
    name           = "system"
    vm_size        = var.node_vm_size
    node_count     = 3
    max_pods       = 50
    vnet_subnet_id = azurerm_subnet.snet_nodes.id
    pod_subnet_id  = azurerm_subnet.snet_pods.id

    upgrade_settings {
      max_surge = "1"
    }
  }

  identity {
    type         = "UserAssigned"
    identity_ids = [azurerm_user_assigned_identity.aks_data_identity.id]
  }

  network_profile {
    network_plugin    = "azure"
    service_cidr      = "172.16.0.0/16"
    dns_service_ip    = "172.16.0.10"
    load_balancer_sku = "standard"
    outbound_type     = "loadBalancer"

    load_balancer_profile {
      managed_outbound_ip_count = 1
    }
  }

  depends_on = [
    azurerm_role_assignment.aks_data_role_on_vnet_data,
    azurerm_virtual_network_peering.peer_data_tools,
    azurerm_virtual_network_peering.peer_data_tools_back,
    azurerm_subnet_network_security_group_association.snet_nodes,
    azurerm_subnet_network_security_group_association.snet_pods,
  ]
}

resource "azurerm_kubernetes_cluster_node_pool" "aks_data_apps" {
  name                  = "apps"
  kubernetes_cluster_id = azurerm_kubernetes_cluster.aks_data.id
  mode                  = "User"
  os_type               = "Linux"
  vm_size               = var.node_vm_size
  node_count            = 4
  auto_scaling_enabled  = true
  min_count             = 3
  max_count             = 20
  max_pods              = 60
  vnet_subnet_id        = azurerm_subnet.snet_nodes.id
  pod_subnet_id         = azurerm_subnet.snet_pods.id

  upgrade_settings {
    max_surge = "2"
  }

  lifecycle {
    ignore_changes = [node_count]
  }
}

resource "azurerm_kubernetes_cluster_node_pool" "aks_data_ml" {
  name                  = "ml"
  kubernetes_cluster_id = azurerm_kubernetes_cluster.aks_data.id
  mode                  = "User"
  os_type               = "Linux"
  vm_size               = var.node_vm_size
  node_count            = 2
  auto_scaling_enabled  = true
  min_count             = 1
  max_count             = 8
  max_pods              = 30
  vnet_subnet_id        = azurerm_subnet.snet_nodes.id
  pod_subnet_id         = azurerm_subnet.snet_pods_ml.id

  upgrade_settings {
    max_surge = "1"
  }

  lifecycle {
    ignore_changes = [node_count]
  }
}

output "vnet_data_id" {
  description = "Resource id of network vnet-data."
  value       = azurerm_virtual_network.vnet_data.id
}

output "vnet_tools_id" {
  description = "Resource id of network vnet-tools."
  value       = azurerm_virtual_network.vnet_tools.id
}

output "aks_data_id" {
  description = "Resource id of cluster aks-data."
  value       = azurerm_kubernetes_cluster.aks_data.id
}
