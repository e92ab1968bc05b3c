// AKS networking, illustrated
//
// Drawn with AKS Network Simulator; the design:
// https://netsim.example/#v1.4.abcd
//
// Deploy it:
// az deployment group create --resource-group rg-prod --template-file main.bicep
//
// What is not in it, what was assumed, and what is left to do:
// - What runs in the cluster is not written: 3 workloads and 2 services. Kubernetes makes it, and AKS the load balancers, rules and routes that follow from it.
// - What is not in Azure is not written: 1 host on the internet.
// - Rule “allow-web-from-internet” of “nsg-aks” names 20.50.0.10, of “web”: Azure draws another one, which is to stand there.
// - Rule “allow-web-from-internet” of “nsg-webpool” names 20.50.0.10, of “web”: Azure draws another one, which is to stand there.
// - AKS puts a route table of its own on subnet “snet-aks”. A Bicep or ARM template that is deployed again takes it off: name that table in its subnet first, or give the subnet a table of the design’s own.
// - Subnet “snet-agw” carries the route table that AKS makes for aks-prod in its node resource group, which is there no sooner than the cluster: after each deployment put it on with az network vnet subnet update --route-table and the id of that table.
// - Virtual machines are written with a plain Ubuntu image; what the design says of their role is for whoever sets them up.
// - DNS server “vm-dns” needs its software.
// - Azure draws public addresses: those of the design stand in comments, and rules, records or other firewalls that name them need the drawn ones.
// - Application gateways are written with one listener for HTTP on port 80: certificates, listeners and probes are not of the design.
// - The backend of “agw-ingress”, service “web”, is not written: the ingress controller in the cluster fills it, once it runs and may. A Bicep or ARM template that is deployed again empties it until the controller fills it again.
// - The roles of the clusters’ identities are among the resources: whoever deploys needs to be allowed to assign roles, as Owner or Role Based Access Control Administrator.
// - Network security groups on the interfaces of pool “webpool” are not written: AKS puts its own there, and replaces another one when it upgrades nodes; put the group on the subnet.
// - Azure draws the outbound address of aks-prod; the design has 20.50.0.20.
// - Nodes of “aks-prod” ask “vm-dns” for every name and do not start without an answer: make the cluster once the DNS software runs.

@description('Region of the resources.')
param location string = 'westeurope'

@description('Size of virtual machines that are no nodes; the design says nothing of it.')
param machineSize string = 'Standard_D2s_v5'

@description('Name of the administrator of virtual machines.')
param adminUsername string = 'azureuser'

@description('Public SSH key of the administrator of virtual machines.')
param sshPublicKey string

@description('Public address of the VPN device of Headquarters.')
param headquartersGatewayAddress string

@secure()
@description('Key that the VPN device of Headquarters has too.')
param vpngwProdConnection1SharedKey string

@description('Version of Kubernetes of aks-prod.')
param kubernetesVersion string = '1.34'

@description('Size of the nodes’ virtual machines; the design says nothing of it.')
param nodeVmSize string = 'Standard_D4s_v5'

resource nsgAks 'Microsoft.Network/networkSecurityGroups@2024-10-01' = {
  name: 'nsg-aks'
  location: location
  properties: {
    securityRules: [
      {
        name: 'allow-web-from-internet'
        properties: {
          priority: 200
          direction: 'Inbound'
          access: 'Allow'
          protocol: 'Tcp'
          sourceAddressPrefix: 'Internet'
          sourcePortRange: '*'
          destinationAddressPrefix: '20.50.0.10'
          destinationPortRange: '80'
        }
      }
    ]
  }
}

resource nsgAgw 'Microsoft.Network/networkSecurityGroups@2024-10-01' = {
  name: 'nsg-agw'
  location: location
  properties: {
    securityRules: [
      {
        name: 'allow-gateway-manager'
        properties: {
          priority: 100
          direction: 'Inbound'
          access: 'Allow'
          protocol: 'Tcp'
          sourceAddressPrefix: 'GatewayManager'
          sourcePortRange: '*'
          destinationAddressPrefix: '*'
          destinationPortRange: '65200-65535'
        }
      }
      {
        name: 'allow-https-from-internet'
        properties: {
          priority: 110
          direction: 'Inbound'
          access: 'Allow'
          protocol: 'Tcp'
          sourceAddressPrefix: 'Internet'
          sourcePortRange: '*'
          destinationAddressPrefix: '10.240.2.0/24'
          destinationPortRanges: [
            '80'
            '443'
          ]
        }
      }
    ]
  }
}

