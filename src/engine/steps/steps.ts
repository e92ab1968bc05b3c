import type { Option } from '../../facts/option';
import { type FieldId, fieldOfKind, fieldWords, modeOf, resourceOf, type TopologyDocument } from '../../model';
import { counted } from '../words';

/** What each entry of the list of steps says at most, in characters; names and lists can be long. */
const LONGEST = 80;

interface Edited {
  readonly id: string;
  readonly field: FieldId;
}

/** What an edit of fields did, as the list of steps names it: `Nodes of nodepool1: 3 → 5`. */
export function editStep(before: TopologyDocument, after: TopologyDocument, edits: readonly Edited[]): string {
  const [edit] = edits;
  if (!edit) return '';
  const resource = before.resources[edit.id];
  const edited = after.resources[edit.id];
  if (!resource || !edited) return '';
  const field = fieldOfKind(resource.kind, edit.field);
  const [from, to] = [shown(fieldWords(field, resource, before)), shown(fieldWords(field, edited, after))];
  const others = edits.length === 1 ? '' : ` and ${counted(edits.length - 1, 'more field')}`;
  const what = edit.field === 'name' ? field.label : `${field.label} of ${resource.name || edit.id}`;
  return shortened(`${what}: ${from} → ${to}${others}`);
}

/** `Mode: kubenet → Azure CNI`, with the cluster's name where there are several. */
export function modeStep(before: TopologyDocument, after: TopologyDocument, id: string): string {
  const [from, to] = [before, after].map((document) => {
    const cluster = resourceOf(document, 'managedCluster', id);
    return cluster ? modeOf(document, cluster).title : '';
  });
  const clusters = Object.values(after.resources).filter(({ kind }) => kind === 'managedCluster');
  const of = clusters.length > 1 ? ` of ${after.resources[id]?.name ?? id}` : '';
  return shortened(`Mode${of}: ${from} → ${to}`);
}

export const assumptionStep = ({ asks, choices }: Option, choice: string): string =>
  shortened(`Assumption: ${choices.find(({ id }) => id === choice)?.says ?? choice} (${asks})`);

export const assertionStep = (made: readonly { readonly name: string }[]): string =>
  shortened(made.length === 1 ? `Assert: ${made[0]?.name}` : `Make ${counted(made.length, 'assertion')}`);

export const deletionStep = ({ resources }: TopologyDocument, id: string): string =>
  shortened(`Delete ${resources[id]?.name || id}`);

export const rulesStep = (count: number): string => `Add ${counted(count, 'security rule')}`;

const shown = (text: string): string => (text.trim() === '' ? 'unset' : text);

/** As much as a line of a list has room for. */
const shortened = (text: string): string => (text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1)}…`);
