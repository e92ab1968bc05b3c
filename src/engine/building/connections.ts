import type { Resource, ResourceKind, ResourceOf, TopologyDocument } from '../../model';
import type { Result } from '../../result';
import type { Refusal } from './types';

/** What connecting two things would do; the document is only written where somebody wants it. */
export interface Change {
  readonly step: string;
  /** Resources in the place of those with their ids. */
  readonly changed: readonly Resource[];
  /** New ones, such as a peering. */
  readonly made?: readonly Resource[];
}

export type Outcome = Result<Change, Refusal>;

/** What can be dragged, and onto which kinds; the rest of a place leads to one of these. */
export interface Connection<D extends ResourceKind, O extends ResourceKind> {
  readonly from: D;
  readonly onto: readonly O[];
  readonly judge: (document: TopologyDocument, dragged: ResourceOf<D>, onto: ResourceOf<O>) => Outcome;
}

/** A connection whose kinds need not be asked for any more. */
export interface AnyConnection {
  readonly from: ResourceKind;
  readonly onto: readonly ResourceKind[];
  readonly judge: (document: TopologyDocument, dragged: Resource, onto: Resource) => Outcome;
}

/** Forgets the kinds: whoever calls `judge` has compared them with `from` and `onto`. */
export const connection = <D extends ResourceKind, O extends ResourceKind>(one: Connection<D, O>): AnyConnection => ({
  from: one.from,
  onto: one.onto,
  judge: (document, dragged, onto) => one.judge(document, dragged as ResourceOf<D>, onto as ResourceOf<O>),
});
