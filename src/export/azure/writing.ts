import type { Plan } from '../../engine';
import { type Resource, resourceOf, type TopologyDocument } from '../../model';
import { type NameRuleId, numberedName, ruleOfType, symbolFor, validName } from './names';
import {
  type AzureResource,
  call,
  idOf,
  type Parameter,
  type ParameterValue,
  parameter,
  partOf,
  type ResourceId,
  type Value,
} from './types';
import { type AzureType, apiVersions } from './versions';

/** What those who write the resources of one design share. */
export interface Writing {
  readonly plan: Plan;
  readonly document: TopologyDocument;
  /** The symbol of a resource of the design, or of something that belongs to one. */
  readonly symbol: (of: string, part?: string) => string;
  /** A name as Azure takes it, of which there is one in its scope; the key tells what is named. */
  readonly name: (key: string, wanted: string, rule: NameRuleId, scope: string) => string;
  /** Asks for a value once, however many resources take it. */
  readonly ask: (asked: Parameter) => ParameterValue;
  /** A whole sentence; said once. */
  readonly note: (text: string) => void;
  readonly parameters: () => readonly Parameter[];
  readonly notes: () => readonly string[];
}

export function startWriting(plan: Plan): Writing {
  const { document } = plan;
  const names = new Map<string, string>();
  const symbols = new Map<string, string>();
  const parameters = new Map<string, Parameter>();
  const notes = new Set<string>();
  const taken = new Set<string>();
  return {
    plan,
    document,
    symbol(of, part = '') {
      const key = `${part} ${of}`;
      const known = symbols.get(key);
      if (known !== undefined) return known;
      const own = document.resources[of];
      const wanted = symbolFor(`${own?.name ?? of} ${part}`, own?.kind ?? 'resource');
      // Some languages tell no case, so neither do symbols.
      const symbol = firstFree(wanted, (n) => `${wanted}${n}`, taken, '');
      symbols.set(key, symbol);
      return symbol;
    },
    name(of, wanted, rule, scope) {
      const key = `${scope} ${of}`;
      const known = names.get(key);
      if (known !== undefined) return known;
      const valid = validName(wanted, rule);
      const name = firstFree(valid, (n) => numberedName(valid, n, rule), taken, `name ${scope} `);
      names.set(key, name);
      if (name !== wanted)
        notes.add(`The name ${quoted(wanted)} became ${name}: Azure does not take it, or not twice.`);
      return name;
    },
    ask(asked) {
      const known = parameters.get(asked.name);
      if (known) return parameter(known.name);
      // Parameters and resources are named in one space.
      const name = firstFree(asked.name, (n) => `${asked.name}${n}`, taken, '');
      parameters.set(asked.name, { ...asked, name });
      return parameter(name);
    },
    note: (text) => void notes.add(text),
    parameters: () => [...parameters.values()],
    notes: () => [...notes],
  };
}

function firstFree(wanted: string, numbered: (n: number) => string, taken: Set<string>, scope: string): string {
  let name = wanted;
  for (let n = 2; taken.has(`${scope}${name.toLowerCase()}`); n += 1) name = numbered(n);
  taken.add(`${scope}${name.toLowerCase()}`);
  return name;
}

export const quoted = (text: string): string => `“${text}”`;

/** A resource of a type, with what most of them have. */
export function made(
  type: AzureType,
  {
    symbol,
    of,
    ...rest
  }: Omit<AzureResource, 'type' | 'apiVersion' | 'dependsOn' | 'comments'> &
    Partial<Pick<AzureResource, 'dependsOn' | 'comments'>>,
): AzureResource {
  return { symbol, type, apiVersion: apiVersions[type], dependsOn: [], comments: [], of, ...rest };
}

/** A resource of the design's as one of Azure's of a type, by its own name. */
export const named = (w: Writing, type: AzureType, of: Resource): { symbol: string; name: string; of: string } => ({
  symbol: w.symbol(of.id),
  name: w.name(of.id, of.name, ruleOfType(type), type),
  of: of.id,
});

/** Something that Azure wants besides a resource of the design: `pip-agw-1`, the symbol's last word being its part. */
export const besides = (
  w: Writing,
  type: AzureType,
  of: Resource,
  prefix: string,
  part: string,
): { symbol: string; name: string; of: string } => {
  const wanted = `${prefix}-${validName(of.name, ruleOfType(type))}${part.replace(/^\D+/, '-').replace(/^-$/, '')}`;
  return { symbol: w.symbol(of.id, part), name: w.name(`${part} ${of.id}`, wanted, ruleOfType(type), type), of: of.id };
};

/** Id of a subnet of the design. */
export function subnetId(w: Writing, id: string): ResourceId {
  const subnet = resourceOf(w.document, 'subnet', id);
  if (!subnet) throw new Error(`No subnet ${id}`);
  return partOf(w.symbol(subnet.virtualNetwork), 'subnets', subnetName(w, id));
}

/** Names that subnets must have for what stands in them. */
const NAME_FOR: Readonly<Partial<Record<Resource['kind'], string>>> = {
  azureFirewall: 'AzureFirewallSubnet',
  virtualNetworkGateway: 'GatewaySubnet',
};

export function subnetName(w: Writing, id: string): string {
  const subnet = resourceOf(w.document, 'subnet', id);
  if (!subnet) throw new Error(`No subnet ${id}`);
  const within = Object.values(w.document.resources).filter((one) => 'subnet' in one && one.subnet === id);
  const wanted = within.flatMap(({ kind }) => NAME_FOR[kind] ?? [])[0] ?? subnet.name;
  if (wanted !== subnet.name)
    w.note(`Subnet ${quoted(subnet.name)} is called ${wanted}, as what stands in it demands.`);
  return w.name(id, wanted, 'network', `subnets of ${subnet.virtualNetwork}`);
}

/** `{ id }`, as Azure names one resource in another. */
export const linked = (id: ResourceId): { id: ResourceId } => ({ id });

/** The id of another resource of the design, if it is one that the template writes. */
export const linkTo = (w: Writing, kind: Resource['kind'], id: string | undefined): { id: ResourceId } | undefined =>
  id !== undefined && resourceOf(w.document, kind, id) ? linked(idOf(w.symbol(id))) : undefined;

/** Where a network is; what stands in one of its subnets is there too. */
export function locationOf(w: Writing, networkId: string | undefined): Value {
  const network = resourceOf(w.document, 'virtualNetwork', networkId);
  return locationValue(w, network?.location ?? mainLocation(w.document));
}

export const locationOfSubnet = (w: Writing, id: string): Value =>
  locationOf(w, resourceOf(w.document, 'subnet', id)?.virtualNetwork);

export function locationValue(w: Writing, location: string): Value {
  const main = mainLocation(w.document);
  const asked = w.ask({
    name: 'location',
    type: 'string',
    says: 'Region of the resources.',
    defaultValue: main === '' ? call('resourceGroupLocation') : main,
  });
  const own = regionName(location);
  return own === main || own === '' ? asked : own;
}

/** `West Europe` is `westeurope`; what an import could not tell is left to the resource group. */
export const regionName = (location: string): string => {
  const name = location.toLowerCase().replace(/[^a-z0-9]+/g, '');
  return name === 'unknown' ? '' : name;
};

/** The region of the first cluster, else of the first network. */
function mainLocation({ order, resources }: TopologyDocument): string {
  const all = order.flatMap((id) => resources[id] ?? []);
  const first = all.find(({ kind }) => kind === 'managedCluster') ?? all.find(({ kind }) => kind === 'virtualNetwork');
  return first && 'location' in first ? regionName(first.location) : '';
}
