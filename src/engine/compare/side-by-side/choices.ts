import { resourceOf, type TopologyDocument, withResource } from '../../../model';
import { type NetworkModeId, networkModeById, networkModes } from '../../../modes';
import { err, ok, type Result } from '../../../result';
import { variant } from '../../flip/variant';
import { offered } from '../../migration/case';
import { exists } from '../../migration/path';
import type { Dataplane, Networking } from '../../migration/types';

/** Which design stands in a column: the one in force, that with its cluster networked otherwise, or one from before an edit. */
export type VariantChoice =
  | { readonly type: 'now' }
  | ({ readonly type: 'mode' } & Networking)
  | { readonly type: 'earlier'; readonly document: TopologyDocument };

/** As few and as many as stand side by side. */
export const FEWEST = 2;
export const MOST = 4;

const DATAPLANES: readonly Dataplane[] = ['azure', 'cilium'];

/** Every networking that AKS has, those with Azure’s dataplane first. */
export const networkings: readonly Networking[] = DATAPLANES.flatMap((dataplane) =>
  networkModes.map(({ id }) => ({ mode: id, dataplane })).filter(exists),
);

/** Modes that people compare first. */
const USUAL: readonly NetworkModeId[] = ['kubenet', 'node-subnet', 'overlay'];

/** The design as it is beside the modes that people compare first, its dataplane kept where a mode has it. */
export function usualVariants({ mode: present, dataplane }: Networking): VariantChoice[] {
  const others = USUAL.filter((mode) => mode !== present).map((mode) => offered({ mode, dataplane }));
  return [{ type: 'now' }, ...others.map((networking) => ({ type: 'mode' as const, ...networking }))];
}

/** `Azure CNI Overlay with Cilium` */
export const networkingWords = ({ mode, dataplane }: Networking): string =>
  `${networkModeById(mode).title}${dataplane === 'cilium' ? ' with Cilium' : ''}`;

/** The design of a choice, or why it cannot be had. */
export function documentOfChoice(
  document: TopologyDocument,
  clusterId: string,
  choice: VariantChoice,
): Result<TopologyDocument, string> {
  if (choice.type === 'now') return ok(document);
  if (choice.type === 'earlier') {
    const isThere = resourceOf(choice.document, 'managedCluster', clusterId) !== undefined;
    return isThere ? ok(choice.document) : err('The cluster was not in the design then.');
  }
  const made = variant(document, clusterId, choice.mode);
  if (made.ok) return ok(withDataplane(made.value, clusterId, choice));
  const { network } = made.error;
  return err(`No room for a pod subnet in ${document.resources[network]?.name ?? network}.`);
}

/** A mode without a choice of dataplanes leaves the field as it is, as a change of mode does. */
function withDataplane(document: TopologyDocument, id: string, { mode, dataplane }: Networking): TopologyDocument {
  const cluster = resourceOf(document, 'managedCluster', id);
  const has = cluster?.networkProfile.networkDataplane ?? 'azure';
  if (!cluster || has === dataplane || !exists({ mode, dataplane: 'cilium' })) return document;
  return withResource(document, {
    ...cluster,
    networkProfile: { ...cluster.networkProfile, networkDataplane: dataplane },
  });
}
