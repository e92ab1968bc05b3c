// Hub and spoke with a firewall
//
// Drawn with AKS Network Simulator; the design:
// https://netsim.example/#v1.4.abcd
//
// Deploy it:
// az deployment group create --resource-group rg-spoke --template-file main.bicep
//
// What is not in it, what was assumed, and what is left to do:
// - What runs in the cluster is not written: 3 workloads and 1 service. Kubernetes makes it, and AKS the load balancers, rules and routes that follow from it.
// - What is not in Azure is not written: 3 hosts on the internet.
// - What only the simulator knows is not written: 5 assertions.
// - Virtual machines are written with a plain Ubuntu image; what the design says of their role is for whoever sets them up.
// - DNS server “vm-dns” needs its software.
// - Azure draws public addresses: those of the design stand in comments, and rules, records or other firewalls that name them need the drawn ones.
// - Azure gives firewall “afw-hub” its private address; routes expect 10.50.0.4, which is what it gets as the first of its subnet.
// - The roles of the clusters’ identities are among the resources: whoever deploys needs to be allowed to assign roles, as Owner or Role Based Access Control Administrator.

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
param vgwHubConnection1SharedKey string

@description('Version of Kubernetes of aks-spoke.')
param kubernetesVersion string = '1.34'

@description('Size of the nodes’ virtual machines; the design says nothing of it.')
param nodeVmSize string = 'Standard_D4s_v5'

resource nsgAks 'Microsoft.Network/networkSecurityGroups@2024-10-01' = {
  name: 'nsg-aks'
  location: location
  properties: {
    securityRules: [
      {
        name: 'allow-portal'
        properties: {
          priority: 200
          direction: 'Inbound'
          access: 'Allow'
          protocol: 'Tcp'
          sourceAddressPrefixes: [
            '10.50.0.0/26'
            '192.168.0.0/16'
          ]
          sourcePortRange: '*'
          destinationAddressPrefix: '10.51.0.0/24'
          destinationPortRange: '443'
        }
      }
    ]
  }
}

resource nsgData 'Microsoft.Network/networkSecurityGroups@2024-10-01' = {
  name: 'nsg-data'
  location: location
  properties: {
    securityRules: [
      {
        name: 'allow-sql-from-nodes'
        properties: {
          priority: 100
          direction: 'Inbound'
          access: 'Allow'
          protocol: 'Tcp'
          sourceAddressPrefix: '10.51.0.0/24'
          sourcePortRange: '*'
          destinationAddressPrefix: '10.51.1.0/27'
          destinationPortRange: '1433'
        }
      }
      {
        name: 'deny-the-network'
        properties: {
          priority: 4000
          direction: 'Inbound'
          access: 'Deny'
          protocol: '*'
          sourceAddressPrefix: 'VirtualNetwork'
          sourcePortRange: '*'
          destinationAddressPrefix: '*'
          destinationPortRange: '*'
        }
      }
    ]
  }
}

resource rtSpoke 'Microsoft.Network/routeTables@2024-10-01' = {
  name: 'rt-spoke'
  location: location
  properties: {
    disableBgpRoutePropagation: true
    routes: [
      {
        name: 'default-to-firewall'
        properties: {
          addressPrefix: '0.0.0.0/0'
          nextHopType: 'VirtualAppliance'
          nextHopIpAddress: '10.50.0.4'
        }
      }
      {
        name: 'to-headquarters'
        properties: {
          addressPrefix: '192.168.0.0/16'
          nextHopType: 'VirtualAppliance'
          nextHopIpAddress: '10.50.0.4'
        }
      }
    ]
  }
}

resource rtGateway 'Microsoft.Network/routeTables@2024-10-01' = {
  name: 'rt-gateway'
  location: location
  properties: {
    disableBgpRoutePropagation: false
    routes: [
      {
        name: 'spoke-by-firewall'
        properties: {
          addressPrefix: '10.51.0.0/16'
          nextHopType: 'VirtualAppliance'
          nextHopIpAddress: '10.50.0.4'
        }
      }
    ]
  }
}

