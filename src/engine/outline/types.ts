import type { Finding } from '../findings/types';
import type { ThingKind } from '../plan/lookup';
import type { AddressSpace } from './address-space';

/** Parts of a design that stand in the outline by name without being resources of their own. */
export type OutlineKind =
  | ThingKind
  | 'group'
  | 'frontend'
  | 'host'
  | 'connection'
  | 'dnsServers'
  | 'nodeResourceGroup'
  | 'refusedNodes'
  | 'moreNodes';

/** One line of the outline, the text twin of the diagram. */
export interface OutlineItem {
  /** Unique in the tree and the same after an edit: kinds and ids from the root down. */
  readonly key: string;
  /** What choosing it selects; groups select nothing. */
  readonly id?: string;
  /** Part of the thing with this id, not that thing itself. */
  readonly partOf?: true;
  readonly kind: OutlineKind;
  /** Name in full. */
  readonly name: string;
  /** The end of the name, enough where the rest is in sight. */
  readonly shortName?: string;
  /** Address, prefix or count, as text. */
  readonly detail?: string;
  /** The detail without the octets that its subnet has fixed. */
  readonly shortDetail?: string;
  /** Whose addresses the detail shows. */
  readonly space?: AddressSpace;
  /** Further words that a search finds it by. */
  readonly terms?: readonly string[];
  readonly problem?: Finding['severity'];
  readonly children: readonly OutlineItem[];
}

/** A line before it knows its place. */
export type OutlineDraft = Omit<OutlineItem, 'key' | 'problem' | 'children'> & {
  readonly children?: readonly OutlineDraft[];
};
