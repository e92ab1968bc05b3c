import { modeOfPool, poolsOf, resourceOf, type TopologyDocument, withResource } from '../../model';
import { choiceOf, modeChoices, type NetworkModeId, networkModeById } from '../../modes';
import { ok, type Result } from '../../result';
import { flip, type NoRoom } from './flip';

const ALLOCATIONS = ['DynamicIndividual', 'StaticBlock'] as const;

/**
 * The document with a cluster in a mode, in one step; `flip` for every mode, variants told apart: each pool allocates
 * its pods' addresses as the mode says.
 */
export function variant(
  document: TopologyDocument,
  clusterId: string,
  id: NetworkModeId,
): Result<TopologyDocument, NoRoom> {
  const choice = modeChoices.find((mode) => mode.id === choiceOf(networkModeById(id)));
  const flipped = choice ? flip(document, clusterId, choice.id) : ok(document);
  return flipped.ok ? ok(allocating(flipped.value, clusterId, id)) : flipped;
}

function allocating(document: TopologyDocument, clusterId: string, id: NetworkModeId): TopologyDocument {
  const cluster = resourceOf(document, 'managedCluster', clusterId);
  if (!cluster) return document;
  return poolsOf(document, clusterId).reduce((so, pool) => {
    const candidates = [pool, ...ALLOCATIONS.map((podIPAllocationMode) => ({ ...pool, podIPAllocationMode }))];
    const allocated = candidates.find((candidate) => modeOfPool(cluster, candidate).id === id);
    return allocated === undefined || allocated === pool ? so : withResource(so, allocated);
  }, document);
}
