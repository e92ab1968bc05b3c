import { agicOverlay, agwIngressRouteTable, apiServerAddresses } from '../../facts/aks-resources';
import { reservedAtEnd, reservedAtStart } from '../../facts/azure';
import { gatewaySubnetName } from '../../facts/azure-rules';
import { apiServerAccess } from '../../facts/clusters';
import { securityRuleAddresses, securityRulePorts } from '../../facts/filtering';
import {
  agcDelegation,
  agcNetwork,
  agcNotEnough,
  agcOverlaySubnet,
  agicConnected,
  agicOverlayPrefix,
  agwAddresses,
  agwDefaultRoute,
  agwManagement,
  agwOutbound,
  agwProbes,
  agwSubnetAdvised,
  agwSubnetOwn,
  apiServerSubnet,
  firewallSubnetName,
  firewallSubnetSize,
  gatewaySubnetOwn,
  noAgcWithKubenet,
} from '../../facts/gateways';
import {
  entriesPerSecurityRule,
  routeConflict,
  securityRuleConflict,
  securityRulePriorities,
} from '../../facts/limits';
import { oneClusterPerSubnet } from '../../facts/modes';
import { agcAddresses } from '../../facts/options/networks';
import { oneTablePerCluster, tableAtNextUpdate } from '../../facts/subnets';
import type { CatalogueEntry } from './catalogue-entry';
import type { FindingCode } from './types';