resource nsgWebpool 'Microsoft.Network/networkSecurityGroups@2024-10-01' = {
  name: 'nsg-webpool'
  location: location
  properties: {
    securityRules: [
      {
        name: 'allow-web-from-internet'
        properties: {
          priority: 200
          direction: 'Inbound'
          access: 'Allow'
          protocol: 'Tcp'
          sourceAddressPrefix: 'Internet'
          sourcePortRange: '*'
          destinationAddressPrefix: '20.50.0.10'
          destinationPortRange: '80'
        }
      }
    ]
  }
}

resource vnetProd 'Microsoft.Network/virtualNetworks@2024-10-01' = {
  name: 'vnet-prod'
  location: location
  properties: {
    addressSpace: {
      addressPrefixes: [
        '10.240.0.0/16'
      ]
    }
    dhcpOptions: {
      dnsServers: [
        '10.240.3.4'
      ]
    }
    subnets: [
      {
        name: 'snet-aks'
        properties: {
          addressPrefix: '10.240.0.0/24'
          networkSecurityGroup: {
            id: nsgAks.id
          }
        }
      }
      {
        name: 'snet-agw'
        properties: {
          addressPrefix: '10.240.2.0/24'
          networkSecurityGroup: {
            id: nsgAgw.id
          }
        }
      }
      {
        name: 'snet-dns'
        properties: {
          addressPrefix: '10.240.3.0/28'
        }
      }
      {
        name: 'GatewaySubnet'
        properties: {
          addressPrefix: '10.240.255.0/27'
        }
      }
    ]
  }

  resource snetDns 'subnets' existing = {
    name: 'snet-dns'
  }

  resource gatewaySubnet 'subnets' existing = {
    name: 'GatewaySubnet'
  }

  resource snetAgw 'subnets' existing = {
    name: 'snet-agw'
  }

  resource snetAks 'subnets' existing = {
    name: 'snet-aks'
  }
}

resource vnetHub 'Microsoft.Network/virtualNetworks@2024-10-01' = {
  name: 'vnet-hub'
  location: location
  properties: {
    addressSpace: {
      addressPrefixes: [
        '10.100.0.0/16'
      ]
    }
    subnets: [
      {
        name: 'snet-shared'
        properties: {
          addressPrefix: '10.100.1.0/24'
        }
      }
    ]
  }

  resource snetShared 'subnets' existing = {
    name: 'snet-shared'
  }
}

resource vmDnsInterface 'Microsoft.Network/networkInterfaces@2024-10-01' = {
  name: 'nic-vm-dns'
  location: location
  properties: {
    ipConfigurations: [
      {
        name: 'ipconfig1'
        properties: {
          subnet: {
            id: vnetProd::snetDns.id
          }
          privateIPAllocationMethod: 'Static'
          privateIPAddress: '10.240.3.4'
        }
      }
    ]
  }
}

// A DNS server once one is installed on it.
resource vmDns 'Microsoft.Compute/virtualMachines@2024-11-01' = {
  name: 'vm-dns'
  location: location
  properties: {
    hardwareProfile: {
      vmSize: machineSize
    }
    storageProfile: {
      imageReference: {
        publisher: 'Canonical'
        offer: 'ubuntu-24_04-lts'
        sku: 'server'
        version: 'latest'
      }
      osDisk: {
        createOption: 'FromImage'
        managedDisk: {
          storageAccountType: 'StandardSSD_LRS'
        }
      }
    }
    osProfile: {
      computerName: 'vm-dns'
      adminUsername: adminUsername
      linuxConfiguration: {
        disablePasswordAuthentication: true
        ssh: {
          publicKeys: [
            {
              path: '/home/${adminUsername}/.ssh/authorized_keys'
              keyData: sshPublicKey
            }
          ]
        }
      }
    }
    networkProfile: {
      networkInterfaces: [
        {
          id: vmDnsInterface.id
        }
      ]
    }
  }
}

