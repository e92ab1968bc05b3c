// Azure CNI with a pod subnet
//
// Drawn with AKS Network Simulator; the design:
// https://netsim.example/#v1.4.abcd
//
// Deploy it:
// az deployment group create --resource-group rg-data --template-file main.bicep
//
// What is not in it, what was assumed, and what is left to do:
// - What runs in the cluster is not written: 3 workloads and 2 services. Kubernetes makes it, and AKS the load balancers, rules and routes that follow from it.
// - What is not in Azure is not written: 1 host on the internet.
// - What only the simulator knows is not written: 5 assertions.
// - Rule “allow-ingest-from-internet” of “nsg-nodes” names 20.50.4.10, of “ingest”: Azure draws another one, which is to stand there.
// - Virtual machines are written with a plain Ubuntu image; what the design says of their role is for whoever sets them up.
// - The roles of the clusters’ identities are among the resources: whoever deploys needs to be allowed to assign roles, as Owner or Role Based Access Control Administrator.
// - Azure draws the outbound address of aks-data; the design has 20.50.4.20.

@description('Region of the resources.')
param location string = 'westeurope'

@description('Size of virtual machines that are no nodes; the design says nothing of it.')
param machineSize string = 'Standard_D2s_v5'

@description('Name of the administrator of virtual machines.')
param adminUsername string = 'azureuser'

@description('Public SSH key of the administrator of virtual machines.')
param sshPublicKey string

@description('Version of Kubernetes of aks-data.')
param kubernetesVersion string = '1.34'

@description('Size of the nodes’ virtual machines; the design says nothing of it.')
param nodeVmSize string = 'Standard_D4s_v5'

resource nsgNodes 'Microsoft.Network/networkSecurityGroups@2024-10-01' = {
  name: 'nsg-nodes'
  location: location
  properties: {
    securityRules: [
      {
        name: 'allow-ingest-from-internet'
        properties: {
          priority: 200
          direction: 'Inbound'
          access: 'Allow'
          protocol: 'Tcp'
          sourceAddressPrefix: 'Internet'
          sourcePortRange: '*'
          destinationAddressPrefix: '20.50.4.10'
          destinationPortRange: '443'
        }
      }
    ]
  }
}

resource nsgPods 'Microsoft.Network/networkSecurityGroups@2024-10-01' = {
  name: 'nsg-pods'
  location: location
  properties: {
    securityRules: [
      {
        name: 'allow-ingest-from-internet'
        properties: {
          priority: 200
          direction: 'Inbound'
          access: 'Allow'
          protocol: 'Tcp'
          sourceAddressPrefix: 'Internet'
          sourcePortRange: '*'
          destinationAddressPrefix: '*'
          destinationPortRange: '8443'
        }
      }
      {
        name: 'deny-hub-ssh'
        properties: {
          priority: 300
          direction: 'Inbound'
          access: 'Deny'
          protocol: 'Tcp'
          sourceAddressPrefix: '10.41.0.0/16'
          sourcePortRange: '*'
          destinationAddressPrefix: '*'
          destinationPortRange: '22'
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
        name: 'allow-pods'
        properties: {
          priority: 100
          direction: 'Inbound'
          access: 'Allow'
          protocol: 'Tcp'
          sourceAddressPrefixes: [
            '10.40.16.0/21'
            '10.40.32.0/23'
          ]
          sourcePortRange: '*'
          destinationAddressPrefix: '10.40.1.0/27'
          destinationPortRange: '5432'
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

resource vnetData 'Microsoft.Network/virtualNetworks@2024-10-01' = {
  name: 'vnet-data'
  location: location
  properties: {
    addressSpace: {
      addressPrefixes: [
        '10.40.0.0/16'
      ]
    }
    subnets: [
      {
        name: 'snet-nodes'
        properties: {
          addressPrefix: '10.40.0.0/25'
          networkSecurityGroup: {
            id: nsgNodes.id
          }
        }
      }
      {
        name: 'snet-pods'
        properties: {
          addressPrefix: '10.40.16.0/21'
          networkSecurityGroup: {
            id: nsgPods.id
          }
          delegations: [
            {
              name: 'delegation'
              properties: {
                serviceName: 'Microsoft.ContainerService/managedClusters'
              }
            }
          ]
        }
      }
      {
        name: 'snet-pods-ml'
        properties: {
          addressPrefix: '10.40.32.0/23'
          delegations: [
            {
              name: 'delegation'
              properties: {
                serviceName: 'Microsoft.ContainerService/managedClusters'
              }
            }
          ]
        }
      }
      {
        name: 'snet-data'
        properties: {
          addressPrefix: '10.40.1.0/27'
          networkSecurityGroup: {
            id: nsgData.id
          }
        }
      }
    ]
  }

  resource snetData 'subnets' existing = {
    name: 'snet-data'
  }

  resource snetNodes 'subnets' existing = {
    name: 'snet-nodes'
  }

  resource snetPods 'subnets' existing = {
    name: 'snet-pods'
  }

  resource snetPodsMl 'subnets' existing = {
    name: 'snet-pods-ml'
  }
}

resource vnetTools 'Microsoft.Network/virtualNetworks@2024-10-01' = {
  name: 'vnet-tools'
  location: location
  properties: {
    addressSpace: {
      addressPrefixes: [
        '10.41.0.0/20'
      ]
    }
    subnets: [
      {
        name: 'snet-tools'
        properties: {
          addressPrefix: '10.41.0.0/26'
        }
      }
    ]
  }

  resource snetTools 'subnets' existing = {
    name: 'snet-tools'
  }
}

resource vmPostgresInterface 'Microsoft.Network/networkInterfaces@2024-10-01' = {
  name: 'nic-vm-postgres'
  location: location
  properties: {
    ipConfigurations: [
      {
        name: 'ipconfig1'
        properties: {
          subnet: {
            id: vnetData::snetData.id
          }
          privateIPAllocationMethod: 'Static'
          privateIPAddress: '10.40.1.4'
        }
      }
    ]
  }
}

// A plain Linux machine: its image and what runs on it are yours to choose.
resource vmPostgres 'Microsoft.Compute/virtualMachines@2024-11-01' = {
  name: 'vm-postgres'
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
      computerName: 'vm-postgres'
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
          id: vmPostgresInterface.id
        }
      ]
    }
  }
}

resource vmGrafanaInterface 'Microsoft.Network/networkInterfaces@2024-10-01' = {
  name: 'nic-vm-grafana'
  location: location
  properties: {
    ipConfigurations: [
      {
        name: 'ipconfig1'
        properties: {
          subnet: {
            id: vnetTools::snetTools.id
          }
          privateIPAllocationMethod: 'Static'
          privateIPAddress: '10.41.0.4'
        }
      }
    ]
  }
}

// A plain Linux machine: its image and what runs on it are yours to choose.
resource vmGrafana 'Microsoft.Compute/virtualMachines@2024-11-01' = {
  name: 'vm-grafana'
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
      computerName: 'vm-grafana'
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
          id: vmGrafanaInterface.id
        }
      ]
    }
  }
}