/** Route tables, security groups, gateways and API servers. */
export const routingCatalogue = {
  CLUSTERS_SHARE_ROUTE_TABLE: {
    what: 'Two kubenet clusters in one subnet or on one route table.',
    why: 'Each writes its own routes, and packets for pods of one end at nodes of the other.',
    mend: 'Give each its own subnet and table, or use Overlay.',
    facts: [oneClusterPerSubnet],
  },
  NODES_OFF_ROUTE_TABLE: {
    what: 'Nodes in a subnet that has another route table than the one AKS writes the cluster’s routes into.',
    why: 'From there no pod on another node can be reached.',
    mend: 'Put one table on all subnets of the cluster’s nodes.',
    facts: [oneTablePerCluster],
  },
  ROUTE_TABLE_COMES_LATER: {
    what: 'A second subnet of kubenet nodes that names no route table.',
    why: 'On a running cluster AKS puts the table there at the next update only; until then pods in it and elsewhere do not reach each other.',
    mend: 'Put the cluster’s table on the subnet before the pool is added, or update the cluster afterwards.',
    facts: [tableAtNextUpdate, oneTablePerCluster],
  },
  ROUTE_CONFLICT: {
    what: 'Two routes of a table for one prefix: two of the user’s, or one that leads to a node’s block.',
    why: 'Azure refuses the table, or AKS cannot write the node’s route, and its pods are lost to other nodes.',
    mend: 'Take one of the routes out.',
    facts: [routeConflict],
  },
  SECURITY_RULES_CLASH: {
    what: 'Two rules of a security group with one priority in one direction, or with one name.',
    why: 'Azure refuses the group.',
    mend: 'Give one of them another priority or name.',
    facts: [securityRuleConflict],
  },
  SECURITY_RULE_OUT_OF_LIMITS: {
    what: 'A security rule with a priority that Azure does not take, or with too many addresses.',
    why: 'Azure refuses the group.',
    mend: 'Take a priority in between; split the rule.',
    facts: [securityRulePriorities, entriesPerSecurityRule],
  },
  SECURITY_RULE_UNREADABLE: {
    what: 'A security rule with an address or port that Azure cannot read.',
    why: 'Azure refuses the group; here the text matches nothing.',
    mend: 'Write an address, a prefix without host bits, a service tag or *; a port, a range such as 80-90 or *.',
    facts: [securityRuleAddresses, securityRulePorts],
  },
  GATEWAY_CANNOT_REACH_PODS: {
    what: 'An application gateway as ingress without a way to the pods: in a network that is not connected, or with kubenet without the cluster’s route table.',
    why: 'Clients get a 502.',
    mend: 'Put the cluster’s route table on the gateway’s subnet; peer the networks.',
    facts: [agwIngressRouteTable, agicConnected],
  },
  GATEWAY_MAY_NOT_REACH_PODS: {
    what: 'An application gateway in a peered network as ingress of an Overlay cluster.',
    why: 'No document says that it reaches the pods.',
    mend: 'Put it into the cluster’s network.',
    facts: [agicOverlay],
  },
  GATEWAY_SUBNET_NAME: {
    what: 'A VPN or ExpressRoute gateway in a subnet of another name than GatewaySubnet.',
    why: 'Azure refuses it.',
    mend: 'Name the subnet GatewaySubnet.',
    facts: [gatewaySubnetName],
  },
  FIREWALL_SUBNET_NAME: {
    what: 'An Azure Firewall in a subnet of another name than AzureFirewallSubnet.',
    why: 'Azure refuses it.',
    mend: 'Name the subnet AzureFirewallSubnet.',
    facts: [firewallSubnetName],
  },
  FIREWALL_SUBNET_TOO_SMALL: {
    what: 'An Azure Firewall in a subnet in which it could not grow.',
    why: 'Azure refuses it.',
    mend: 'Take a larger subnet.',
    facts: [firewallSubnetSize],
  },
  SUBNET_NOT_ITS_OWN: {
    what: 'A gateway, firewall or API server that shares its subnet with something else.',
    why: 'Azure refuses the second of them.',
    mend: 'Give it a subnet of its own.',
    facts: [agwSubnetOwn, agcDelegation, gatewaySubnetOwn, apiServerSubnet],
  },
  SUBNET_NOT_DELEGATED: {
    what: 'An API server or an Application Gateway for Containers in a subnet that is not delegated to its service.',
    why: 'It is not made.',
    mend: 'Delegate the subnet.',
    facts: [apiServerSubnet, agcDelegation],
  },
  AGW_SUBNET_TOO_SMALL: {
    what: 'A subnet with fewer addresses than its application gateways take.',
    why: 'Not all instances come up.',
    mend: 'Take a larger subnet, or fewer instances.',
    facts: [agwAddresses, reservedAtStart, reservedAtEnd],
  },
  AGW_SUBNET_SMALLER_THAN_ADVISED: {
    what: 'An application gateway’s subnet that is smaller than a /24.',
    why: 'The gateway stops growing when the subnet is full, and a subnet in use keeps its prefix.',
    mend: 'Take a /24.',
    facts: [agwSubnetAdvised, agwAddresses],
  },
  AGW_SUBNET_TOO_LARGE: {
    what: 'A subnet larger than a /24 of an application gateway that sends to Overlay pods.',
    why: 'The pods’ domain is not extended to it, and the gateway does not reach them.',
    mend: 'Take a /24.',
    facts: [agicOverlayPrefix],
  },
  AGW_MANAGEMENT_BLOCKED: {
    what: 'A security group that keeps Azure’s management from an application gateway.',
    why: 'Azure refuses the group on that subnet.',
    mend: 'Allow GatewayManager on TCP 65200 to 65535.',
    facts: [agwManagement],
  },
  AGW_PROBES_BLOCKED: {
    what: 'A security group that keeps Azure’s probes from an application gateway.',
    why: 'Azure takes the instances for dead and sends them nothing.',
    mend: 'Allow AzureLoadBalancer.',
    facts: [agwProbes],
  },
  AGW_OUTBOUND_BLOCKED: {
    what: 'A security group that keeps an application gateway from the internet.',
    why: 'Unless it was made with network isolation, Azure cannot manage it any more.',
    mend: 'Allow Internet outbound.',
    facts: [agwOutbound],
  },
  AGW_DEFAULT_ROUTE: {
    what: 'A default route to an appliance on an application gateway’s subnet.',
    why: 'Unless the gateway was made with network isolation, it fails and is updated no more.',
    mend: 'Give the subnet a table of its own with the routes to pods alone.',
    facts: [agwDefaultRoute],
  },
  AGC_WITHOUT_CLUSTER: {
    what: 'An Application Gateway for Containers without a cluster that it can serve: with kubenet, or in another network.',
    why: 'It reaches no pods.',
    mend: 'Use Azure CNI, and put it into the cluster’s network.',
    facts: [noAgcWithKubenet, agcNetwork],
  },
  AGC_SUBNET_SHARED: {
    what: 'Two Application Gateways for Containers in one subnet.',
    why: 'Azure refuses the second.',
    mend: 'Give each a subnet.',
    facts: [agcOverlaySubnet],
  },
  AGC_SUBNET_SIZE: {
    what: 'A subnet of another size than an Application Gateway for Containers takes.',
    why: 'Azure refuses the association.',
    mend: 'Take a /24.',
    facts: [agcOverlaySubnet, agcAddresses, agcNotEnough],
  },
  API_SERVER_WITHOUT_SUBNET: {
    what: 'An API server with VNet integration for which no subnet is named.',
    why: 'AKS cannot make it in your network.',
    mend: 'Name a subnet for it.',
    facts: [apiServerSubnet],
  },
  API_SERVER_IN_ANOTHER_NETWORK: {
    what: 'An API server in a subnet of another network than the nodes’.',
    why: 'AKS refuses it.',
    mend: 'Take a subnet of the nodes’ network.',
    facts: [apiServerSubnet],
  },
  API_SERVER_SUBNET_TOO_SMALL: {
    what: 'A subnet in which an API server does not find enough addresses.',
    why: 'AKS refuses it.',
    mend: 'Take a /28 or larger.',
    facts: [apiServerSubnet, apiServerAddresses],
  },
  API_SERVER_BLOCKED: {
    what: 'A security group that keeps nodes or probes from an API server with VNet integration.',
    why: 'Nodes do not reach it, or Azure takes it for dead.',
    mend: 'Let nodes in on TCP 443 and 4443, and AzureLoadBalancer on 9988.',
    facts: [apiServerAccess],
  },
} as const satisfies Partial<Record<FindingCode, CatalogueEntry>>;
