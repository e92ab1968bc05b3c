import { type Resource, type TopologyDocument, withNew, withResource } from '../../model';

/** A document in the making. */
export interface Draft {
  /** As it was: what stands there holds the addresses that its plan tells. */
  readonly base: TopologyDocument;
  readonly document: TopologyDocument;
  /** Ids of what is new, in the order in which it was made. */
  readonly made: readonly string[];
}

export const draftOf = (base: TopologyDocument): Draft => ({ base, document: base, made: [] });

export const withMade = (draft: Draft, ...resources: readonly Resource[]): Draft => ({
  ...draft,
  document: withNew(draft.document, resources),
  made: [...draft.made, ...resources.map(({ id }) => id)],
});

export const withChanged = (draft: Draft, changed: Resource): Draft => ({
  ...draft,
  document: withResource(draft.document, changed),
});
