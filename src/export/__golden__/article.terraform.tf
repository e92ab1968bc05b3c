# AKS networking, illustrated
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
  default     = "rg-prod"
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

variable "vpngw_prod_connection1_shared_key" {
  description = "Key that the VPN device of Headquarters has too."
  type        = string
  sensitive   = true
}

variable "kubernetes_version" {
  description = "Version of Kubernetes of aks-prod."
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
    name                       = "allow-web-from-internet"
    priority                   = 200
    direction                  = "Inbound"
    access                     = "Allow"
    protocol                   = "Tcp"
    source_address_prefix      = "Internet"
    source_port_range          = "*"
    destination_address_prefix = "20.50.0.10"
    destination_port_range     = "80"
  }
}

resource "azurerm_network_security_group" "nsg_agw" {
  name                = "nsg-agw"
  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name

  security_rule {
    name                       = "allow-gateway-manager"
    priority                   = 100
    direction                  = "Inbound"
    access                     = "Allow"
    protocol                   = "Tcp"
    source_address_prefix      = "GatewayManager"
    source_port_range          = "*"
    destination_address_prefix = "*"
    destination_port_range     = "65200-65535"
  }

  security_rule {
    name                       = "allow-https-from-internet"
    priority                   = 110
    direction                  = "Inbound"
    access                     = "Allow"
    protocol                   = "Tcp"
    source_address_prefix      = "Internet"
    source_port_range          = "*"
    destination_address_prefix = "10.240.2.0/24"
    destination_port_ranges    = ["80", "443"]
  }
}

resource "azurerm_network_security_group" "nsg_webpool" {
  name                = "nsg-webpool"
  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name

  security_rule {
    name                       = "allow-web-from-internet"
    priority                   = 200
    direction                  = "Inbound"
    access                     = "Allow"
    protocol                   = "Tcp"
    source_address_prefix      = "Internet"
    source_port_range          = "*"
    destination_address_prefix = "20.50.0.10"
    destination_port_range     = "80"
  }
}

resource "azurerm_virtual_network" "vnet_prod" {
  name                = "vnet-prod"
  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name
  address_space       = ["10.240.0.0/16"]
  dns_servers         = ["10.240.3.4"]
}

resource "azurerm_subnet" "snet_aks" {
  name                 = "snet-aks"
  resource_group_name  = azurerm_resource_group.main.name
  virtual_network_name = azurerm_virtual_network.vnet_prod.name
  address_prefixes     = ["10.240.0.0/24"]
}

resource "azurerm_subnet_network_security_group_association" "snet_aks" {
  subnet_id                 = azurerm_subnet.snet_aks.id
  network_security_group_id = azurerm_network_security_group.nsg_aks.id
}

resource "azurerm_subnet" "snet_agw" {
  name                 = "snet-agw"
  resource_group_name  = azurerm_resource_group.main.name
  virtual_network_name = azurerm_virtual_network.vnet_prod.name
  address_prefixes     = ["10.240.2.0/24"]
}

resource "azurerm_subnet_network_security_group_association" "snet_agw" {
  subnet_id                 = azurerm_subnet.snet_agw.id
  network_security_group_id = azurerm_network_security_group.nsg_agw.id
}

resource "azurerm_subnet" "snet_dns" {
  name                 = "snet-dns"
  resource_group_name  = azurerm_resource_group.main.name
  virtual_network_name = azurerm_virtual_network.vnet_prod.name
  address_prefixes     = ["10.240.3.0/28"]
}

resource "azurerm_subnet" "gateway_subnet" {
  name                 = "GatewaySubnet"
  resource_group_name  = azurerm_resource_group.main.name
  virtual_network_name = azurerm_virtual_network.vnet_prod.name
  address_prefixes     = ["10.240.255.0/27"]
}

resource "azurerm_virtual_network" "vnet_hub" {
  name                = "vnet-hub"
  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name
  address_space       = ["10.100.0.0/16"]
}

resource "azurerm_subnet" "snet_shared" {
  name                 = "snet-shared"
  resource_group_name  = azurerm_resource_group.main.name
  virtual_network_name = azurerm_virtual_network.vnet_hub.name
  address_prefixes     = ["10.100.1.0/24"]
}