resource vmJumpInterface 'Microsoft.Network/networkInterfaces@2024-10-01' = {
  name: 'nic-vm-jump'
  location: location
  properties: {
    ipConfigurations: [
      {
        name: 'ipconfig1'
        properties: {
          subnet: {
            id: vnetHub::snetShared.id
          }
          privateIPAllocationMethod: 'Static'
          privateIPAddress: '10.100.1.4'
        }
      }
    ]
  }
}

// A plain Linux machine: its image and what runs on it are yours to choose.
resource vmJump 'Microsoft.Compute/virtualMachines@2024-11-01' = {
  name: 'vm-jump'
  location: location
  properties: {
    hardwareProfile: {
      vmSize: machineSize
    }
    storageProfile: {
      imageReference: {
        publisher: 'Canonical'
        offer: 'ubuntu-24_04-lts'
        sku: 'server'
        version: 'latest'
      }
      osDisk: {
        createOption: 'FromImage'
        managedDisk: {
          storageAccountType: 'StandardSSD_LRS'
        }
      }
    }
    osProfile: {
      computerName: 'vm-jump'
      adminUsername: adminUsername
      linuxConfiguration: {
        disablePasswordAuthentication: true
        ssh: {
          publicKeys: [
            {
              path: '/home/${adminUsername}/.ssh/authorized_keys'
              keyData: sshPublicKey
            }
          ]
        }
      }
    }
    networkProfile: {
      networkInterfaces: [
        {
          id: vmJumpInterface.id
        }
      ]
    }
  }
}

resource headquarters 'Microsoft.Network/localNetworkGateways@2024-10-01' = {
  name: 'Headquarters'
  location: location
  properties: {
    localNetworkAddressSpace: {
      addressPrefixes: [
        '192.168.0.0/16'
      ]
    }
    gatewayIpAddress: headquartersGatewayAddress
  }
}

// Of all zones, as its gateway demands; a region without availability zones takes none here.
resource vpngwProdAddress 'Microsoft.Network/publicIPAddresses@2024-10-01' = {
  name: 'pip-vpngw-prod'
  location: location
  sku: {
    name: 'Standard'
  }
  zones: [
    '1'
    '2'
    '3'
  ]
  properties: {
    publicIPAllocationMethod: 'Static'
  }
}

// The size is an assumption; it takes Azure half an hour and more to make a gateway.
resource vpngwProd 'Microsoft.Network/virtualNetworkGateways@2024-10-01' = {
  name: 'vpngw-prod'
  location: location
  properties: {
    gatewayType: 'Vpn'
    sku: {
      name: 'VpnGw1AZ'
      tier: 'VpnGw1AZ'
    }
    vpnType: 'RouteBased'
    vpnGatewayGeneration: 'Generation1'
    ipConfigurations: [
      {
        name: 'default'
        properties: {
          privateIPAllocationMethod: 'Dynamic'
          subnet: {
            id: vnetProd::gatewaySubnet.id
          }
          publicIPAddress: {
            id: vpngwProdAddress.id
          }
        }
      }
    ]
  }
}

resource vpngwProdConnection1 'Microsoft.Network/connections@2024-10-01' = {
  name: 'cn-headquarters'
  location: location
  properties: {
    virtualNetworkGateway1: {
      id: vpngwProd.id
      properties: {}
    }
    connectionType: 'IPsec'
    localNetworkGateway2: {
      id: headquarters.id
      properties: {}
    }
    sharedKey: vpngwProdConnection1SharedKey
  }
}

resource peerProdHub 'Microsoft.Network/virtualNetworks/virtualNetworkPeerings@2024-10-01' = {
  parent: vnetProd
  name: 'peer-prod-hub'
  properties: {
    allowVirtualNetworkAccess: true
    allowForwardedTraffic: true
    allowGatewayTransit: true
    useRemoteGateways: false
    remoteVirtualNetwork: {
      id: vnetHub.id
    }
  }
}