resource vnetSpoke 'Microsoft.Network/virtualNetworks@2024-10-01' = {
  name: 'vnet-spoke'
  location: location
  properties: {
    addressSpace: {
      addressPrefixes: [
        '10.51.0.0/16'
      ]
    }
    subnets: [
      {
        name: 'snet-aks'
        properties: {
          addressPrefix: '10.51.0.0/24'
          networkSecurityGroup: {
            id: nsgAks.id
          }
          routeTable: {
            id: rtSpoke.id
          }
        }
      }
      {
        name: 'snet-data'
        properties: {
          addressPrefix: '10.51.1.0/27'
          networkSecurityGroup: {
            id: nsgData.id
          }
          routeTable: {
            id: rtSpoke.id
          }
        }
      }
    ]
  }

  resource snetData 'subnets' existing = {
    name: 'snet-data'
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
        '10.50.0.0/22'
      ]
    }
    subnets: [
      {
        name: 'AzureFirewallSubnet'
        properties: {
          addressPrefix: '10.50.0.0/26'
        }
      }
      {
        name: 'GatewaySubnet'
        properties: {
          addressPrefix: '10.50.1.0/27'
          routeTable: {
            id: rtGateway.id
          }
        }
      }
      {
        name: 'snet-shared'
        properties: {
          addressPrefix: '10.50.2.0/27'
        }
      }
    ]
  }

  resource snetShared 'subnets' existing = {
    name: 'snet-shared'
  }

  resource azureFirewallSubnet 'subnets' existing = {
    name: 'AzureFirewallSubnet'
  }

  resource gatewaySubnet 'subnets' existing = {
    name: 'GatewaySubnet'
  }
}

resource vmSqlInterface 'Microsoft.Network/networkInterfaces@2024-10-01' = {
  name: 'nic-vm-sql'
  location: location
  properties: {
    ipConfigurations: [
      {
        name: 'ipconfig1'
        properties: {
          subnet: {
            id: vnetSpoke::snetData.id
          }
          privateIPAllocationMethod: 'Static'
          privateIPAddress: '10.51.1.4'
        }
      }
    ]
  }
}

// A plain Linux machine: its image and what runs on it are yours to choose.
resource vmSql 'Microsoft.Compute/virtualMachines@2024-11-01' = {
  name: 'vm-sql'
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
      computerName: 'vm-sql'
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
          id: vmSqlInterface.id
        }
      ]
    }
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
            id: vnetHub::snetShared.id
          }
          privateIPAllocationMethod: 'Static'
          privateIPAddress: '10.50.2.4'
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

// 20.50.5.4 in the design.
resource afwHubAddress 'Microsoft.Network/publicIPAddresses@2024-10-01' = {
  name: 'pip-afw-hub'
  location: location
  sku: {
    name: 'Standard'
  }
  properties: {
    publicIPAllocationMethod: 'Static'
  }
}

resource afwHubPolicy 'Microsoft.Network/firewallPolicies@2024-10-01' = {
  name: 'afwp-afw-hub'
  location: location
  properties: {
    sku: {
      tier: 'Standard'
    }
  }
}

