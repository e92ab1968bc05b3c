import type { Fact } from '../../facts/fact';
import {
  allocationByNewPool,
  ciliumMove,
  ciliumOneWay,
  overlayMove,
  recreated,
  twoOperations,
} from '../../facts/migration';
import { podSubnetMixed } from '../../facts/pod-subnet-rules';
import { choiceOf, networkModeById } from '../../modes';
import { limitsOf } from '../../modes/limits';
import type { Networking, Operation, Way } from './types';

/** Which operations lead from one networking to another, in their order; none where AKS has no way or none is needed. */
export interface Path {
  readonly way: Way;
  readonly operations: readonly Operation[];
  readonly facts: readonly Fact[];
}

/**
 * The matrix of "Update Azure CNI", 2024-11-26, told by its rules.
 *
 * @param pools modes of the pools, which may be variants of the cluster's own
 */
export function pathOf(from: Networking, to: Networking, pools: readonly string[] = []): Path {
  const same = from.mode === to.mode && from.dataplane === to.dataplane;
  const mixed = pools.some((mode) => mode !== from.mode);
  if (same && !mixed) return { way: 'there', operations: [], facts: [] };
  if (!exists(to)) return { way: 'impossible', operations: [], facts: [limitsOf(networkModeById(to.mode)).cilium] };
  const addresses = same ? NEW_POOLS : addressPath(from, to);
  const dataplane = dataplanePath(from, to);
  if (!addresses || !dataplane) {
    return { way: 'new-cluster', operations: [], facts: [...hindrances(from, to, addresses !== undefined), recreated] };
  }
  // Addresses come first: kubenet has no other order, and the node subnet has a free choice.
  const operations = [...addresses, ...dataplane];
  return {
    way: operations.includes('new-pools') ? 'new-pools' : 'in-place',
    operations,
    facts: [...operations.map((operation) => FACTS[operation]), ...(operations.length > 1 ? [twoOperations] : [])],
  };
}

const FACTS: Readonly<Record<Operation, Fact>> = {
  overlay: overlayMove,
  'new-pools': allocationByNewPool,
  cilium: ciliumMove,
};

/** Why neither the cluster itself nor new pools in it get there. */
function hindrances(from: Networking, to: Networking, addresses: boolean): readonly Fact[] {
  if (addresses) return [ciliumOneWay];
  const [has, gets] = [from, to].map(({ mode }) => networkModeById(mode).podUnits !== undefined);
  return has === gets ? [overlayMove] : [overlayMove, podSubnetMixed];
}

/** Whether AKS has such a networking at all. */
export const exists = ({ mode, dataplane }: Networking): boolean =>
  dataplane === 'azure' || limitsOf(networkModeById(mode)).cilium.value;

const NEW_POOLS: readonly Operation[] = ['new-pools'];

function addressPath(from: Networking, to: Networking): readonly Operation[] | undefined {
  if (from.mode === to.mode) return [];
  const sources: readonly string[] = overlayMove.value.from;
  if (to.mode === overlayMove.value.to && sources.includes(from.mode)) return ['overlay'];
  const variants = choiceOf(networkModeById(from.mode)) === choiceOf(networkModeById(to.mode));
  return variants ? NEW_POOLS : undefined;
}

function dataplanePath(from: Networking, to: Networking): readonly Operation[] | undefined {
  if (from.dataplane === to.dataplane) return [];
  const under: readonly string[] = ciliumMove.value;
  return to.dataplane === 'cilium' && under.includes(to.mode) ? ['cilium'] : undefined;
}
