import type { Result } from '../../result';
import { applicationGatewayRuleFindings } from '../findings/application-gateway-rules';
import type { Finding } from '../findings/types';
import type { Plan } from '../plan/types';
import { codeEntry, type Flow, type FlowError, flowErrorWords, OUTCOME_WORDS, type Trace, trace } from '../trace';
import { percentWords } from '../words';
import type { Fare, FlowWish, GatewayWish, Wish } from './types';

/** How a wish fares, with what tells what stands in its way. */
export type Checked =
  | { readonly wish: FlowWish; readonly fare: Fare; readonly traces: readonly Trace[] }
  | { readonly wish: GatewayWish; readonly fare: Fare; readonly findings: readonly Finding[] };

export const check = (plan: Plan, wish: Wish): Checked =>
  'flow' in wish ? checkFlow(plan, wish) : checkGateway(plan, wish);

/** It fares as the worst of its connections. */
function checkFlow(plan: Plan, wish: FlowWish): Checked {
  const traced = flowsOf(wish).map((flow) => trace(plan, flow));
  const [first, ...others] = traced.map(fareOf);
  if (!first) throw new Error(`Nothing is asked for by ${wish.id}`);
  return {
    wish,
    fare: others.reduce((worst, fare) => (fare.share < worst.share ? fare : worst), first),
    traces: traced.flatMap((one) => (one.ok ? one.value : [])),
  };
}

/** Stand for all ports: rules that name ports hardly name this one, but with all others. */
const EVERY_PORT = [
  { protocol: 'TCP', port: 1 },
  { protocol: 'UDP', port: 1 },
] as const;

function flowsOf({ flow, alike = [], everyPort }: FlowWish): readonly Flow[] {
  const flows = [flow, ...alike];
  return everyPort ? flows.flatMap((one) => EVERY_PORT.map((port) => ({ ...one, ...port }))) : flows;
}

function fareOf(traced: Result<Trace, FlowError>): Fare {
  if (!traced.ok) return { outcome: 'insufficient-info', share: 0, says: flowErrorWords(traced.error) };
  const { outcome, branches } = traced.value;
  const [{ code }] = branches;
  const works = branches.filter((branch) => branch.outcome === 'delivered');
  const share = works.length === branches.length ? 1 : works.reduce((sum, branch) => sum + branch.share, 0);
  const said = code ? codeEntry(code).what : '';
  const says = [OUTCOME_WORDS[outcome], outcome === 'intermittent' ? `${percentWords(share)} works. ${said}` : said];
  return { outcome, share, says: says.filter((part) => part !== '').join(': '), ...(code && { code }) };
}

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