resource "azurerm_network_interface" "vm_dns_interface" {
  name                = "nic-vm-dns"
  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name

  ip_configuration {
    name                          = "ipconfig1"
    subnet_id                     = azurerm_subnet.snet_dns.id
    private_ip_address_allocation = "Static"
    private_ip_address            = "10.240.3.4"
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

resource "azurerm_network_interface" "vm_jump_interface" {
  name                = "nic-vm-jump"
  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name

  ip_configuration {
    name                          = "ipconfig1"
    subnet_id                     = azurerm_subnet.snet_shared.id
    private_ip_address_allocation = "Static"
    private_ip_address            = "10.100.1.4"
  }
}

# A plain Linux machine: its image and what runs on it are yours to choose.
resource "azurerm_linux_virtual_machine" "vm_jump" {
  name                            = "vm-jump"
  location                        = azurerm_resource_group.main.location
  resource_group_name             = azurerm_resource_group.main.name
  computer_name                   = "vm-jump"
  size                            = var.machine_size
  admin_username                  = var.admin_username
  disable_password_authentication = true
  network_interface_ids           = [azurerm_network_interface.vm_jump_interface.id]

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

resource "azurerm_local_network_gateway" "headquarters" {
  name                = "Headquarters"
  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name
  gateway_address     = var.headquarters_gateway_address
  address_space       = ["192.168.0.0/16"]
}

# Of all zones, as its gateway demands; a region without availability zones takes none here.
resource "azurerm_public_ip" "vpngw_prod_address" {
  name                = "pip-vpngw-prod"
  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name
  allocation_method   = "Static"
  sku                 = "Standard"
  zones               = ["1", "2", "3"]
}

# The size is an assumption; it takes Azure half an hour and more to make a gateway.
resource "azurerm_virtual_network_gateway" "vpngw_prod" {
  name                = "vpngw-prod"
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
    public_ip_address_id          = azurerm_public_ip.vpngw_prod_address.id
  }
}

resource "azurerm_virtual_network_gateway_connection" "vpngw_prod_connection1" {
  name                       = "cn-headquarters"
  location                   = azurerm_resource_group.main.location
  resource_group_name        = azurerm_resource_group.main.name
  type                       = "IPsec"
  virtual_network_gateway_id = azurerm_virtual_network_gateway.vpngw_prod.id
  local_network_gateway_id   = azurerm_local_network_gateway.headquarters.id
  shared_key                 = var.vpngw_prod_connection1_shared_key
}

resource "azurerm_virtual_network_peering" "peer_prod_hub" {
  name                         = "peer-prod-hub"
  resource_group_name          = azurerm_resource_group.main.name
  virtual_network_name         = azurerm_virtual_network.vnet_prod.name
  remote_virtual_network_id    = azurerm_virtual_network.vnet_hub.id
  allow_virtual_network_access = true
  allow_forwarded_traffic      = true
  allow_gateway_transit        = true
  use_remote_gateways          = false

  depends_on = [
    azurerm_subnet_network_security_group_association.snet_aks,
    azurerm_subnet_network_security_group_association.snet_agw,
    azurerm_subnet.snet_dns,
    azurerm_subnet.gateway_subnet,
    azurerm_subnet.snet_shared,
  ]
}

resource "azurerm_virtual_network_peering" "peer_prod_hub_back" {
  name                         = "peer-prod-hub"
  resource_group_name          = azurerm_resource_group.main.name
  virtual_network_name         = azurerm_virtual_network.vnet_hub.name
  remote_virtual_network_id    = azurerm_virtual_network.vnet_prod.id
  allow_virtual_network_access = true
  allow_forwarded_traffic      = true
  allow_gateway_transit        = false
  use_remote_gateways          = true

  depends_on = [azurerm_virtual_network_gateway.vpngw_prod, azurerm_virtual_network_peering.peer_prod_hub]
}

# 20.50.0.40 in the design.
resource "azurerm_public_ip" "agw_ingress_address" {
  name                = "pip-agw-ingress"
  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name
  allocation_method   = "Static"
  sku                 = "Standard"
}

# Port 80 and HTTP are assumptions: certificate, listeners and probes are not of the design.
resource "azurerm_application_gateway" "agw_ingress" {
  name                = "agw-ingress"
  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name

  sku {
    name     = "Standard_v2"
    tier     = "Standard_v2"
    capacity = 2
  }

  gateway_ip_configuration {
    name      = "gateway"
    subnet_id = azurerm_subnet.snet_agw.id
  }

  frontend_ip_configuration {
    name                 = "public"
    public_ip_address_id = azurerm_public_ip.agw_ingress_address.id
  }

  frontend_port {
    name = "port-80"
    port = 80
  }

  backend_address_pool {
    name = "backend"
  }

  backend_http_settings {
    name                  = "http"
    port                  = 80
    protocol              = "Http"
    cookie_based_affinity = "Disabled"
  }

  http_listener {
    name                           = "listener"
    frontend_ip_configuration_name = "public"
    frontend_port_name             = "port-80"
    protocol                       = "Http"
  }

  request_routing_rule {
    name                       = "rule"
    rule_type                  = "Basic"
    priority                   = 100
    http_listener_name         = "listener"
    backend_address_pool_name  = "backend"
    backend_http_settings_name = "http"
  }

  # The ingress controller of the cluster writes these.
  lifecycle {
    ignore_changes = [
      backend_address_pool,
      backend_http_settings,
      frontend_port,
      http_listener,
      probe,
      redirect_configuration,
      request_routing_rule,
      ssl_certificate,
      tags,
      url_path_map,
    ]
  }

  depends_on = [azurerm_subnet_network_security_group_association.snet_agw]
}

# 20.50.0.41 in the design.
resource "azurerm_public_ip" "agw_api_address" {
  name                = "pip-agw-api"
  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name
  allocation_method   = "Static"
  sku                 = "Standard"
}

# Port 80 and HTTP are assumptions: certificate, listeners and probes are not of the design.
resource "azurerm_application_gateway" "agw_api" {
  name                = "agw-api"
  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name

  sku {
    name     = "Standard_v2"
    tier     = "Standard_v2"
    capacity = 2
  }

  gateway_ip_configuration {
    name      = "gateway"
    subnet_id = azurerm_subnet.snet_agw.id
  }

  frontend_ip_configuration {
    name                 = "public"
    public_ip_address_id = azurerm_public_ip.agw_api_address.id
  }

  frontend_port {
    name = "port-80"
    port = 80
  }

  backend_address_pool {
    name         = "backend"
    ip_addresses = ["10.240.0.250"]
  }

  backend_http_settings {
    name                  = "http"
    port                  = 80
    protocol              = "Http"
    cookie_based_affinity = "Disabled"
  }

  http_listener {
    name                           = "listener"
    frontend_ip_configuration_name = "public"
    frontend_port_name             = "port-80"
    protocol                       = "Http"
  }

  request_routing_rule {
    name                       = "rule"
    rule_type                  = "Basic"
    priority                   = 100
    http_listener_name         = "listener"
    backend_address_pool_name  = "backend"
    backend_http_settings_name = "http"
  }

  depends_on = [azurerm_subnet_network_security_group_association.snet_agw]
}

resource "azurerm_user_assigned_identity" "aks_prod_identity" {
  name                = "id-aks-prod"
  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name
}

# Network Contributor for aks-prod on vnet-prod.
resource "azurerm_role_assignment" "aks_prod_role_on_vnet_prod" {
  scope                = azurerm_virtual_network.vnet_prod.id
  role_definition_name = "Network Contributor"
  principal_id         = azurerm_user_assigned_identity.aks_prod_identity.principal_id
  principal_type       = "ServicePrincipal"
}

resource "azurerm_kubernetes_cluster" "aks_prod" {
  name                = "aks-prod"
  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name
  dns_prefix          = "aks-prod"
  kubernetes_version  = var.kubernetes_version
  sku_tier            = "Free"

  default_node_pool {
    name           = "nodepool1"
    vm_size        = var.node_vm_size
    node_count     = 2
    max_pods       = 110
    vnet_subnet_id = azurerm_subnet.snet_aks.id
  }

  identity {
    type         = "UserAssigned"
    identity_ids = [azurerm_user_assigned_identity.aks_prod_identity.id]
  }

  network_profile {
    network_plugin    = "kubenet"
    pod_cidr          = "10.244.0.0/16"
    service_cidr      = "10.0.0.0/16"
    dns_service_ip    = "10.0.0.10"
    load_balancer_sku = "standard"
    outbound_type     = "loadBalancer"

    load_balancer_profile {
      managed_outbound_ip_count = 1
    }
  }

  depends_on = [
    azurerm_role_assignment.aks_prod_role_on_vnet_prod,
    azurerm_virtual_network_peering.peer_prod_hub,
    azurerm_virtual_network_peering.peer_prod_hub_back,
    azurerm_linux_virtual_machine.vm_dns,
    azurerm_subnet_network_security_group_association.snet_aks,
  ]
}

resource "azurerm_kubernetes_cluster_node_pool" "aks_prod_webpool" {
  name                  = "webpool"
  kubernetes_cluster_id = azurerm_kubernetes_cluster.aks_prod.id
  mode                  = "User"
  os_type               = "Linux"
  vm_size               = var.node_vm_size
  node_count            = 1
  max_pods              = 110
  vnet_subnet_id        = azurerm_subnet.snet_aks.id
}

output "vnet_prod_id" {
  description = "Resource id of network vnet-prod."
  value       = azurerm_virtual_network.vnet_prod.id
}

output "vnet_hub_id" {
  description = "Resource id of network vnet-hub."
  value       = azurerm_virtual_network.vnet_hub.id
}

output "vpngw_prod_address_ip" {
  description = "Address of pip-vpngw-prod."
  value       = azurerm_public_ip.vpngw_prod_address.ip_address
}

output "agw_ingress_address_ip" {
  description = "Address of pip-agw-ingress."
  value       = azurerm_public_ip.agw_ingress_address.ip_address
}

output "agw_api_address_ip" {
  description = "Address of pip-agw-api."
  value       = azurerm_public_ip.agw_api_address.ip_address
}

output "aks_prod_id" {
  description = "Resource id of cluster aks-prod."
  value       = azurerm_kubernetes_cluster.aks_prod.id
}
