import { namesOf, resourceNamed } from '../azure/references';
import {
  type AzureDesign,
  type AzureResource,
  type Expression,
  isExpression,
  type ResourceId,
  type Value,
} from '../azure/types';

/** A value as JSON has it: expressions between brackets, and text that looks like one told from them. */
export function jsonOf(value: Value, design: AzureDesign): unknown {
  if (typeof value === 'string') return value.startsWith('[') && value.endsWith(']') ? `[${value}` : value;
  if (typeof value !== 'object') return value;
  if (isExpression(value)) return `[${expressionOf(value, design)}]`;
  if (Array.isArray(value)) return value.map((one) => jsonOf(one, design));
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, jsonOf(one, design)]));
}

/** Text, or what stands between the brackets, as an argument of a function. */
function argumentOf(value: Value, design: AzureDesign): string {
  if (typeof value === 'string') return quoted(value);
  if (typeof value !== 'object') return String(value);
  if (isExpression(value)) return expressionOf(value, design);
  throw new Error('No function takes lists or objects here');
}

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

function expressionOf(value: Expression, design: AzureDesign): string {
  switch (value.expression) {
    case 'parameter':
      return `parameters(${quoted(value.name)})`;
    case 'id':
      return idOf(value, design);
    case 'property': {
      const resource = resourceNamed(design, value.of);
      return `reference(${resourceIdOf(resource, design)}, ${quoted(resource.apiVersion)}).${value.path}`;
    }
    case 'call':
      return value.name === 'resourceGroupLocation'
        ? 'resourceGroup().location'
        : `${value.name}(${value.arguments.map((one) => argumentOf(one, design)).join(', ')})`;
  }
}

function idOf({ of, part }: ResourceId, design: AzureDesign): string {
  return resourceIdOf(resourceNamed(design, of), design, part);
}

/** The call that gives a resource's id, or that of a part of it. */
export function resourceIdOf(resource: AzureResource, design: AzureDesign, part?: ResourceId['part']): string {
  const names = [...namesOf(design, resource), ...(part ? [part.name] : [])].map((name) => argumentOf(name, design));
  const type = quoted(part ? `${resource.type}/${part.type}` : resource.type);
  if (resource.scope === undefined) return `resourceId(${[type, ...names].join(', ')})`;
  const on = resourceIdOf(resourceNamed(design, resource.scope), design);
  return `extensionResourceId(${[on, type, ...names].join(', ')})`;
}

/** Names of a child and of its parents in one. */
export function fullName(resource: AzureResource, design: AzureDesign): unknown {
  const names = namesOf(design, resource);
  if (names.every((name) => typeof name === 'string')) return jsonOf(names.join('/'), design);
  if (names.length === 1 && names[0] !== undefined) return jsonOf(names[0], design);
  return `[format(${[quoted(names.map((_, n) => `{${n}}`).join('/')), ...names.map((name) => argumentOf(name, design))].join(', ')})]`;
}
