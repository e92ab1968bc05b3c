import { type FieldGroup, fieldsFor, type Resource, type TopologyDocument } from '../../model';
import { selectPlan, useApp } from '../../store';
import { Part } from './parts';
import { ResourceField } from './resource-field';

/** In the order of the inspector. */
const GROUPS: readonly { readonly group: FieldGroup; readonly title: string }[] = [
  { group: 'pods', title: 'Where pods live' },
  { group: 'scaling', title: 'Scaling' },
  { group: 'upgrade', title: 'Upgrade' },
  { group: 'machines', title: 'Machines' },
  { group: 'policy', title: 'Dataplane and policy' },
  { group: 'outbound', title: 'Outbound' },
  { group: 'api-server', title: 'API server access' },
  { group: 'backend', title: 'Backend' },
  { group: 'serving', title: 'Whose pods serve it' },
  { group: 'outgoing', title: 'From the first network' },
  { group: 'incoming', title: 'From the remote network' },
  { group: 'place', title: 'Where it stands' },
];

/** Directions of a peering are called by the network that they belong to. */
function titleOf(group: FieldGroup, title: string, resource: Resource, document: TopologyDocument): string {
  if (resource.kind !== 'peering') return title;
  const network = group === 'outgoing' ? resource.virtualNetwork : resource.remoteVirtualNetwork;
  return `On ${document.resources[network]?.name ?? network}`;
}

/** What of a resource can be edited: what matters most, then the rest by subject. */
export function ResourceFields({ resource }: { readonly resource: Resource }) {
  const document = useApp((state) => selectPlan(state).document);
  const fields = fieldsFor(resource, document);
  const shown = (group: FieldGroup | undefined) =>
    fields
      .filter((field) => field.group === group)
      .map((field) => <ResourceField key={field.id} resource={resource} field={field} />);
  return (
    <div className="mb-1">
      {shown(undefined)}
      {GROUPS.filter(({ group }) => fields.some((field) => field.group === group)).map(({ group, title }) => (
        <Part key={group} title={titleOf(group, title, resource, document)}>
          {shown(group)}
        </Part>
      ))}
    </div>
  );
}