resource peerDataTools 'Microsoft.Network/virtualNetworks/virtualNetworkPeerings@2024-10-01' = {
  parent: vnetData
  name: 'peer-data-tools'
  properties: {
    allowVirtualNetworkAccess: true
    allowForwardedTraffic: true
    allowGatewayTransit: false
    useRemoteGateways: false
    remoteVirtualNetwork: {
      id: vnetTools.id
    }
  }
}

resource peerDataToolsBack 'Microsoft.Network/virtualNetworks/virtualNetworkPeerings@2024-10-01' = {
  parent: vnetTools
  name: 'peer-data-tools'
  properties: {
    allowVirtualNetworkAccess: true
    allowForwardedTraffic: true
    allowGatewayTransit: false
    useRemoteGateways: false
    remoteVirtualNetwork: {
      id: vnetData.id
    }
  }
  dependsOn: [
    peerDataTools
  ]
}

resource aksDataIdentity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: 'id-aks-data'
  location: location
}

// Network Contributor for aks-data on vnet-data.
resource aksDataRoleOnVnetData 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: vnetData
  name: guid(vnetData.id, aksDataIdentity.id, '4d97b98b-1d4f-4787-a291-c67834d212e7')
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '4d97b98b-1d4f-4787-a291-c67834d212e7')
    principalId: aksDataIdentity.properties.principalId
    principalType: 'ServicePrincipal'
  }
}

resource aksData 'Microsoft.ContainerService/managedClusters@2025-07-01' = {
  name: 'aks-data'
  location: location
  sku: {
    name: 'Base'
    tier: 'Free'
  }
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${aksDataIdentity.id}': {}
    }
  }
  properties: {
    kubernetesVersion: kubernetesVersion
    dnsPrefix: 'aks-data'
    agentPoolProfiles: [
      {
        name: 'system'
        mode: 'System'
        type: 'VirtualMachineScaleSets'
        vmSize: nodeVmSize
        osType: 'Linux'
        count: 3
        maxPods: 50
        vnetSubnetID: vnetData::snetNodes.id
        podSubnetID: vnetData::snetPods.id
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
        count: 4
        enableAutoScaling: true
        minCount: 3
        maxCount: 20
        maxPods: 60
        vnetSubnetID: vnetData::snetNodes.id
        podSubnetID: vnetData::snetPods.id
        upgradeSettings: {
          maxSurge: '2'
        }
      }
      {
        name: 'ml'
        mode: 'User'
        type: 'VirtualMachineScaleSets'
        vmSize: nodeVmSize
        osType: 'Linux'
        count: 2
        enableAutoScaling: true
        minCount: 1
        maxCount: 8
        maxPods: 30
        vnetSubnetID: vnetData::snetNodes.id
        podSubnetID: vnetData::snetPodsMl.id
        upgradeSettings: {
          maxSurge: '1'
        }
      }
    ]
    networkProfile: {
      networkPlugin: 'azure'
      serviceCidr: '172.16.0.0/16'
      dnsServiceIP: '172.16.0.10'
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
    aksDataRoleOnVnetData
    peerDataTools
    peerDataToolsBack
  ]
}

@description('Resource id of network vnet-data.')
output vnetDataId string = vnetData.id

@description('Resource id of network vnet-tools.')
output vnetToolsId string = vnetTools.id

@description('Resource id of cluster aks-data.')
output aksDataId string = aksData.id