resource peerProdHubBack 'Microsoft.Network/virtualNetworks/virtualNetworkPeerings@2024-10-01' = {
  parent: vnetHub
  name: 'peer-prod-hub'
  properties: {
    allowVirtualNetworkAccess: true
    allowForwardedTraffic: true
    allowGatewayTransit: false
    useRemoteGateways: true
    remoteVirtualNetwork: {
      id: vnetProd.id
    }
  }
  dependsOn: [
    vpngwProd
    peerProdHub
  ]
}

// 20.50.0.40 in the design.
resource agwIngressAddress 'Microsoft.Network/publicIPAddresses@2024-10-01' = {
  name: 'pip-agw-ingress'
  location: location
  sku: {
    name: 'Standard'
  }
  properties: {
    publicIPAllocationMethod: 'Static'
  }
}

// Port 80 and HTTP are assumptions: certificate, listeners and probes are not of the design.
resource agwIngress 'Microsoft.Network/applicationGateways@2024-10-01' = {
  name: 'agw-ingress'
  location: location
  properties: {
    sku: {
      name: 'Standard_v2'
      tier: 'Standard_v2'
      capacity: 2
    }
    gatewayIPConfigurations: [
      {
        name: 'gateway'
        properties: {
          subnet: {
            id: vnetProd::snetAgw.id
          }
        }
      }
    ]
    frontendIPConfigurations: [
      {
        name: 'public'
        properties: {
          publicIPAddress: {
            id: agwIngressAddress.id
          }
        }
      }
    ]
    frontendPorts: [
      {
        name: 'port-80'
        properties: {
          port: 80
        }
      }
    ]
    backendAddressPools: [
      {
        name: 'backend'
        properties: {}
      }
    ]
    backendHttpSettingsCollection: [
      {
        name: 'http'
        properties: {
          port: 80
          protocol: 'Http'
          cookieBasedAffinity: 'Disabled'
        }
      }
    ]
    httpListeners: [
      {
        name: 'listener'
        properties: {
          frontendIPConfiguration: {
            id: resourceId('Microsoft.Network/applicationGateways/frontendIPConfigurations', 'agw-ingress', 'public')
          }
          frontendPort: {
            id: resourceId('Microsoft.Network/applicationGateways/frontendPorts', 'agw-ingress', 'port-80')
          }
          protocol: 'Http'
        }
      }
    ]
    requestRoutingRules: [
      {
        name: 'rule'
        properties: {
          ruleType: 'Basic'
          priority: 100
          httpListener: {
            id: resourceId('Microsoft.Network/applicationGateways/httpListeners', 'agw-ingress', 'listener')
          }
          backendAddressPool: {
            id: resourceId('Microsoft.Network/applicationGateways/backendAddressPools', 'agw-ingress', 'backend')
          }
          backendHttpSettings: {
            id: resourceId('Microsoft.Network/applicationGateways/backendHttpSettingsCollection', 'agw-ingress', 'http')
          }
        }
      }
    ]
  }
}

// 20.50.0.41 in the design.
resource agwApiAddress 'Microsoft.Network/publicIPAddresses@2024-10-01' = {
  name: 'pip-agw-api'
  location: location
  sku: {
    name: 'Standard'
  }
  properties: {
    publicIPAllocationMethod: 'Static'
  }
}

