import { overlayNames, windowsPoolName } from '../../facts/clusters';
import { type FieldId, fieldOfKind, fieldsFor, type Resource, type ResourceOf, resourceOf } from '../../model';
import type { ClusterPlan, Plan } from '../plan/types';
import { fieldFinding } from './field-errors';
import type { Finding, Mend } from './types';

/** Values as a file or link may hold them and no field lets one write them. */
export const storedValueFindings = (plan: Plan): Finding[] => [
  ...Object.values(plan.document.resources).flatMap((resource) => unwritable(plan, resource)),
  ...Object.values(plan.clusters).flatMap((cluster) => names(plan, cluster)),
];

/** What is missing beside an autoscaler, or beside pools with a pod subnet, is told by the rules about those. */
const TOLD_ELSEWHERE: ReadonlySet<FieldId> = new Set(['minCount', 'maxCount', 'podSubnet']);

function unwritable({ document }: Plan, resource: Resource): Finding[] {
  return fieldsFor(resource, document).flatMap((field): Finding[] => {
    // What is no prefix or address is not read into a document in the first place.
    if (field.input === 'prefix' || field.input === 'address') return [];
    const text = field.read(resource);
    if (text === '' && TOLD_ELSEWHERE.has(field.id)) return [];
    const written = field.write(blank(resource, field.id), text, document);
    if (written.ok) return [];
    const { says, ...found } = fieldFinding(resource.id, field, text, written.error, text);
    return [{ ...found, severity: 'error', says: `${field.label} of ${resource.name}: ${says}` }];
  });
}

/** A field lets stand what is there already; to be judged, a version has to be written anew. */
const blank = (resource: Resource, field: FieldId): Resource =>
  resource.kind === 'managedCluster' && field === 'kubernetesVersion'
    ? { ...resource, kubernetesVersion: '' }
    : resource;

/** Names that Azure would take and AKS does not. */
function names(plan: Plan, { mode, pools }: ClusterPlan): Finding[] {
  const { document } = plan;
  const stored = pools.flatMap(({ id }) => resourceOf(document, 'agentPool', id) ?? []);
  const subnets = [...new Set(pools.map(({ subnet }) => subnet))].flatMap(
    (id) => resourceOf(document, 'subnet', id) ?? [],
  );
  const networks = [...new Set(subnets.map(({ virtualNetwork }) => virtualNetwork))].flatMap(
    (id) => resourceOf(document, 'virtualNetwork', id) ?? [],
  );
  return [
    ...stored.filter(({ osType }) => osType === 'Windows').flatMap((pool) => windowsName(plan, pool)),
    ...(mode.podRoutes === 'fabric' ? [...networks, ...subnets] : []).flatMap((place) => overlayName(plan, place)),
  ];
}

function windowsName(plan: Plan, pool: ResourceOf<'agentPool'>): Finding[] {
  const most = windowsPoolName.value;
  if (pool.name.length <= most) return [];
  return [
    {
      code: 'NAME_TOO_LONG',
      severity: 'error',
      subjects: [{ id: pool.id, field: 'name' }],
      says: `${pool.name} is a Windows pool, and its name has ${pool.name.length} characters: AKS refuses more than ${most}.`,
      facts: [windowsPoolName],
      ...shortened(plan, pool, most),
    },
  ];
}

function overlayName(plan: Plan, place: ResourceOf<'virtualNetwork' | 'subnet'>): Finding[] {
  const most = overlayNames.value;
  if (place.name.length <= most) return [];
  return [
    {
      code: 'NAME_TOO_LONG',
      severity: 'error',
      subjects: [{ id: place.id, field: 'name' }],
      says: `The name ${place.name} has ${place.name.length} characters: with Overlay it becomes a label of the nodes, and Kubernetes takes no label longer than ${most}.`,
      facts: [overlayNames],
      ...shortened(plan, place, most),
    },
  ];
}

/** The start of the name, where the field takes it and nobody beside has it. */
function shortened({ document }: Plan, resource: Resource, most: number): { mend?: Mend } {
  const text = resource.name.slice(0, most).replace(/[^A-Za-z0-9_]+$/, '');
  const written = fieldOfKind(resource.kind, 'name').write(resource, text, document);
  // A name that others have too is told of by another rule, and is their business as well.
  const kept = new Set([text.toLowerCase(), resource.name.toLowerCase()]);
  const taken = Object.values(document.resources).some(
    ({ id, kind, name }) => id !== resource.id && kind === resource.kind && kept.has(name.toLowerCase()),
  );
  if (!written.ok || taken) return {};
  const caution = 'Before deployment only: Azure renames nothing that exists.';
  return { mend: { label: `Use ${text}`, edits: [{ id: resource.id, field: 'name', text }], caution } };
}
