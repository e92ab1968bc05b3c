/**
 * What one import takes in, so that the work is bounded before it begins. Far above what a person pastes: the pods of a
 * cluster of five thousand are some twenty million characters.
 */
export const limits = {
  /** Files and pastes of one import. */
  sources: 200,
  /** Of all of them together. */
  characters: 40_000_000,
  /** JSON values in one paste, counting those in a list as one. */
  values: 10_000,
  /** Levels of lists and objects in each other. Azure and Kubernetes print some twenty. */
  depth: 60,
  /** Things that Azure or Kubernetes printed, those inside others counted too. */
  items: 50_000,
  /** Resources in the document; no file with more can be opened. */
  resources: 5000,
  /** Networks and subnets that were not pasted and are given a prefix. */
  assumed: 300,
  /** Lines of one list of the report. */
  entries: 5000,
  /** Placed pods of one workload; the document holds no more. */
  placements: 1000,
  /** Nodes of one pool with something fixed; the document holds no more. */
  nodes: 1000,
} as const;
