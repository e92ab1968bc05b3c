# Hub and spoke with a firewall
#
# Drawn with AKS Network Simulator; the design:
# https://netsim.example/#v1.4.abcd
#
# Deploy it, with the id of a subscription in the environment variable ARM_SUBSCRIPTION_ID:
# terraform init && terraform apply
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
  default     = "rg-spoke"
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

variable "headquarters_gateway_address" {
  description = "Public address of the VPN device of Headquarters."
  type        = string
}

variable "vgw_hub_connection1_shared_key" {
  description = "Key that the VPN device of Headquarters has too."
  type        = string
  sensitive   = true
}

variable "kubernetes_version" {
  description = "Version of Kubernetes of aks-spoke."
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

resource "azurerm_network_security_group" "nsg_aks" {
  name                = "nsg-aks"
  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name

  security_rule {
    name                       = "allow-portal"
    priority                   = 200
    direction                  = "Inbound"
    access                     = "Allow"
    protocol                   = "Tcp"
    source_address_prefixes    = ["10.50.0.0/26", "192.168.0.0/16"]
    source_port_range          = "*"
    destination_address_prefix = "10.51.0.0/24"
    destination_port_range     = "443"
  }
}

resource "azurerm_network_security_group" "nsg_data" {
  name                = "nsg-data"
  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name

  security_rule {
    name                       = "allow-sql-from-nodes"
    priority                   = 100
    direction                  = "Inbound"
    access                     = "Allow"
    protocol                   = "Tcp"
    source_address_prefix      = "10.51.0.0/24"
    source_port_range          = "*"
    destination_address_prefix = "10.51.1.0/27"
    destination_port_range     = "1433"
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

resource "azurerm_route_table" "rt_spoke" {
  name                          = "rt-spoke"
  location                      = azurerm_resource_group.main.location
  resource_group_name           = azurerm_resource_group.main.name
  bgp_route_propagation_enabled = false
}

resource "azurerm_route" "rt_spoke_default_to_firewall" {
  name                   = "default-to-firewall"
  resource_group_name    = azurerm_resource_group.main.name
  route_table_name       = azurerm_route_table.rt_spoke.name
  address_prefix         = "0.0.0.0/0"
  next_hop_type          = "VirtualAppliance"
  next_hop_in_ip_address = "10.50.0.4"
}

resource "azurerm_route" "rt_spoke_to_headquarters" {
  name                   = "to-headquarters"
  resource_group_name    = azurerm_resource_group.main.name
  route_table_name       = azurerm_route_table.rt_spoke.name
  address_prefix         = "192.168.0.0/16"
  next_hop_type          = "VirtualAppliance"
  next_hop_in_ip_address = "10.50.0.4"
}

resource "azurerm_route_table" "rt_gateway" {
  name                          = "rt-gateway"
  location                      = azurerm_resource_group.main.location
  resource_group_name           = azurerm_resource_group.main.name
  bgp_route_propagation_enabled = true
}

resource "azurerm_route" "rt_gateway_spoke_by_firewall" {
  name                   = "spoke-by-firewall"
  resource_group_name    = azurerm_resource_group.main.name
  route_table_name       = azurerm_route_table.rt_gateway.name
  address_prefix         = "10.51.0.0/16"
  next_hop_type          = "VirtualAppliance"
  next_hop_in_ip_address = "10.50.0.4"
}

resource "azurerm_virtual_network" "vnet_spoke" {
  name                = "vnet-spoke"
  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name
  address_space       = ["10.51.0.0/16"]
}

resource "azurerm_subnet" "snet_aks" {
  name                 = "snet-aks"
  resource_group_name  = azurerm_resource_group.main.name
  virtual_network_name = azurerm_virtual_network.vnet_spoke.name
  address_prefixes     = ["10.51.0.0/24"]
}

resource "azurerm_subnet_network_security_group_association" "snet_aks" {
  subnet_id                 = azurerm_subnet.snet_aks.id
  network_security_group_id = azurerm_network_security_group.nsg_aks.id
}

resource "azurerm_subnet_route_table_association" "snet_aks" {
  subnet_id      = azurerm_subnet.snet_aks.id
  route_table_id = azurerm_route_table.rt_spoke.id
}

resource "azurerm_subnet" "snet_data" {
  name                 = "snet-data"
  resource_group_name  = azurerm_resource_group.main.name
  virtual_network_name = azurerm_virtual_network.vnet_spoke.name
  address_prefixes     = ["10.51.1.0/27"]
}

resource "azurerm_subnet_network_security_group_association" "snet_data" {
  subnet_id                 = azurerm_subnet.snet_data.id
  network_security_group_id = azurerm_network_security_group.nsg_data.id
}

resource "azurerm_subnet_route_table_association" "snet_data" {
  subnet_id      = azurerm_subnet.snet_data.id
  route_table_id = azurerm_route_table.rt_spoke.id
}

resource "azurerm_virtual_network" "vnet_hub" {
  name                = "vnet-hub"
  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name
  address_space       = ["10.50.0.0/22"]
}

resource "azurerm_subnet" "azure_firewall_subnet" {
  name                 = "AzureFirewallSubnet"
  resource_group_name  = azurerm_resource_group.main.name
  virtual_network_name = azurerm_virtual_network.vnet_hub.name
  address_prefixes     = ["10.50.0.0/26"]
}

resource "azurerm_subnet" "gateway_subnet" {
  name                 = "GatewaySubnet"
  resource_group_name  = azurerm_resource_group.main.name
  virtual_network_name = azurerm_virtual_network.vnet_hub.name
  address_prefixes     = ["10.50.1.0/27"]
}

resource "azurerm_subnet_route_table_association" "gateway_subnet" {
  subnet_id      = azurerm_subnet.gateway_subnet.id
  route_table_id = azurerm_route_table.rt_gateway.id
}

resource "azurerm_subnet" "snet_shared" {
  name                 = "snet-shared"
  resource_group_name  = azurerm_resource_group.main.name
  virtual_network_name = azurerm_virtual_network.vnet_hub.name
  address_prefixes     = ["10.50.2.0/27"]
}

resource "azurerm_network_interface" "vm_sql_interface" {
  name                = "nic-vm-sql"
  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name

  ip_configuration {
    name                          = "ipconfig1"
    subnet_id                     = azurerm_subnet.snet_data.id
    private_ip_address_allocation = "Static"
    private_ip_address            = "10.51.1.4"
  }
}

# A plain Linux machine: its image and what runs on it are yours to choose.
resource "azurerm_linux_virtual_machine" "vm_sql" {
  name                            = "vm-sql"
  location                        = azurerm_resource_group.main.location
  resource_group_name             = azurerm_resource_group.main.name
  computer_name                   = "vm-sql"
  size                            = var.machine_size
  admin_username                  = var.admin_username
  disable_password_authentication = true
  network_interface_ids           = [azurerm_network_interface.vm_sql_interface.id]

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

resource "azurerm_network_interface" "vm_dns_interface" {
  name                = "nic-vm-dns"
  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name

  ip_configuration {
    name                          = "ipconfig1"
    subnet_id                     = azurerm_subnet.snet_shared.id
    private_ip_address_allocation = "Static"
    private_ip_address            = "10.50.2.4"
  }
}

# A DNS server once one is installed on it.
resource "azurerm_linux_virtual_machine" "vm_dns" {
  name                            = "vm-dns"
  location                        = azurerm_resource_group.main.location
  resource_group_name             = azurerm_resource_group.main.name
  computer_name                   = "vm-dns"
  size                            = var.machine_size
  admin_username                  = var.admin_username
  disable_password_authentication = true
  network_interface_ids           = [azurerm_network_interface.vm_dns_interface.id]

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

# 20.50.5.4 in the design.
resource "azurerm_public_ip" "afw_hub_address" {
  name                = "pip-afw-hub"
  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name
  allocation_method   = "Static"
  sku                 = "Standard"
}

resource "azurerm_firewall_policy" "afw_hub_policy" {
  name                = "afwp-afw-hub"
  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name
  sku                 = "Standard"
}

resource "azurerm_firewall_policy_rule_collection_group" "afw_hub_rules" {
  name               = "rules"
  firewall_policy_id = azurerm_firewall_policy.afw_hub_policy.id
  priority           = 100

  nat_rule_collection {
    name     = "destination-nat"
    priority = 100
    action   = "Dnat"

    rule {
      name                = "nat-1"
      protocols           = ["TCP"]
      source_addresses    = ["*"]
      destination_address = azurerm_public_ip.afw_hub_address.ip_address
      destination_ports   = ["443"]
      translated_address  = "10.51.0.200"
      translated_port     = "443"
    }
  }

  network_rule_collection {
    name     = "allow"
    priority = 200
    action   = "Allow"

    rule {
      name                  = "headquarters-to-portal"
      protocols             = ["TCP"]
      source_addresses      = ["192.168.0.0/16"]
      destination_addresses = ["10.51.0.200"]
      destination_ports     = ["443"]
    }

    rule {
      name                  = "portal-to-headquarters"
      protocols             = ["TCP"]
      source_addresses      = ["10.51.0.0/24"]
      destination_addresses = ["192.168.10.0/24"]
      destination_ports     = ["389", "636"]
    }

    rule {
      name                  = "nodes-to-registry"
      protocols             = ["TCP"]
      source_addresses      = ["10.51.0.0/24"]
      destination_addresses = ["198.51.100.40"]
      destination_ports     = ["443"]
    }

    rule {
      name                  = "nodes-to-azure"
      protocols             = ["TCP"]
      source_addresses      = ["10.51.0.0/24"]
      destination_addresses = ["AzureCloud"]
      destination_ports     = ["443", "9000"]
    }

    rule {
      name                  = "nodes-tunnel-and-time"
      protocols             = ["UDP"]
      source_addresses      = ["10.51.0.0/24"]
      destination_addresses = ["*"]
      destination_ports     = ["1194", "123"]
    }
  }
}

resource "azurerm_firewall" "afw_hub" {
  name                = "afw-hub"
  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name
  sku_name            = "AZFW_VNet"
  sku_tier            = "Standard"
  firewall_policy_id  = azurerm_firewall_policy.afw_hub_policy.id

  ip_configuration {
    name                 = "ipconfig1"
    subnet_id            = azurerm_subnet.azure_firewall_subnet.id
    public_ip_address_id = azurerm_public_ip.afw_hub_address.id
  }

  depends_on = [azurerm_firewall_policy_rule_collection_group.afw_hub_rules]
}

resource "azurerm_local_network_gateway" "headquarters" {
  name                = "Headquarters"
  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name
  gateway_address     = var.headquarters_gateway_address
  address_space       = ["192.168.0.0/16"]
}

# Of all zones, as its gateway demands; a region without availability zones takes none here.
resource "azurerm_public_ip" "vgw_hub_address" {
  name                = "pip-vgw-hub"
  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name
  allocation_method   = "Static"
  sku                 = "Standard"
  zones               = ["1", "2", "3"]
}

# The size is an assumption; it takes Azure half an hour and more to make a gateway.
resource "azurerm_virtual_network_gateway" "vgw_hub" {
  name                = "vgw-hub"
  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name
  type                = "Vpn"
  vpn_type            = "RouteBased"
  sku                 = "VpnGw1AZ"
  generation          = "Generation1"

  ip_configuration {
    name                          = "default"
    private_ip_address_allocation = "Dynamic"
    subnet_id                     = azurerm_subnet.gateway_subnet.id
    public_ip_address_id          = azurerm_public_ip.vgw_hub_address.id
  }

  depends_on = [azurerm_subnet_route_table_association.gateway_subnet, azurerm_route.rt_gateway_spoke_by_firewall]
}

resource "azurerm_virtual_network_gateway_connection" "vgw_hub_connection1" {
  name                       = "cn-headquarters"
  location                   = azurerm_resource_group.main.location
  resource_group_name        = azurerm_resource_group.main.name
  type                       = "IPsec"
  virtual_network_gateway_id = azurerm_virtual_network_gateway.vgw_hub.id
  local_network_gateway_id   = azurerm_local_network_gateway.headquarters.id
  shared_key                 = var.vgw_hub_connection1_shared_key
}

resource "azurerm_virtual_network_peering" "peer_spoke_hub_back" {
  name                         = "peer-spoke-hub"
  resource_group_name          = azurerm_resource_group.main.name
  virtual_network_name         = azurerm_virtual_network.vnet_hub.name
  remote_virtual_network_id    = azurerm_virtual_network.vnet_spoke.id
  allow_virtual_network_access = true
  allow_forwarded_traffic      = true
  allow_gateway_transit        = true
  use_remote_gateways          = false

  depends_on = [
    azurerm_subnet.azure_firewall_subnet,
    azurerm_subnet_route_table_association.gateway_subnet,
    azurerm_subnet.snet_shared,
    azurerm_subnet_network_security_group_association.snet_aks,
    azurerm_subnet_route_table_association.snet_aks,
    azurerm_subnet_network_security_group_association.snet_data,
    azurerm_subnet_route_table_association.snet_data,
  ]
}

resource "azurerm_virtual_network_peering" "peer_spoke_hub" {
  name                         = "peer-spoke-hub"
  resource_group_name          = azurerm_resource_group.main.name
  virtual_network_name         = azurerm_virtual_network.vnet_spoke.name
  remote_virtual_network_id    = azurerm_virtual_network.vnet_hub.id
  allow_virtual_network_access = true
  allow_forwarded_traffic      = true
  allow_gateway_transit        = false
  use_remote_gateways          = true

  depends_on = [azurerm_virtual_network_gateway.vgw_hub, azurerm_virtual_network_peering.peer_spoke_hub_back]
}

resource "azurerm_user_assigned_identity" "aks_spoke_identity" {
  name                = "id-aks-spoke"
  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name
}

# Network Contributor for aks-spoke on vnet-spoke.
resource "azurerm_role_assignment" "aks_spoke_role_on_vnet_spoke" {
  scope                = azurerm_virtual_network.vnet_spoke.id
  role_definition_name = "Network Contributor"
  principal_id         = azurerm_user_assigned_identity.aks_spoke_identity.principal_id
  principal_type       = "ServicePrincipal"
}

# Network Contributor for aks-spoke on rt-spoke.
resource "azurerm_role_assignment" "aks_spoke_role_on_rt_spoke" {
  scope                = azurerm_route_table.rt_spoke.id
  role_definition_name = "Network Contributor"
  principal_id         = azurerm_user_assigned_identity.aks_spoke_identity.principal_id
  principal_type       = "ServicePrincipal"
}

resource "azurerm_kubernetes_cluster" "aks_spoke" {
  name                = "aks-spoke"
  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name
  dns_prefix          = "aks-spoke"
  kubernetes_version  = var.kubernetes_version
  sku_tier            = "Free"

  default_node_pool {
    name           = "system"
    vm_size        = var.node_vm_size
    node_count     = 3
    max_pods       = 110
    vnet_subnet_id = azurerm_subnet.snet_aks.id

    upgrade_settings {
      max_surge = "1"
    }
  }

  identity {
    type         = "UserAssigned"
    identity_ids = [azurerm_user_assigned_identity.aks_spoke_identity.id]
  }

  network_profile {
    network_plugin      = "azure"
    network_plugin_mode = "overlay"
    pod_cidr            = "10.244.0.0/16"
    service_cidr        = "172.16.0.0/16"
    dns_service_ip      = "172.16.0.10"
    load_balancer_sku   = "standard"
    outbound_type       = "userDefinedRouting"
  }

  depends_on = [
    azurerm_role_assignment.aks_spoke_role_on_vnet_spoke,
    azurerm_role_assignment.aks_spoke_role_on_rt_spoke,
    azurerm_virtual_network_peering.peer_spoke_hub,
    azurerm_virtual_network_peering.peer_spoke_hub_back,
    azurerm_firewall.afw_hub,
    azurerm_subnet_network_security_group_association.snet_aks,
    azurerm_subnet_route_table_association.snet_aks,
    azurerm_route.rt_spoke_default_to_firewall,
    azurerm_route.rt_spoke_to_headquarters,
  ]
}

resource "azurerm_kubernetes_cluster_node_pool" "aks_spoke_apps" {
  name                  = "apps"
  kubernetes_cluster_id = azurerm_kubernetes_cluster.aks_spoke.id
  mode                  = "User"
  os_type               = "Linux"
  vm_size               = var.node_vm_size
  node_count            = 3
  auto_scaling_enabled  = true
  min_count             = 3
  max_count             = 12
  max_pods              = 110
  vnet_subnet_id        = azurerm_subnet.snet_aks.id

  upgrade_settings {
    max_surge = "33%"
  }

  lifecycle {
    ignore_changes = [node_count]
  }
}

output "vnet_spoke_id" {
  description = "Resource id of network vnet-spoke."
  value       = azurerm_virtual_network.vnet_spoke.id
}

output "vnet_hub_id" {
  description = "Resource id of network vnet-hub."
  value       = azurerm_virtual_network.vnet_hub.id
}

output "afw_hub_address_ip" {
  description = "Address of pip-afw-hub."
  value       = azurerm_public_ip.afw_hub_address.ip_address
}

output "vgw_hub_address_ip" {
  description = "Address of pip-vgw-hub."
  value       = azurerm_public_ip.vgw_hub_address.ip_address
}

output "aks_spoke_id" {
  description = "Resource id of cluster aks-spoke."
  value       = azurerm_kubernetes_cluster.aks_spoke.id
}
