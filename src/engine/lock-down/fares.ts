import { applicationGatewayRuleFindings } from '../findings/application-gateway-rules';
import type { Finding } from '../findings/types';
import type { Plan } from '../plan/types';
import { codeEntry, flowErrorWords, OUTCOME_WORDS, type Trace, trace } from '../trace';
import type { Fare, FlowWish, GatewayWish, Wish } from './types';

/** How a wish fares, with what tells what stands in its way. */
export type Checked =
  | { readonly wish: FlowWish; readonly fare: Fare; readonly trace?: Trace }
  | { readonly wish: GatewayWish; readonly fare: Fare; readonly findings: readonly Finding[] };

export const check = (plan: Plan, wish: Wish): Checked =>
  'flow' in wish ? checkFlow(plan, wish) : checkGateway(plan, wish);

function checkFlow(plan: Plan, wish: FlowWish): Checked {
  const traced = trace(plan, wish.flow);
  if (!traced.ok) {
    return { wish, fare: { outcome: 'insufficient-info', share: 0, says: flowErrorWords(traced.error) } };
  }
  const { outcome, branches } = traced.value;
  const [{ code }] = branches;
  const works = branches.filter((branch) => branch.outcome === 'delivered');
  const share = works.length === branches.length ? 1 : works.reduce((sum, branch) => sum + branch.share, 0);
  const said = code ? codeEntry(code).what : '';
  const says = [OUTCOME_WORDS[outcome], outcome === 'intermittent' ? `${percentOf(share)} works. ${said}` : said];
  return {
    wish,
    fare: { outcome, share, says: says.filter((part) => part !== '').join(': '), ...(code && { code }) },
    trace: traced.value,
  };
}

/** Never all and never none, however close. */
const percentOf = (share: number): string => `${Math.min(99, Math.max(1, Math.round(share * 100)))} %`;

const OF_GROUPS: ReadonlySet<Finding['code']> = new Set([
  'AGW_MANAGEMENT_BLOCKED',
  'AGW_PROBES_BLOCKED',
  'AGW_OUTBOUND_BLOCKED',
]);

function checkGateway(plan: Plan, wish: GatewayWish): Checked {
  const findings = applicationGatewayRuleFindings(plan).filter(
    ({ code, subjects }) => OF_GROUPS.has(code) && subjects.some(({ id }) => id === wish.gatewaySubnet),
  );
  const [first] = findings;
  const fare: Fare = first
    ? { outcome: 'dropped', share: 0, says: first.says }
    : { outcome: 'delivered', share: 1, says: OUTCOME_WORDS.delivered };
  return { wish, fare, findings };
}
