import { linkOf, namedListOf, partIn } from '../azure/reading';
import type { AzureResource, Fields } from '../azure/types';
import { frontend } from './entry-points';
import type { Attribute, Item } from './hcl';
import { attributes, block, declared, given, idOf, idOfPart, named, type Writing, written } from './writing';

/** A load balancer, and its pools, probes and rules, which are resources by themselves. */
export function loadBalancer(w: Writing, one: AzureResource): Item[] {
  const { properties } = one;
  const parts = (type: string, body: (properties: Fields) => Attribute[]): Item[] =>
    namedListOf(properties[type]).map((part) => {
      const address = w.labels.ofPart(one.symbol, { type, name: part.name });
      return declared(address.type, address.label, [
        ...attributes({ name: part.name, loadbalancer_id: idOf(w, one.symbol) }),
        ...body(part.properties),
      ]);
    });
  return [
    ...written(w, one, [
      ...named(w, one),
      ...given(w, { sku: one.sku?.name }),
      ...namedListOf(properties.frontendIPConfigurations).map((part) =>
        block('frontend_ip_configuration', [...attributes({ name: part.name }), ...frontend(w, part.properties)]),
      ),
    ]),
    ...parts('backendAddressPools', () => []),
    ...parts('probes', (probe) => probeFields(w, probe)),
    ...parts('loadBalancingRules', (rule) => ruleFields(w, one.symbol, rule)),
  ];
}

const probeFields = (w: Writing, probe: Fields): Attribute[] =>
  given(w, {
    protocol: probe.protocol,
    port: probe.port,
    interval_in_seconds: probe.intervalInSeconds,
    number_of_probes: probe.numberOfProbes,
    probe_threshold: probe.probeThreshold,
  });

function ruleFields(w: Writing, balancer: string, rule: Fields): Attribute[] {
  const pool = linkOf(rule.backendAddressPool);
  const probe = linkOf(rule.probe);
  return [
    ...given(w, {
      frontend_ip_configuration_name: partIn(rule.frontendIPConfiguration),
      protocol: rule.protocol,
      frontend_port: rule.frontendPort,
      backend_port: rule.backendPort,
      floating_ip_enabled: rule.enableFloatingIP,
      disable_outbound_snat: rule.disableOutboundSnat,
    }),
    ...attributes({
      backend_address_pool_ids: pool?.part && [idOfPart(w, balancer, pool.part)],
      probe_id: probe?.part && idOfPart(w, balancer, probe.part),
    }),
  ];
}