// Port 80 and HTTP are assumptions: certificate, listeners and probes are not of the design.
resource agwApi 'Microsoft.Network/applicationGateways@2024-10-01' = {
  name: 'agw-api'
  location: location
  properties: {
    sku: {
      name: 'Standard_v2'
      tier: 'Standard_v2'
      capacity: 2
    }
    gatewayIPConfigurations: [
      {
        name: 'gateway'
        properties: {
          subnet: {
            id: vnetProd::snetAgw.id
          }
        }
      }
    ]
    frontendIPConfigurations: [
      {
        name: 'public'
        properties: {
          publicIPAddress: {
            id: agwApiAddress.id
          }
        }
      }
    ]
    frontendPorts: [
      {
        name: 'port-80'
        properties: {
          port: 80
        }
      }
    ]
    backendAddressPools: [
      {
        name: 'backend'
        properties: {
          backendAddresses: [
            {
              ipAddress: '10.240.0.250'
            }
          ]
        }
      }
    ]
    backendHttpSettingsCollection: [
      {
        name: 'http'
        properties: {
          port: 80
          protocol: 'Http'
          cookieBasedAffinity: 'Disabled'
        }
      }
    ]
    httpListeners: [
      {
        name: 'listener'
        properties: {
          frontendIPConfiguration: {
            id: resourceId('Microsoft.Network/applicationGateways/frontendIPConfigurations', 'agw-api', 'public')
          }
          frontendPort: {
            id: resourceId('Microsoft.Network/applicationGateways/frontendPorts', 'agw-api', 'port-80')
          }
          protocol: 'Http'
        }
      }
    ]
    requestRoutingRules: [
      {
        name: 'rule'
        properties: {
          ruleType: 'Basic'
          priority: 100
          httpListener: {
            id: resourceId('Microsoft.Network/applicationGateways/httpListeners', 'agw-api', 'listener')
          }
          backendAddressPool: {
            id: resourceId('Microsoft.Network/applicationGateways/backendAddressPools', 'agw-api', 'backend')
          }
          backendHttpSettings: {
            id: resourceId('Microsoft.Network/applicationGateways/backendHttpSettingsCollection', 'agw-api', 'http')
          }
        }
      }
    ]
  }
}

resource aksProdIdentity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: 'id-aks-prod'
  location: location
}

// Network Contributor for aks-prod on vnet-prod.
resource aksProdRoleOnVnetProd 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: vnetProd
  name: guid(vnetProd.id, aksProdIdentity.id, '4d97b98b-1d4f-4787-a291-c67834d212e7')
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '4d97b98b-1d4f-4787-a291-c67834d212e7')
    principalId: aksProdIdentity.properties.principalId
    principalType: 'ServicePrincipal'
  }
}

resource aksProd 'Microsoft.ContainerService/managedClusters@2025-07-01' = {
  name: 'aks-prod'
  location: location
  sku: {
    name: 'Base'
    tier: 'Free'
  }
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${aksProdIdentity.id}': {}
    }
  }
  properties: {
    kubernetesVersion: kubernetesVersion
    dnsPrefix: 'aks-prod'
    agentPoolProfiles: [
      {
        name: 'nodepool1'
        mode: 'System'
        type: 'VirtualMachineScaleSets'
        vmSize: nodeVmSize
        osType: 'Linux'
        count: 2
        maxPods: 110
        vnetSubnetID: vnetProd::snetAks.id
      }
      {
        name: 'webpool'
        mode: 'User'
        type: 'VirtualMachineScaleSets'
        vmSize: nodeVmSize
        osType: 'Linux'
        count: 1
        maxPods: 110
        vnetSubnetID: vnetProd::snetAks.id
      }
    ]
    networkProfile: {
      networkPlugin: 'kubenet'
      podCidr: '10.244.0.0/16'
      serviceCidr: '10.0.0.0/16'
      dnsServiceIP: '10.0.0.10'
      loadBalancerSku: 'standard'
      outboundType: 'loadBalancer'
      loadBalancerProfile: {
        managedOutboundIPs: {
          count: 1
        }
      }
    }
  }
  dependsOn: [
    aksProdRoleOnVnetProd
    peerProdHub
    peerProdHubBack
    vmDns
  ]
}

@description('Resource id of network vnet-prod.')
output vnetProdId string = vnetProd.id

@description('Resource id of network vnet-hub.')
output vnetHubId string = vnetHub.id

@description('Address of pip-vpngw-prod.')
output vpngwProdAddressIp string = vpngwProdAddress.properties.ipAddress

@description('Address of pip-agw-ingress.')
output agwIngressAddressIp string = agwIngressAddress.properties.ipAddress

@description('Address of pip-agw-api.')
output agwApiAddressIp string = agwApiAddress.properties.ipAddress

@description('Resource id of cluster aks-prod.')
output aksProdId string = aksProd.id
