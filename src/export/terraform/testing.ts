import { type AzureDesign, isExpression, type Value } from '../azure/types';

/** Arguments of a resource or a block; an exclamation mark says that it is required. */
export interface Shape {
  readonly arguments: string;
  readonly blocks?: Readonly<Record<string, Shape>>;
}

const inGroup = 'name! location! resource_group_name!';

/**
 * What azurerm takes, as far as we write it or might: arguments by the schema that the provider itself prints, collected
 * in https://github.com/lonegunmanb/terraform-azurerm-schema, and by its documentation in
 * https://github.com/hashicorp/terraform-provider-azurerm/tree/main/website/docs/r (4.x, both read 2026-11-23).
 * `floating_ip_enabled` and `max_unavailable` are in 4.53, in whose documentation they were found; older ones lack them.
 */
export const AZURERM: Readonly<Record<string, Shape>> = {
  azurerm_resource_group: { arguments: 'name! location! managed_by tags' },
  azurerm_virtual_network: {
    arguments: `${inGroup} address_space dns_servers bgp_community edge_zone flow_timeout_in_minutes tags`,
  },
  azurerm_subnet: {
    arguments:
      'name! resource_group_name! virtual_network_name! address_prefixes service_endpoints service_endpoint_policy_ids default_outbound_access_enabled private_endpoint_network_policies private_link_service_network_policies_enabled sharing_scope',
    blocks: {
      delegation: { arguments: 'name!', blocks: { service_delegation: { arguments: 'name! actions' } } },
    },
  },
  azurerm_subnet_network_security_group_association: { arguments: 'subnet_id! network_security_group_id!' },
  azurerm_subnet_route_table_association: { arguments: 'subnet_id! route_table_id!' },
  azurerm_subnet_nat_gateway_association: { arguments: 'subnet_id! nat_gateway_id!' },
  azurerm_virtual_network_peering: {
    arguments:
      'name! resource_group_name! virtual_network_name! remote_virtual_network_id! allow_virtual_network_access allow_forwarded_traffic allow_gateway_transit use_remote_gateways',
  },
  azurerm_network_security_group: {
    arguments: `${inGroup} tags`,
    blocks: {
      security_rule: {
        arguments:
          'name! priority! direction! access! protocol! description source_address_prefix source_address_prefixes source_port_range source_port_ranges destination_address_prefix destination_address_prefixes destination_port_range destination_port_ranges source_application_security_group_ids destination_application_security_group_ids',
      },
    },
  },
  azurerm_route_table: { arguments: `${inGroup} bgp_route_propagation_enabled route tags` },
  azurerm_route: {
    arguments: 'name! resource_group_name! route_table_name! address_prefix! next_hop_type! next_hop_in_ip_address',
  },
  azurerm_public_ip: {
    arguments: `${inGroup} allocation_method! sku sku_tier zones ip_version domain_name_label idle_timeout_in_minutes public_ip_prefix_id reverse_fqdn ip_tags ddos_protection_mode ddos_protection_plan_id edge_zone tags`,
  },
  azurerm_nat_gateway: { arguments: `${inGroup} sku_name idle_timeout_in_minutes zones tags` },
  azurerm_nat_gateway_public_ip_association: { arguments: 'nat_gateway_id! public_ip_address_id!' },
  azurerm_lb: {
    arguments: `${inGroup} sku sku_tier edge_zone tags`,
    blocks: {
      frontend_ip_configuration: {
        arguments:
          'name! subnet_id private_ip_address private_ip_address_allocation private_ip_address_version public_ip_address_id public_ip_prefix_id gateway_load_balancer_frontend_ip_configuration_id zones',
      },
    },
  },
  azurerm_lb_backend_address_pool: { arguments: 'name! loadbalancer_id! synchronous_mode virtual_network_id' },
  azurerm_lb_probe: {
    arguments:
      'name! loadbalancer_id! port! protocol request_path interval_in_seconds number_of_probes probe_threshold',
  },
  azurerm_lb_rule: {
    arguments:
      'name! loadbalancer_id! frontend_ip_configuration_name! protocol! frontend_port! backend_port! backend_address_pool_ids probe_id floating_ip_enabled tcp_reset_enabled disable_outbound_snat idle_timeout_in_minutes load_distribution',
  },
  azurerm_network_interface: {
    arguments: `${inGroup} ip_forwarding_enabled accelerated_networking_enabled dns_servers internal_dns_name_label auxiliary_mode auxiliary_sku edge_zone tags`,
    blocks: {
      ip_configuration: {
        arguments:
          'name! private_ip_address_allocation! subnet_id private_ip_address private_ip_address_version public_ip_address_id primary gateway_load_balancer_frontend_ip_configuration_id',
      },
    },
  },
  azurerm_network_interface_security_group_association: {
    arguments: 'network_interface_id! network_security_group_id!',
  },
  azurerm_network_interface_backend_address_pool_association: {
    arguments: 'network_interface_id! ip_configuration_name! backend_address_pool_id!',
  },
  azurerm_linux_virtual_machine: {
    arguments: `${inGroup} size! admin_username network_interface_ids! computer_name disable_password_authentication admin_password custom_data source_image_id zone tags`,
    blocks: {
      admin_ssh_key: { arguments: 'username! public_key!' },
      os_disk: { arguments: 'caching! storage_account_type disk_size_gb name' },
      source_image_reference: { arguments: 'publisher! offer! sku! version!' },
    },
  },
  azurerm_firewall: {
    arguments: `${inGroup} sku_name! sku_tier! firewall_policy_id dns_servers private_ip_ranges threat_intel_mode zones tags`,
    blocks: { ip_configuration: { arguments: 'name! subnet_id public_ip_address_id' } },
  },
  azurerm_firewall_policy: {
    arguments: `${inGroup} sku base_policy_id private_ip_ranges sql_redirect_allowed threat_intelligence_mode tags`,
    blocks: { dns: { arguments: 'proxy_enabled servers' } },
  },
  azurerm_firewall_policy_rule_collection_group: {
    arguments: 'name! firewall_policy_id! priority!',
    blocks: {
      network_rule_collection: {
        arguments: 'name! action! priority!',
        blocks: {
          rule: {
            arguments:
              'name! protocols! destination_ports! description source_addresses source_ip_groups destination_addresses destination_ip_groups destination_fqdns',
          },
        },
      },
      nat_rule_collection: {
        arguments: 'name! action! priority!',
        blocks: {
          rule: {
            arguments:
              'name! protocols! translated_port! description source_addresses source_ip_groups destination_address destination_ports translated_address translated_fqdn',
          },
        },
      },
    },
  },
  azurerm_local_network_gateway: { arguments: `${inGroup} gateway_address gateway_fqdn address_space tags` },
  azurerm_virtual_network_gateway: {
    arguments: `${inGroup} type! sku! vpn_type generation active_active bgp_enabled default_local_network_gateway_id edge_zone private_ip_address_enabled remote_vnet_traffic_enabled virtual_wan_traffic_enabled tags`,
    blocks: {
      ip_configuration: { arguments: 'subnet_id! name private_ip_address_allocation public_ip_address_id' },
    },
  },
  azurerm_virtual_network_gateway_connection: {
    arguments: `${inGroup} type! virtual_network_gateway_id! local_network_gateway_id peer_virtual_network_gateway_id express_route_circuit_id shared_key authorization_key connection_mode connection_protocol dpd_timeout_seconds routing_weight tags`,
  },
  azurerm_private_endpoint: {
    arguments: `${inGroup} subnet_id! custom_network_interface_name edge_zone tags`,
    blocks: {
      private_service_connection: {
        arguments:
          'name! is_manual_connection! private_connection_resource_id private_connection_resource_alias subresource_names request_message',
      },
      ip_configuration: { arguments: 'name! private_ip_address! subresource_name member_name' },
      private_dns_zone_group: { arguments: 'name! private_dns_zone_ids!' },
    },
  },
  azurerm_private_dns_zone: { arguments: 'name! resource_group_name! tags' },
  azurerm_private_dns_zone_virtual_network_link: {
    arguments:
      'name! resource_group_name! private_dns_zone_name! virtual_network_id! registration_enabled resolution_policy tags',
  },
  azurerm_private_dns_a_record: { arguments: 'name! resource_group_name! zone_name! ttl! records! tags' },
  azurerm_application_gateway: {
    arguments: `${inGroup} firewall_policy_id force_firewall_policy_association fips_enabled http2_enabled zones tags`,
    blocks: {
      sku: { arguments: 'name! tier! capacity' },
      gateway_ip_configuration: { arguments: 'name! subnet_id!' },
      frontend_ip_configuration: {
        arguments:
          'name! public_ip_address_id subnet_id private_ip_address private_ip_address_allocation private_link_configuration_name',
      },
      frontend_port: { arguments: 'name! port!' },
      backend_address_pool: { arguments: 'name! ip_addresses fqdns' },
      backend_http_settings: {
        arguments: 'name! port! protocol! cookie_based_affinity! path host_name probe_name request_timeout',
      },
      http_listener: {
        arguments: 'name! frontend_ip_configuration_name! frontend_port_name! protocol! host_name host_names',
      },
      request_routing_rule: {
        arguments:
          'name! rule_type! http_listener_name! priority backend_address_pool_name backend_http_settings_name url_path_map_name',
      },
    },
  },
  azurerm_application_load_balancer: { arguments: `${inGroup} tags` },
  azurerm_application_load_balancer_frontend: { arguments: 'name! application_load_balancer_id! tags' },
  azurerm_application_load_balancer_subnet_association: {
    arguments: 'name! application_load_balancer_id! subnet_id! tags',
  },
  azurerm_user_assigned_identity: { arguments: `${inGroup} isolation_scope tags` },
  azurerm_role_assignment: {
    arguments:
      'scope! principal_id! principal_type role_definition_name role_definition_id name condition condition_version description skip_service_principal_aad_check delegated_managed_identity_resource_id',
  },
  azurerm_kubernetes_cluster: {
    arguments: `${inGroup} dns_prefix dns_prefix_private_cluster kubernetes_version sku_tier private_cluster_enabled private_dns_zone_id private_cluster_public_fqdn_enabled node_resource_group oidc_issuer_enabled local_account_disabled tags`,
    blocks: {
      default_node_pool: {
        arguments:
          'name! vm_size node_count auto_scaling_enabled min_count max_count max_pods vnet_subnet_id pod_subnet_id orchestrator_version os_sku os_disk_size_gb os_disk_type node_labels only_critical_addons_enabled temporary_name_for_rotation type zones tags',
        blocks: {
          upgrade_settings: {
            arguments: 'max_surge max_unavailable drain_timeout_in_minutes node_soak_duration_in_minutes',
          },
        },
      },
      identity: { arguments: 'type! identity_ids' },
      network_profile: {
        arguments:
          'network_plugin! network_plugin_mode network_data_plane network_policy network_mode pod_cidr pod_cidrs service_cidr service_cidrs dns_service_ip ip_versions load_balancer_sku outbound_type',
        blocks: {
          load_balancer_profile: {
            arguments:
              'managed_outbound_ip_count outbound_ports_allocated outbound_ip_address_ids outbound_ip_prefix_ids idle_timeout_in_minutes backend_pool_type',
          },
          nat_gateway_profile: { arguments: 'managed_outbound_ip_count idle_timeout_in_minutes' },
        },
      },
      api_server_access_profile: {
        arguments: 'authorized_ip_ranges subnet_id virtual_network_integration_enabled',
      },
      windows_profile: { arguments: 'admin_username! admin_password! license' },
    },
  },
  azurerm_kubernetes_cluster_node_pool: {
    arguments:
      'name! kubernetes_cluster_id! vm_size mode node_count auto_scaling_enabled min_count max_count max_pods vnet_subnet_id pod_subnet_id os_type os_sku priority eviction_policy spot_max_price node_labels node_taints orchestrator_version zones tags',
    blocks: {
      upgrade_settings: {
        arguments: 'max_surge max_unavailable drain_timeout_in_minutes node_soak_duration_in_minutes',
      },
    },
  },
};

