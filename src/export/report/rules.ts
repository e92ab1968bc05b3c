import { counted, type NetworkSecurityGroupPlan, type Plan, type RouteTablePlan, thingOf } from '../../engine';
import { defaultSecurityRules } from '../../facts/azure';
import type { Bibliography } from './bibliography';
import { section, table, text } from './markdown';

/** Rows of one table that are told; more are counted. */
const MOST = 40;

/** Route tables with their routes, and security groups with the rules that Azure does not add by itself. */
export const rules = (plan: Plan, { cite }: Bibliography): string =>
  section(
    2,
    'Routes and security rules',
    ...Object.values(plan.routeTables).map((one) => routesSection(plan, one)),
    ...Object.values(plan.networkSecurityGroups).map((one) => rulesSection(plan, one, cite)),
  );

const appliedTo = (plan: Plan, ids: readonly string[]): string =>
  ids.length === 0
    ? 'Applied to nothing.'
    : `Applied to ${ids.map((id) => text(thingOf(plan, id)?.name ?? id)).join(', ')}.`;

const moreThan = (shown: number, all: number, one: string): string =>
  all > shown ? `And ${counted(all - shown, `more ${one}`)}.` : '';

const routesSection = (plan: Plan, { name, subnets, routes }: RouteTablePlan): string =>
  section(
    3,
    `Route table ${text(name)}`,
    appliedTo(plan, subnets),
    table(
      ['Route', 'Prefix', 'Next hop', 'Address', 'Written by'],
      routes
        .slice(0, MOST)
        .map((route) => [
          ...[text(route.name), text(route.addressPrefix), route.nextHopType],
          ...[route.nextHopIpAddress && text(route.nextHopIpAddress), WRITERS[route.writtenBy]],
        ]),
    ),
    moreThan(MOST, routes.length, 'route'),
  );

const WRITERS = { user: 'the design', aks: 'AKS', azure: 'Azure' } as const;

function rulesSection(plan: Plan, group: NetworkSecurityGroupPlan, cite: Bibliography['cite']): string {
  const { name, subnets, pools, interfaces, rules: all } = group;
  const own = all.filter(({ writtenBy }) => writtenBy !== 'azure');
  const only = own.length === 0 ? ` It has only Azure’s default rules.${cite([defaultSecurityRules])}` : '';
  return section(
    3,
    `Security group ${text(name)}`,
    `${appliedTo(plan, [...subnets, ...pools, ...interfaces])}${only}`,
    table(
      ['Priority', 'Direction', 'Access', 'Protocol', 'From', 'To', 'Ports', 'Rule', 'Written by'],
      own
        .slice(0, MOST)
        .map((rule) => [
          ...[String(rule.priority), rule.direction, rule.access, text(rule.protocol)],
          ...[rule.sourceAddressPrefixes, rule.destinationAddressPrefixes, rule.destinationPortRanges].map((some) =>
            text(some.join(', ')),
          ),
          ...[text(rule.name), WRITERS[rule.writtenBy]],
        ]),
    ),
    moreThan(MOST, own.length, 'rule'),
  );
}
