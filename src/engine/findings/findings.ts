import type { Plan } from '../plan/types';
import { addressFindings } from './addresses';
import { apiServerAccessFindings } from './api-server-access';
import { apiServerFindings } from './api-servers';
import { containerGatewayFindings } from './application-gateway-for-containers';
import { applicationGatewayRuleFindings } from './application-gateway-rules';
import { applicationGatewaySubnetFindings } from './application-gateway-subnets';
import { aroundNetworkFindings } from './around-network';
import { combinationFindings } from './combinations';
import { gatewayPoolFindings } from './gateway-pools';
import { gatewayFindings } from './gateways';
import { JUDGES, type Rule } from './judge';
import { loadBalancerLimitFindings } from './load-balancer-limits';
import { nodeFindings } from './nodes';
import { outboundRouteFindings } from './outbound-routes';
import { ownLoadBalancerFindings } from './own-load-balancers';
import { ownSubnetFindings } from './own-subnets';
import { podBlockFindings } from './pod-blocks';
import { podSubnetFindings } from './pod-subnets';
import { policyManagerFindings } from './policy-manager';
import { poolPlaceFindings } from './pool-places';
import { privateLinkFindings } from './private-links';
import { quotaFindings } from './quotas';
import { retirementFindings } from './retirement';
import { routeTableFindings } from './route-tables';
import { scalingFindings } from './scaling';
import { securityRuleFindings } from './security-rules';
import { serviceFindings } from './services';
import { siteOverlapFindings } from './site-overlaps';
import { snatPortFindings } from './snat-ports';
import { storedValueFindings } from './stored-values';
import { systemPoolFindings } from './system-pools';
import { tableRowFindings } from './table-rows';
import type { Finding } from './types';
import { unenforcedPolicyFindings } from './unenforced-policies';
import { verdictFindings } from './verdicts';

/** One rule a file; each sees the whole plan. A new rule is a file and a line here. */
const RULES: readonly Rule[] = [
  ...JUDGES,
  siteOverlapFindings,
  nodeFindings,
  verdictFindings,
  storedValueFindings,
  poolPlaceFindings,
  podSubnetFindings,
  podBlockFindings,
  routeTableFindings,
  combinationFindings,
  systemPoolFindings,
  scalingFindings,
  gatewayPoolFindings,
  quotaFindings,
  securityRuleFindings,
  tableRowFindings,
  serviceFindings,
  addressFindings,
  gatewayFindings,
  ownSubnetFindings,
  applicationGatewaySubnetFindings,
  applicationGatewayRuleFindings,
  containerGatewayFindings,
  apiServerFindings,
  apiServerAccessFindings,
  snatPortFindings,
  outboundRouteFindings,
  loadBalancerLimitFindings,
  ownLoadBalancerFindings,
  privateLinkFindings,
  aroundNetworkFindings,
  policyManagerFindings,
  unenforcedPolicyFindings,
  retirementFindings,
];

const SEVERITIES: readonly Finding['severity'][] = ['invalid', 'error', 'warning'];

/**
 * Everything a person should know about a design, the gravest first.
 *
 * @param edited ids of resources whose edit is being judged: where two are at odds, the mend is theirs
 */
export const findings = (plan: Plan, edited: ReadonlySet<string> = new Set()): Finding[] =>
  RULES.flatMap((rule) => rule(plan, edited)).toSorted(
    (a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity),
  );