resource afwHubRules 'Microsoft.Network/firewallPolicies/ruleCollectionGroups@2024-10-01' = {
  parent: afwHubPolicy
  name: 'rules'
  properties: {
    priority: 100
    ruleCollections: [
      {
        ruleCollectionType: 'FirewallPolicyNatRuleCollection'
        name: 'destination-nat'
        priority: 100
        action: {
          type: 'DNAT'
        }
        rules: [
          {
            ruleType: 'NatRule'
            name: 'nat-1'
            ipProtocols: [
              'TCP'
            ]
            sourceAddresses: [
              '*'
            ]
            destinationAddresses: [
              afwHubAddress.properties.ipAddress
            ]
            destinationPorts: [
              '443'
            ]
            translatedAddress: '10.51.0.200'
            translatedPort: '443'
          }
        ]
      }
      {
        ruleCollectionType: 'FirewallPolicyFilterRuleCollection'
        name: 'allow'
        priority: 200
        action: {
          type: 'Allow'
        }
        rules: [
          {
            ruleType: 'NetworkRule'
            name: 'headquarters-to-portal'
            ipProtocols: [
              'TCP'
            ]
            sourceAddresses: [
              '192.168.0.0/16'
            ]
            destinationAddresses: [
              '10.51.0.200'
            ]
            destinationPorts: [
              '443'
            ]
          }
          {
            ruleType: 'NetworkRule'
            name: 'portal-to-headquarters'
            ipProtocols: [
              'TCP'
            ]
            sourceAddresses: [
              '10.51.0.0/24'
            ]
            destinationAddresses: [
              '192.168.10.0/24'
            ]
            destinationPorts: [
              '389'
              '636'
            ]
          }
          {
            ruleType: 'NetworkRule'
            name: 'nodes-to-registry'
            ipProtocols: [
              'TCP'
            ]
            sourceAddresses: [
              '10.51.0.0/24'
            ]
            destinationAddresses: [
              '198.51.100.40'
            ]
            destinationPorts: [
              '443'
            ]
          }
          {
            ruleType: 'NetworkRule'
            name: 'nodes-to-azure'
            ipProtocols: [
              'TCP'
            ]
            sourceAddresses: [
              '10.51.0.0/24'
            ]
            destinationAddresses: [
              'AzureCloud'
            ]
            destinationPorts: [
              '443'
              '9000'
            ]
          }
          {
            ruleType: 'NetworkRule'
            name: 'nodes-tunnel-and-time'
            ipProtocols: [
              'UDP'
            ]
            sourceAddresses: [
              '10.51.0.0/24'
            ]
            destinationAddresses: [
              '*'
            ]
            destinationPorts: [
              '1194'
              '123'
            ]
          }
        ]
      }
    ]
  }
}

resource afwHub 'Microsoft.Network/azureFirewalls@2024-10-01' = {
  name: 'afw-hub'
  location: location
  properties: {
    sku: {
      name: 'AZFW_VNet'
      tier: 'Standard'
    }
    firewallPolicy: {
      id: afwHubPolicy.id
    }
    ipConfigurations: [
      {
        name: 'ipconfig1'
        properties: {
          subnet: {
            id: vnetHub::azureFirewallSubnet.id
          }
          publicIPAddress: {
            id: afwHubAddress.id
          }
        }
      }
    ]
  }
  dependsOn: [
    afwHubRules
  ]
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
resource vgwHubAddress 'Microsoft.Network/publicIPAddresses@2024-10-01' = {
  name: 'pip-vgw-hub'
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
resource vgwHub 'Microsoft.Network/virtualNetworkGateways@2024-10-01' = {
  name: 'vgw-hub'
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
            id: vnetHub::gatewaySubnet.id
          }
          publicIPAddress: {
            id: vgwHubAddress.id
          }
        }
      }
    ]
  }
}

resource vgwHubConnection1 'Microsoft.Network/connections@2024-10-01' = {
  name: 'cn-headquarters'
  location: location
  properties: {
    virtualNetworkGateway1: {
      id: vgwHub.id
      properties: {}
    }
    connectionType: 'IPsec'
    localNetworkGateway2: {
      id: headquarters.id
      properties: {}
    }
    sharedKey: vgwHubConnection1SharedKey
  }
}

resource peerSpokeHubBack 'Microsoft.Network/virtualNetworks/virtualNetworkPeerings@2024-10-01' = {
  parent: vnetHub
  name: 'peer-spoke-hub'
  properties: {
    allowVirtualNetworkAccess: true
    allowForwardedTraffic: true
    allowGatewayTransit: true
    useRemoteGateways: false
    remoteVirtualNetwork: {
      id: vnetSpoke.id
    }
  }
}

