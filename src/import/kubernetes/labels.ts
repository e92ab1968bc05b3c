/** Labels that differ between the pods of one workload, or with each of its versions. */
const PASSING = new Set([
  'pod-template-hash',
  'controller-revision-hash',
  'pod-template-generation',
  'statefulset.kubernetes.io/pod-name',
  'apps.kubernetes.io/pod-index',
  'batch.kubernetes.io/controller-uid',
  'controller-uid',
]);

type Labels = Readonly<Record<string, string>>;

/** Labels that all of some pods have, without those that pass. */
export function commonLabels([first = {}, ...rest]: readonly Labels[]): Record<string, string> {
  const isCommon = ([key, value]: readonly [string, string]) =>
    !PASSING.has(key) && rest.every((labels) => Object.hasOwn(labels, key) && labels[key] === value);
  return Object.fromEntries(Object.entries(first).filter(isCommon));
}

/** Whether a selector picks pods of these labels; an empty one picks none, as that of a service does. */
export function selects(selector: Labels, labels: Labels): boolean {
  const entries = Object.entries(selector);
  return entries.length > 0 && entries.every(([key, value]) => Object.hasOwn(labels, key) && labels[key] === value);
}