/** Places in resources, such as `Microsoft.Network/…: properties.subnets.name`, where another value changes no file. */
export function silentIn(design: AzureDesign, write: (design: AzureDesign) => string): string[] {
  const text = write(design);
  const heard = new Map<string, boolean>();
  for (const { place, changed } of leavesOf(design)) {
    if (!heard.get(place))
      heard.set(
        place,
        isAnother(text, () => write(changed)),
      );
  }
  return [...heard].flatMap(([place, isHeard]) => (isHeard ? [] : [place]));
}

/** To refuse a value is to have read it. */
function isAnother(text: string, write: () => string): boolean {
  try {
    return write() !== text;
  } catch {
    return true;
  }
}

interface Leaf {
  readonly place: string;
  readonly changed: AzureDesign;
}

/** The design with another value in the place of each that its resources have, in turn. */
function leavesOf(design: AzureDesign): Leaf[] {
  return design.resources.flatMap((resource, n) => {
    const { sku = {}, zones = [], properties } = resource;
    return changesOf({ sku, zones, properties }).map(({ path, value }) => ({
      place: `${resource.type}: ${path}`,
      changed: { ...design, resources: design.resources.with(n, { ...resource, ...(value as object) }) },
    }));
  });
}

interface Change {
  readonly path: string;
  readonly value: Value;
}

function changesOf(value: Value, path = ''): Change[] {
  if (typeof value !== 'object' || isExpression(value)) return [{ path, value: otherThan(value) }];
  if (Array.isArray(value)) {
    const list: readonly Value[] = value;
    return list.flatMap((one, n) =>
      changesOf(one, path).map((change) => ({ ...change, value: list.with(n, change.value) })),
    );
  }
  return Object.entries(value).flatMap(([name, one]) =>
    changesOf(one, path === '' ? name : `${path}.${name}`).map((change) => ({
      ...change,
      value: { ...value, [name]: change.value },
    })),
  );
}

function otherThan(value: Value): Value {
  if (typeof value === 'boolean') return !value;
  if (typeof value === 'number') return value + 1;
  return typeof value === 'string' ? `${value}x` : { expression: 'parameter', name: 'another' };
}
