import type { Fact } from '../../facts/fact';
import type { AddressError, PrefixError } from '../../ip';
import { err, ok, type Result } from '../../result';
import type { TopologyDocument } from '../document';
import type { Resource, ResourceKind, ResourceOf } from '../resources';

export type FieldError =
  | AddressError
  | PrefixError
  | { readonly code: 'empty' }
  | { readonly code: 'too-many'; readonly max: number; readonly fact?: Fact }
  | { readonly code: 'too-long'; readonly max: number }
  | { readonly code: 'not-a-number' }
  | { readonly code: 'not-a-multiple'; readonly step: number; readonly fact: Fact }
  | { readonly code: 'not-a-share'; readonly fact: Fact }
  | { readonly code: 'not-a-version' }
  | { readonly code: 'not-a-choice'; readonly choices: readonly Choice[] }
  | { readonly code: 'not-a-name'; readonly fact: Fact }
  | { readonly code: 'out-of-limits'; readonly min: number; readonly max: number; readonly fact?: Fact };

/** One of the values of a field of input `choice`. */
export interface Choice {
  readonly value: string;
  /** The portal's word. */
  readonly label: string;
}

/** One thing about a resource that a person can edit, as text in a field. */
export interface Field {
  readonly id: FieldId;
  /** The portal's word. */
  readonly label: string;
  readonly input: 'text' | 'prefix' | 'address' | 'number' | 'choice';
  /** Several values, separated by commas. */
  readonly list?: true;
  /** Empty means unset, and the default holds. */
  readonly optional?: true;
  /** Fields of one group stand together under its title; those without one come first. */
  readonly group?: FieldGroup;
  /** Of input `choice`: what there is to choose from. */
  readonly choices?: (resource: Resource, document: TopologyDocument) => readonly Choice[];
  /** Whether the field means anything there; without it, always. What is stored stays where it does not. */
  readonly applies?: (resource: Resource, document: TopologyDocument) => boolean;
  readonly read: (resource: Resource) => string;
  /** The resource with what the text says; coded, where the text says nothing usable. */
  readonly write: (resource: Resource, text: string, document: TopologyDocument) => Result<Resource, FieldError>;
}

export type FieldGroup = 'pods' | 'scaling' | 'upgrade' | 'machines' | 'policy' | 'outbound';

export type FieldId =
  | 'name'
  | 'addressPrefix'
  | 'addressPrefixes'
  | 'dnsServers'
  | 'delegation'
  | 'networkSecurityGroup'
  | 'routeTable'
  | 'natGateway'
  | 'kubernetesVersion'
  | 'podCidr'
  | 'serviceCidr'
  | 'dnsServiceIP'
  | 'networkDataplane'
  | 'networkPolicy'
  | 'outboundType'
  | 'allocatedOutboundPorts'
  | 'effectiveOutboundIPs'
  | 'privateIPAddress'
  | 'publicIPAddress'
  | 'enableIPForwarding'
  | 'sourceNat'
  | 'defaultOutboundAccess'
  | 'privateEndpointNetworkPolicies'
  | 'loadBalancerIP'
  | 'externalTrafficPolicy'
  | 'internalTrafficPolicy'
  | 'sessionAffinity'
  | 'disableLoadBalancerFloatingIP'
  | 'privateLinkServiceIPs'
  | 'capacity'
  | 'count'
  | 'enableAutoScaling'
  | 'minCount'
  | 'maxCount'
  | 'maxPods'
  | 'vnetSubnet'
  | 'podSubnet'
  | 'podIPAllocationMode'
  | 'maxSurge'
  | 'maxUnavailable'
  | 'osType'
  | 'scaleSetPriority'
  | 'replicas'
  | 'expect'
  | 'expectedSource'
  | 'from'
  | 'to';

/** What a field does with a resource of its own kind. */
interface Access<K extends ResourceKind> {
  readonly choices?: (resource: ResourceOf<K>, document: TopologyDocument) => readonly Choice[];
  readonly applies?: (resource: ResourceOf<K>, document: TopologyDocument) => boolean;
  readonly read: (resource: ResourceOf<K>) => string;
  readonly write: (resource: ResourceOf<K>, text: string, document: TopologyDocument) => Result<Resource, FieldError>;
}

/** A field of one kind of resource; what it does with one need not ask for the kind. */
export function fieldOf<K extends ResourceKind>(kind: K, field: Omit<Field, keyof Access<K>> & Access<K>): Field {
  const ofKind = (resource: Resource): ResourceOf<K> => {
    if (resource.kind !== kind) throw new Error(`${field.id} is no field of a ${resource.kind}`);
    return resource as ResourceOf<K>;
  };
  const { choices, applies, ...rest } = field;
  return {
    ...rest,
    ...(choices && { choices: (resource, document) => choices(ofKind(resource), document) }),
    ...(applies && { applies: (resource, document) => applies(ofKind(resource), document) }),
    read: (resource) => field.read(ofKind(resource)),
    write: (resource, text, document) => field.write(ofKind(resource), text.trim(), document),
  };
}

type ChoiceField<K extends ResourceKind> = Omit<Field, keyof Access<K> | 'input'> &
  Omit<Access<K>, 'write'> & {
    readonly choices: NonNullable<Access<K>['choices']>;
    /** The resource with a value that is among the choices; `undefined` for the default, which is left unwritten. */
    readonly choose: (resource: ResourceOf<K>, value: string | undefined) => ResourceOf<K>;
    /** What an unset field amounts to. */
    readonly unset: string;
  };

/** A field with a few values to choose from. What was read may be written again, whatever it is, and changes nothing. */
export function choiceOf<K extends ResourceKind>(kind: K, { choose, unset, ...field }: ChoiceField<K>): Field {
  return fieldOf<K>(kind, {
    ...field,
    input: 'choice',
    write(resource, value, document) {
      if (value === field.read(resource) && (value !== '' || field.optional)) return ok(resource);
      const choices = field.choices(resource, document);
      if (choices.some((choice) => choice.value === value))
        return ok(choose(resource, value === unset ? undefined : value));
      return err(value === '' ? { code: 'empty' } : { code: 'not-a-choice', choices });
    },
  });
}

/** A value as the type of these, where it is one of them. */
export const among = <C extends { readonly value: string }>(
  choices: readonly C[],
  value?: string,
): C['value'] | undefined => choices.find((choice) => choice.value === value)?.value;

/** The portal's words for a switch. */
export const ON_OFF = [
  { value: 'on', label: 'Enabled' },
  { value: 'off', label: 'Disabled' },
] as const;
