import { counted, rulePortWords } from '../../engine';
import type { PlanOutput } from '../output/plan-schema';
import { clusterText } from './cluster';
import { type Cell, paragraphs, plain, section, table, usedOf } from './table';

/** The plan as tables for people. */
export const planText = (plan: PlanOutput): string =>
  paragraphs(
    plain(plan.design),
    ...Object.values(plan.clusters).map(clusterText),
    section('Subnets', subnetTable(plan)),
    section('Other addresses', addressTable(plan), troubleTable(plan)),
    ...Object.values(plan.routeTables).map(routesText),
    ...Object.values(plan.networkSecurityGroups).map(rulesText),
    ...Object.values(plan.loadBalancers).map(balancerText),
  );

const subnetTable = ({ subnets }: PlanOutput): string =>
  table(
    ['Subnet', 'Prefix', 'Usable', 'Nodes', 'Pods', 'Other', 'Free', 'For pods', 'Route table', 'Security group'],
    Object.values(subnets).map(({ name, prefix, usage, podUnits, routeTable, networkSecurityGroup }) => [
      ...[name, prefix],
      ...[usage.usable, usage.nodes, usage.pods, usage.other, usage.free],
      podUnits && `in ${podUnits.size}s, ${usedOf(podUnits.held, podUnits.total)}`,
      ...[routeTable, networkSecurityGroup],
    ]),
  );

const predictedText = (predicted: boolean): string => (predicted ? 'predicted' : 'as written');

const addressTable = ({ addresses }: PlanOutput): string =>
  table(
    ['Resource', 'Address', 'For', 'Basis'],
    Object.entries(addresses).flatMap(([id, held]) =>
      held.map((one) => [
        id,
        one.addresses,
        one.role === 'address' ? undefined : one.role,
        predictedText(one.predicted),
      ]),
    ),
  );

/** Who did not get what it asked for. */
const troubleTable = ({ subnets }: PlanOutput): string =>
  table(
    ['Resource', 'Subnet', 'Trouble'],
    Object.values(subnets).flatMap(({ id, refusedAddresses, homeless }): Cell[][] => [
      ...refusedAddresses.map(({ owner, address, why }) => [owner, id, `${address} refused: ${why}`]),
      ...homeless.map((owner) => [owner, id, 'no free address']),
    ]),
  );

const routesText = ({ name, subnets, routes }: PlanOutput['routeTables'][string]): string =>
  section(
    plain(`Route table ${name}, ${attached(subnets)}`),
    table(
      ['Route', 'Prefix', 'Next hop', 'Address', 'Written by'],
      routes.map((route) => [
        route.name,
        route.addressPrefix,
        route.nextHopType,
        route.nextHopIpAddress,
        route.writtenBy,
      ]),
    ),
  );

/** Azure's default rules, the same in every group, are left to JSON. */
function rulesText({ name, subnets, pools, rules }: PlanOutput['networkSecurityGroups'][string]): string {
  const own = rules.filter(({ writtenBy }) => writtenBy !== 'azure');
  return section(
    plain(`Network security group ${name}, ${attached([...subnets, ...pools])}`),
    table(
      ['Direction', 'Priority', 'Access', 'Protocol', 'Source', 'Destination', 'Ports', 'Rule', 'Written by'],
      own.map((rule) => [
        rule.direction,
        String(rule.priority),
        rule.access,
        rule.protocol,
        rule.sourceAddressPrefixes.join(', '),
        rule.destinationAddressPrefixes.join(', '),
        rule.destinationPortRanges.join(', '),
        rule.name,
        rule.writtenBy,
      ]),
    ),
    `${own.length > 0 ? 'and' : 'Only'} Azure’s ${counted(rules.length - own.length, 'default rule')}`,
  );
}

const attached = (ids: readonly string[]): string =>
  ids.length === 0 ? 'attached to nothing' : `on ${ids.join(', ')}`;

const balancerText = ({
  name,
  internal,
  frontends,
  backendPools,
  machines,
}: PlanOutput['loadBalancers'][string]): string =>
  section(
    plain(`Load balancer ${name}, ${internal ? 'internal' : 'public'}`),
    table(
      ['Frontend', 'Address', 'Basis', 'Service', 'Ports'],
      frontends.map(({ name: frontend, address, predicted, service, rules }) => [
        frontend,
        address,
        predictedText(predicted),
        service,
        rules.map(({ protocol, port }) => `${protocol} ${rulePortWords(port)}`).join(', '),
      ]),
    ),
    backendPools.length === 0
      ? plain(`Backend pool: ${machines.join(', ') || 'nobody'}`)
      : table(
          ['Backend pool', 'Nodes'],
          backendPools.map((pool) => [pool.name, pool.nodes]),
        ),
  );
