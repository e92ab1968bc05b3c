import type { Plan } from '../plan/types';
import { type Branch, type Flow, type Hop, type Trace, trace } from '../trace';
import { SEVERITY } from '../trace/branch';
import type { EndClass } from './end-class';
import type { Cell, Fare, ReachabilityOptions, SourceSeen } from './types';

/** A connection that tells of all between two classes, or of those at one node or between two. */
export interface Sample {
  readonly where?: NonNullable<Fare['where']>;
  readonly flow: Flow;
}

/** The connections to follow from one class to another; none that everybody would make to itself. */
export function samplesOf(from: EndClass, to: EndClass, options: ReachabilityOptions): Sample[] {
  if (!from.sends || isElsewhere(from, to)) return [];
  const flowTo = askedAt(to, options);
  const sample = (a: string | undefined, b: string | undefined, where?: Fare['where']): Sample[] =>
    a === undefined || b === undefined ? [] : [{ flow: { from: a, to: b, ...flowTo }, ...(where && { where }) }];
  const [sender] = from.members;
  const [first, second] = to.members;
  const near = from.key === to.key ? second : first;
  if (!from.on || from.on.cluster !== to.on?.cluster) return sample(sender, near);
  return from.on.nodes === to.on.nodes
    ? [...sample(sender, near, 'same-node'), ...sample(sender, to.on.elsewhere, 'other-node')]
    : sample(sender, first, 'other-node');
}

/** Hosts of one site, and hosts of the internet, reach each other without the design. */
export const isElsewhere = (from: Pick<EndClass, 'kind' | 'of'>, to: Pick<EndClass, 'kind' | 'of'>): boolean =>
  (from.kind === 'site-hosts' || from.kind === 'internet-hosts') && from.kind === to.kind && from.of === to.of;

function askedAt({ kind, asked }: EndClass, { port, protocol }: ReachabilityOptions): Omit<Flow, 'from' | 'to'> {
  if (kind === 'service' || kind === 'application-gateway' || kind === 'load-balancer') return {};
  return {
    ...(asked && { port: asked.port, protocol: asked.protocol }),
    ...(port !== undefined && { port }),
    ...(protocol && { protocol }),
  };
}

/** How one connection fares, with the trace that tells. `undefined` where both ends are one, as pods in their node's network. */
export function follow(
  plan: Plan,
  { flow, where }: Sample,
): { readonly fare: Fare; readonly traced?: Trace } | undefined {
  const traced = trace(plan, flow);
  const base = { flow, ...(where && { where }) };
  if (traced.ok) return { fare: { ...base, ...told(traced.value) }, traced: traced.value };
  return traced.error.code === 'same-ends' ? undefined : { fare: { ...base, error: traced.error } };
}

function told(traced: Trace) {
  const { outcome, branches, packet, bounded } = traced;
  const [worst] = branches;
  const delivered = branches.filter((branch) => branch.outcome === 'delivered');
  const sources = new Map<string, SourceSeen>();
  for (const branch of branches) {
    const source = sourceSeen(branch, packet.source);
    if (source && !sources.has(source.of)) sources.set(source.of, source);
  }
  return {
    outcome,
    ...(worst.code && { code: worst.code }),
    share: rounded(delivered.reduce((sum, { share }) => sum + share, 0)),
    sources: [...sources.values()].toSorted((a, b) => (a.of < b.of ? -1 : 1)),
    ...(bounded && { bounded }),
  };
}

/** Shares are sums of fractions, in whatever order chance went. */
const rounded = (share: number): number => Math.round(share * 1e9) / 1e9;

/** Who the far side takes the client for: the client itself, or who first wrote that address in its place. */
function sourceSeen({ sourcesSeen: [address], answeredBy, forward }: Branch, own: number): SourceSeen | undefined {
  if (address === undefined || answeredBy === undefined) return undefined;
  if (address === own) return { of: 'itself', address };
  const wrote = ({ steps }: Hop) => steps.some(({ packet }) => packet?.source === address);
  const writer = forward.hops.find(wrote) ?? forward.hops.find(({ out }) => out?.source === address);
  return { of: writer?.kind ?? 'itself', address };
}

/** Two fares alike, whichever connections tell of them. */
export function sameFare(a: Fare, b: Fare): boolean {
  if ('error' in a || 'error' in b) return 'error' in a && 'error' in b && a.error.code === b.error.code;
  const ofs = ({ sources }: typeof a) => sources.map((source) => source.of).join();
  return (
    a.outcome === b.outcome && a.code === b.code && a.share === b.share && a.bounded === b.bounded && ofs(a) === ofs(b)
  );
}

/** Two cells alike, as far as both tell: ends of one node and of two are compared each for themselves. */
export const sameCell = (a: Cell, b: Cell): boolean =>
  a.every((one) => b.every((other) => one.where !== other.where || sameFare(one, other)));

/** The fares of a cell that differ, the worst first. */
export function distinct(fares: readonly Fare[]): Cell {
  const byWhere = [...new Map(fares.toReversed().map((fare) => [fare.where, fare])).values()];
  const [first] = byWhere;
  if (!first) return [];
  if (byWhere.every((fare) => sameFare(fare, first))) {
    const { where: _, ...everywhere } = first;
    return [everywhere];
  }
  return byWhere.toSorted((a, b) => severity(a) - severity(b));
}

const severity = (fare: Fare): number => ('error' in fare ? -1 : SEVERITY[fare.outcome]);
