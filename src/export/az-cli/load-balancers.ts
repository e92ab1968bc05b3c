import { linkOf, listOf, namedListOf, partIn } from '../azure/reading';
import type { AzureResource, Fields } from '../azure/types';
import type { Command } from './shell';
import { az, type Given, named, nameIn, nameOf, type Writing } from './writing';

interface Part {
  readonly name: string;
  readonly properties: Fields;
}

type Options = Readonly<Record<string, Given>>;

/** A load balancer comes with its first frontend and its pool; the other frontends, its probe and rules one by one. */
export function loadBalancer(w: Writing, one: AzureResource): Command[] {
  const { properties, symbol } = one;
  const name = { '--lb-name': nameOf(w, symbol) };
  const [first, ...others] = namedListOf(properties.frontendIPConfigurations);
  const [pool] = listOf(properties.backendAddressPools);
  return [
    az(w, 'network lb create', {
      ...named(w, one),
      '--sku': one.sku?.name,
      '--frontend-ip-name': first?.name,
      ...frontendOptions(w, first),
      '--backend-pool-name': pool?.name,
    }),
    ...others.map((frontend) =>
      az(w, 'network lb frontend-ip create', { ...name, '--name': frontend.name, ...frontendOptions(w, frontend) }),
    ),
    ...namedListOf(properties.probes).map((probe) => az(w, 'network lb probe create', { ...name, ...probeOf(probe) })),
    ...namedListOf(properties.loadBalancingRules).map((rule) =>
      az(w, 'network lb rule create', { ...name, ...ruleOf(rule) }),
    ),
  ];
}

const frontendOptions = (w: Writing, frontend: Part | undefined): Options => ({
  '--subnet': linkOf(frontend?.properties.subnet),
  '--private-ip-address': frontend?.properties.privateIPAddress,
  '--public-ip-address': nameIn(w, linkOf(frontend?.properties.publicIPAddress)),
});

const probeOf = ({ name, properties }: Part): Options => ({
  '--name': name,
  '--protocol': properties.protocol,
  '--port': properties.port,
  '--interval': properties.intervalInSeconds,
  '--probe-threshold': properties.probeThreshold,
});

const ruleOf = ({ name, properties }: Part): Options => ({
  '--name': name,
  '--protocol': properties.protocol,
  '--frontend-ip-name': partIn(properties.frontendIPConfiguration),
  '--frontend-port': properties.frontendPort,
  '--backend-pool-name': partIn(properties.backendAddressPool),
  '--backend-port': properties.backendPort,
  '--probe-name': partIn(properties.probe),
  '--floating-ip': properties.enableFloatingIP,
  '--disable-outbound-snat': properties.disableOutboundSnat,
});