resource peerSpokeHub 'Microsoft.Network/virtualNetworks/virtualNetworkPeerings@2024-10-01' = {
  parent: vnetSpoke
  name: 'peer-spoke-hub'
  properties: {
    allowVirtualNetworkAccess: true
    allowForwardedTraffic: true
    allowGatewayTransit: false
    useRemoteGateways: true
    remoteVirtualNetwork: {
      id: vnetHub.id
    }
  }
  dependsOn: [
    vgwHub
    peerSpokeHubBack
  ]
}

resource aksSpokeIdentity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: 'id-aks-spoke'
  location: location
}

// Network Contributor for aks-spoke on vnet-spoke.
resource aksSpokeRoleOnVnetSpoke 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: vnetSpoke
  name: guid(vnetSpoke.id, aksSpokeIdentity.id, '4d97b98b-1d4f-4787-a291-c67834d212e7')
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '4d97b98b-1d4f-4787-a291-c67834d212e7')
    principalId: aksSpokeIdentity.properties.principalId
    principalType: 'ServicePrincipal'
  }
}

// Network Contributor for aks-spoke on rt-spoke.
resource aksSpokeRoleOnRtSpoke 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: rtSpoke
  name: guid(rtSpoke.id, aksSpokeIdentity.id, '4d97b98b-1d4f-4787-a291-c67834d212e7')
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '4d97b98b-1d4f-4787-a291-c67834d212e7')
    principalId: aksSpokeIdentity.properties.principalId
    principalType: 'ServicePrincipal'
  }
}

resource aksSpoke 'Microsoft.ContainerService/managedClusters@2025-07-01' = {
  name: 'aks-spoke'
  location: location
  sku: {
    name: 'Base'
    tier: 'Free'
  }
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${aksSpokeIdentity.id}': {}
    }
  }
  properties: {
    kubernetesVersion: kubernetesVersion
    dnsPrefix: 'aks-spoke'
    agentPoolProfiles: [
      {
        name: 'system'
        mode: 'System'
        type: 'VirtualMachineScaleSets'
        vmSize: nodeVmSize
        osType: 'Linux'
        count: 3
        maxPods: 110
        vnetSubnetID: vnetSpoke::snetAks.id
        upgradeSettings: {
          maxSurge: '1'
        }
      }
      {
        name: 'apps'
        mode: 'User'
        type: 'VirtualMachineScaleSets'
        vmSize: nodeVmSize
        osType: 'Linux'
        count: 3
        enableAutoScaling: true
        minCount: 3
        maxCount: 12
        maxPods: 110
        vnetSubnetID: vnetSpoke::snetAks.id
        upgradeSettings: {
          maxSurge: '33%'
        }
      }
    ]
    networkProfile: {
      networkPlugin: 'azure'
      networkPluginMode: 'overlay'
      podCidr: '10.244.0.0/16'
      serviceCidr: '172.16.0.0/16'
      dnsServiceIP: '172.16.0.10'
      loadBalancerSku: 'standard'
      outboundType: 'userDefinedRouting'
    }
  }
  dependsOn: [
    aksSpokeRoleOnVnetSpoke
    aksSpokeRoleOnRtSpoke
    peerSpokeHub
    peerSpokeHubBack
    afwHub
  ]
}

@description('Resource id of network vnet-spoke.')
output vnetSpokeId string = vnetSpoke.id

@description('Resource id of network vnet-hub.')
output vnetHubId string = vnetHub.id

@description('Address of pip-afw-hub.')
output afwHubAddressIp string = afwHubAddress.properties.ipAddress

@description('Address of pip-vgw-hub.')
output vgwHubAddressIp string = vgwHubAddress.properties.ipAddress

@description('Resource id of cluster aks-spoke.')
output aksSpokeId string = aksSpoke.id
