import type { Plan } from '../plan/types';
import { idWords, offeredPort } from '../trace';
import { isEveryEnd } from './groups';
import type { EndGroup, EndKind, Fare, Reachability } from './types';

/** A group of ends at the head of a row or column. */
export interface EndFace {
  /** The same after an edit, as long as the group has the same first end. */
  readonly key: string;
  /** What they are: `Pods`. */
  readonly kind: string;
  readonly name: string;
  /** Some of them, where others of the same name fare differently. */
  readonly some?: string;
  readonly count: number;
  /** Where they are asked: `TCP 8080`; empty where nobody asks them. */
  readonly asked: string;
}

const KINDS: Readonly<Record<EndKind, string>> = {
  pods: 'Pods',
  nodes: 'Nodes',
  service: 'Service',
  'application-gateway': 'App gateway',
  'load-balancer': 'Load balancer',
  machines: 'Machines',
  firewall: 'Firewall',
  'private-endpoint': 'Private endpoint',
  'api-server': 'API server',
  'site-hosts': 'On-premises',
  'internet-hosts': 'Internet',
};

/** All groups as heads of rows and columns. */
export const endFaces = (plan: Plan, reached: Reachability): readonly EndFace[] =>
  reached.ends.map((group, at) => endFace(plan, reached, group, at));

function endFace(plan: Plan, { ends, cells }: Reachability, group: EndGroup, at: number): EndFace {
  const { kind, of, size, examples } = group;
  const [first = of] = examples;
  const isAlone = size === 1 && ALONE.has(kind);
  const base = {
    key: JSON.stringify([kind, of, first]),
    kind: isAlone && kind === 'machines' ? 'Machine' : KINDS[kind],
    name: idWords(plan, isAlone ? first : of) || 'Hosts',
    count: size,
    asked: askedWords(
      plan,
      of,
      cells.flatMap((row) => row[at] ?? []),
    ),
  };
  if (isAlone || isEveryEnd(ends, group)) return base;
  const names = examples.map((id) => idWords(plan, id)).join(', ');
  return { ...base, some: size > examples.length ? `${names} …` : names };
}

/** Kinds of which a single one is better known by its own name. */
const ALONE: ReadonlySet<EndKind> = new Set(['machines', 'site-hosts', 'internet-hosts']);

/** At which ports the connections of a column go; services and gateways are asked at their own. */
function askedWords(plan: Plan, of: string, fares: readonly Fare[]): string {
  const asked = new Map(fares.map(({ flow: { port, protocol } }) => [`${protocol} ${port}`, { port, protocol }]));
  return [...asked.values()]
    .map(({ port, protocol }) => {
      const usual = port === undefined ? offeredPort(plan, of) : undefined;
      return `${protocol ?? usual?.protocol ?? 'TCP'} ${port ?? usual?.port ?? ''}`.trimEnd();
    })
    .join(', ');
}
