import type { Resource, TopologyDocument } from '../../model';
import { bereft, type IsGone } from './bereft';
import { wordOf } from './buildable';
import { resourcesOf } from './listed';
import { type Mention, mentionsOf } from './mentions';
import type { Connected } from './types';

/** What hangs on a resource. */
export interface Dependents {
  /** Ids of further resources that cannot be without it, in stored order; assertions and faults about any of them too. */
  readonly gone: readonly string[];
  /** Resources that stay, and what they lose. */
  readonly changed: readonly Mention[];
  /** Assertions and faults that go with it, and whoever names an address of it and is left as it is. */
  readonly mentions: readonly Mention[];
}

/** What deleting a resource would take along or change. */
export function dependents(document: TopologyDocument, id: string): Dependents {
  if (!Object.hasOwn(document.resources, id)) return { gone: [], changed: [], mentions: [] };
  const all = allGone(document, [id]);
  const losses = lossesOf(document, all);
  const gone = document.order.filter((one) => all.has(one) && one !== id);
  return {
    gone,
    changed: document.order.flatMap((one) => {
      const lost = losses.get(one)?.lost ?? [];
      return lost.length === 0 ? [] : [{ id: one, what: lost.join(' and ') }];
    }),
    mentions: [...aboutIt(document, gone, all), ...mentionsOf(document, all)],
  };
}

/** The document without these resources and what cannot be without them, and without any word of them in the rest. */
export function removed(document: TopologyDocument, ids: readonly string[]): Connected {
  const named = ids.filter((id) => Object.hasOwn(document.resources, id));
  if (named.length === 0) return { document, step: 'Delete nothing' };
  const all = allGone(document, named);
  const losses = lossesOf(document, all);
  const order = document.order.filter((id) => !all.has(id));
  const resources = Object.fromEntries(
    Object.entries(document.resources).flatMap(([id, one]) => {
      if (all.has(id)) return [];
      const loss = losses.get(id);
      return [[id, loss && loss.lost.length > 0 && loss.left ? loss.left : one]];
    }),
  );
  return { document: { ...document, resources, order }, step: stepOf(document, named) };
}

function stepOf({ resources }: TopologyDocument, [first = '', ...more]: readonly string[]): string {
  const one = resources[first];
  const rest = more.length === 0 ? '' : ` and ${more.length} more`;
  return `Delete ${one ? `${wordOf(one.kind)} ${one.name}` : first}${rest}`;
}

/** An id is gone with its owner: `aks/routeTable` with the cluster, `nodepool1/node/0` with the pool. */
const goneWith =
  (all: ReadonlySet<string>): IsGone =>
  (id) =>
    id !== undefined && (all.has(id) || all.has(id.split('/')[0] ?? ''));

const nameIn =
  ({ resources }: TopologyDocument) =>
  (id: string): string =>
    resources[id]?.name ?? id;

const lossesOf = (document: TopologyDocument, all: ReadonlySet<string>) =>
  new Map(
    Object.values(document.resources).flatMap((one) =>
      all.has(one.id) ? [] : [[one.id, bereft(one, goneWith(all), nameIn(document))] as const],
    ),
  );

/** What goes, those named among it: each round takes along what cannot be without the last. */
function allGone(document: TopologyDocument, named: readonly string[]): ReadonlySet<string> {
  const all = new Set(named);
  for (let before = -1; before !== all.size; ) {
    before = all.size;
    const isGone = goneWith(all);
    for (const one of Object.values(document.resources)) {
      if (!all.has(one.id) && goesAlong(document, one, all, named, isGone)) all.add(one.id);
    }
  }
  return all;
}

function goesAlong(
  document: TopologyDocument,
  one: Resource,
  all: ReadonlySet<string>,
  named: readonly string[],
  isGone: IsGone,
): boolean {
  return one.kind === 'managedCluster'
    ? losesAllPools(document, one.id, all, named)
    : bereft(one, isGone, nameIn(document)).left === undefined;
}

/**
 * A cluster whose network or subnets go has nowhere to stand and goes as well. One whose last pool is deleted by itself
 * stays, to get another.
 */
function losesAllPools(
  document: TopologyDocument,
  cluster: string,
  all: ReadonlySet<string>,
  named: readonly string[],
): boolean {
  const pools = resourcesOf(document, 'agentPool').filter((pool) => pool.cluster === cluster);
  return pools.length > 0 && pools.every(({ id }) => all.has(id) && !named.includes(id));
}

/** Assertions and faults that go because what they are about goes. */
function aboutIt(document: TopologyDocument, gone: readonly string[], all: ReadonlySet<string>): Mention[] {
  const isGone = goneWith(all);
  const nameOf = nameIn(document);
  return gone.flatMap((id): Mention[] => {
    const one = document.resources[id];
    const ends = one?.kind === 'assertion' ? [one.from, one.to] : one?.kind === 'drift' ? [one.target] : [];
    const about = ends.find(isGone);
    return about === undefined ? [] : [{ id, what: `is about ${nameOf(about)} and goes with it` }];
  });
}
