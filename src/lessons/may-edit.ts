import type { Lab, ResourceKind, TopologyDocument } from '../model';
import { type Part, partsOfAll } from './parts';

/** What a lab lets be edited, in a person's words. */
export interface MayEdit {
  /** Of the resource; none where it is all of a kind. */
  readonly id?: string;
  readonly kind: ResourceKind;
  /** Empty: everything about it, and its deletion. */
  readonly parts: readonly Part[];
}

/**
 * What a lab lets be edited, in its order.
 * @param labStart the design as the lab hands it out: what has been deleted since could be edited as well
 */
export const mayEdit = ({ editable }: Lab, labStart: TopologyDocument): readonly MayEdit[] =>
  editable.flatMap((one): readonly MayEdit[] => {
    if ('kind' in one) return [{ kind: one.kind as ResourceKind, parts: [] }];
    const kind = labStart.resources[one.id]?.kind;
    return kind ? [{ id: one.id, kind, parts: partsOfAll(kind, one.properties ?? []) }] : [];
  });
