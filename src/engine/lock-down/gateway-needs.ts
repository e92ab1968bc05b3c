import { agwManagement, agwOutbound, agwProbes } from '../../facts/gateways';
import { formatPrefix } from '../../ip';
import type { Finding } from '../findings/types';
import { thingOf } from '../plan/lookup';
import type { Plan } from '../plan/types';
import type { GatewayWish, Need, Side } from './types';

type Rule = Pick<Need, 'direction' | 'protocol' | 'sources' | 'destinations' | 'ports'> & { readonly says: string };

/** Rules against what the findings about the subnet of an application gateway miss. */
export function gatewayNeeds(
  plan: Plan,
  { id, gatewaySubnet }: GatewayWish,
  findings: readonly Finding[],
  groups: readonly string[],
): Need[] {
  const subnet = plan.subnets[gatewaySubnet];
  const group = subnet?.networkSecurityGroup;
  if (!subnet || group === undefined || !groups.includes(group)) return [];
  const here: Side = { text: formatPrefix(subnet.prefix), name: thingOf(plan, subnet.id)?.name ?? subnet.id };
  return findings.flatMap(({ code }): Need[] => {
    const rule = RULES[code]?.(here);
    if (!rule) return [];
    const { says, ...fields } = rule;
    return [{ ...fields, group, before: firstDenial(plan, group, rule.direction), wishes: [id], why: [says] }];
  });
}

const { tag, first, last } = agwManagement.value;
const ANYWHERE: Side = { text: '*', name: 'any' };
const named = (text: string): Side => ({ text, name: text });

const RULES: Readonly<Partial<Record<Finding['code'], (subnet: Side) => Rule>>> = {
  AGW_MANAGEMENT_BLOCKED: () => ({
    direction: 'Inbound',
    protocol: 'Tcp',
    sources: [named(tag)],
    destinations: [ANYWHERE],
    ports: [`${first}-${last}`],
    says: agwManagement.says,
  }),
  AGW_PROBES_BLOCKED: () => ({
    direction: 'Inbound',
    protocol: '*',
    sources: [named(agwProbes.value)],
    destinations: [ANYWHERE],
    ports: ['*'],
    says: agwProbes.says,
  }),
  AGW_OUTBOUND_BLOCKED: (subnet) => ({
    direction: 'Outbound',
    protocol: '*',
    sources: [subnet],
    destinations: [named(agwOutbound.value)],
    ports: ['*'],
    says: agwOutbound.says,
  }),
};

/** Of the user's denials in a direction the first. */
const firstDenial = ({ networkSecurityGroups }: Plan, group: string, direction: Need['direction']): number =>
  Math.min(
    ...(networkSecurityGroups[group]?.rules ?? [])
      .filter((rule) => rule.direction === direction && rule.access === 'Deny')
      .map(({ priority }) => priority),
  );
