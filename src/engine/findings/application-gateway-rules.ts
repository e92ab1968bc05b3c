import type { Fact } from '../../facts/fact';
import { agwDefaultRoute, agwManagement, agwOutbound, agwProbes } from '../../facts/gateways';
import { type Range, rangesSize } from '../../ip';
import { type ResourceOf, resourcesOf } from '../../model';
import type { NetworkSecurityGroupPlan, Plan, SubnetPlan } from '../plan/types';
import { defaultRouteOf } from './default-route';
import { openPorts } from './tag-traffic';
import type { Finding, FindingCode } from './types';

type Gateway = ResourceOf<'applicationGateway'>;

/**
 * Security rules and routes on the subnet of an application gateway that it does not work with. One without a public
 * frontend was made with network isolation, which lifts all but the rule about probes.
 */
export function applicationGatewayRuleFindings(plan: Plan): Finding[] {
  const told = new Set<string>();
  return resourcesOf(plan.document, 'applicationGateway').flatMap((gateway) => {
    const subnet = plan.subnets[gateway.subnet];
    if (!subnet || told.has(gateway.subnet)) return [];
    const isolated = gateway.publicIPAddress === undefined;
    if (!isolated) told.add(gateway.subnet);
    const group = plan.networkSecurityGroups[subnet.networkSecurityGroup ?? ''];
    return [
      ...(group ? blocked(gateway, subnet, group, isolated) : []),
      ...(isolated ? [] : awayFromInternet(plan, gateway)),
    ];
  });
}

const ALL_PORTS: Range = { first: 0, last: 65_535 };

function blocked(
  { id, name }: Gateway,
  { id: subnetId, prefix: subnet }: SubnetPlan,
  { id: groupId, name: group, rules }: NetworkSecurityGroupPlan,
  isolated: boolean,
): Finding[] {
  const found = (code: FindingCode, severity: Finding['severity'], says: string, fact: Fact): Finding => ({
    code,
    severity,
    subjects: [{ id: groupId }, { id }, { id: subnetId }],
    says,
    facts: [fact],
  });
  const open = (direction: 'Inbound' | 'Outbound', tags: readonly string[], ports = ALL_PORTS): number =>
    rangesSize(openPorts(rules, { direction, tags, subnet, ports }));
  const { tag, first, last, code } = agwManagement.value;
  const managed = isolated || open('Inbound', [tag, 'Internet'], { first, last }) === last - first + 1;
  const probed = open('Inbound', [agwProbes.value]) > 0;
  const leaves = isolated || open('Outbound', [agwOutbound.value]) > 0;
  return [
    ...(managed
      ? []
      : [
          found(
            'AGW_MANAGEMENT_BLOCKED',
            'error',
            `${group} keeps ${tag} from ports ${first} to ${last} of ${name}: Azure refuses it with ${code}.`,
            agwManagement,
          ),
        ]),
    ...(probed
      ? []
      : [
          found(
            'AGW_PROBES_BLOCKED',
            'error',
            `${group} keeps ${agwProbes.value} from ${name}: Azure takes its instances for dead and sends them nothing.`,
            agwProbes,
          ),
        ]),
    ...(leaves
      ? []
      : [
          found(
            'AGW_OUTBOUND_BLOCKED',
            'warning',
            `${group} keeps ${name} from the internet. Unless it was made with network isolation, Azure cannot manage it any more.`,
            agwOutbound,
          ),
        ]),
  ];
}

function awayFromInternet(plan: Plan, { id, name, subnet }: Gateway): Finding[] {
  const route = defaultRouteOf(plan, subnet);
  const table = plan.subnets[subnet]?.routeTable;
  if (!route || route.nextHopType === agwDefaultRoute.value || table === undefined) return [];
  return [
    {
      code: 'AGW_DEFAULT_ROUTE',
      severity: 'warning',
      subjects: [{ id }, { id: table }, { id: subnet }],
      says: `${route.name} takes ${name} off the internet. Unless it was made with network isolation, its state turns to failed and it is updated no more. Give its subnet a table of its own, with the routes to pods alone.`,
      facts: [agwDefaultRoute],
    },
  ];
}
