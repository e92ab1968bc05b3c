import { type AzureDesign, type AzureResource, type Expression, isExpression, type Value } from './types';

/** Every expression within a value. */
export function expressionsIn(value: Value | undefined): Expression[] {
  if (typeof value !== 'object') return [];
  if (isExpression(value))
    return [value, ...(value.expression === 'call' ? value.arguments.flatMap(expressionsIn) : [])];
  return (Array.isArray(value) ? value : Object.values(value)).flatMap(expressionsIn);
}

/** Symbols of the resources that have to be there before one is: those that it refers to, and those that it says. */
export function needsOf(resource: AzureResource): string[] {
  const { symbol, name, location, properties, parent, scope, identity, dependsOn } = resource;
  const told = [parent, scope, identity].flatMap((one) => one ?? []);
  return [...new Set([...told, ...referredTo(name, location, properties), ...dependsOn])].filter(
    (one) => one !== symbol,
  );
}

/** Symbols that values refer to. */
export const referredTo = (...values: readonly (Value | undefined)[]): string[] =>
  values.flatMap(expressionsIn).flatMap((one) => ('of' in one ? one.of : []));

/** A resource by its symbol. */
export function resourceNamed({ resources }: AzureDesign, symbol: string): AzureResource {
  const found = resources.find((one) => one.symbol === symbol);
  if (!found) throw new Error(`No resource ${symbol}`);
  return found;
}

/** Names of a resource and before it of those that it is a child of. */
export function namesOf(design: AzureDesign, { parent, name }: AzureResource): Value[] {
  return parent === undefined ? [name] : [...namesOf(design, resourceNamed(design, parent)), name];
}

/** Whether a resource says anything of its own; Application Gateway for Containers demands it though it be empty. */
export const hasProperties = ({ type, properties }: AzureResource): boolean =>
  Object.keys(properties).length > 0 || type.startsWith('Microsoft.ServiceNetworking/');
