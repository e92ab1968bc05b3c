import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plan } from '../../engine';
import { templates } from '../../examples/templates';
import type { TopologyDocument } from '../../model';
import { everyKind } from '../../model/fields/arbitraries';
import { azureDesign } from './design';
import published from './published.json';
import { hasProperties } from './references';
import { wholeDesign } from './testing';
import { type AzureResource, type Fields, isExpression, type Value } from './types';
import { apiVersions } from './versions';

/** A shape as it was published: a field leads to the name of another shape, to anything, or to a plain value. */
interface Shape {
  readonly fields: Readonly<Record<string, string>>;
  readonly required?: readonly string[];
  /** The field that tells which of these shapes it is. */
  readonly by?: string;
  readonly shapes?: Readonly<Record<string, string>>;
}

/**
 * The names that Azure takes, of the shapes that are written: out of Microsoft's libraries for JavaScript, which are
 * made of the published interface and name each field as it is sent. @azure/arm-network 34.1.0 (2024-10-01),
 * arm-containerservice 22.3.0 (2025-07-01), arm-compute 23.0.0 (2024-11-01), arm-privatedns 3.2.0 (2020-06-01), arm-msi
 * 2.1.0 (2023-01-31), arm-authorization 9.0.0 (2022-04-01); of Microsoft.ServiceNetworking the schema 2025-01-01 of
 * https://github.com/Azure/azure-resource-manager-schemas. Read 2026-11-23.
 */
const shapes: Readonly<Record<string, Shape>> = published.shapes;
const types: Readonly<Record<string, string>> = published.types;

/** What of an object its shape does not have, and what it demands and is not there. */
function faultsIn(value: Value, name: string, at: string): string[] {
  if (name === 'any' || typeof value !== 'object') return [];
  if (isExpression(value)) return name === '' ? [] : [`${at} is an expression`];
  if (Array.isArray(value)) return value.flatMap((one: Value, n) => faultsIn(one, name, `${at}[${n}]`));
  if (name === '') return [`${at} is an object`];
  const fields = value as Fields;
  const shape = shapeOf(name, fields);
  const missing = (shape.required ?? []).filter((path) => valueAt(fields, path) === undefined);
  return [...missing.map((path) => `${at}.${path} is missing`), ...fieldFaults(fields, shape, '', at)];
}

function shapeOf(name: string, fields: Fields): Shape {
  const shape = shapes[name];
  const deeper = shape?.by === undefined ? undefined : shape.shapes?.[String(fields[shape.by])];
  const found = deeper === undefined ? shape : shapes[deeper];
  if (!found) throw new Error(`No shape ${name}`);
  return found;
}

function fieldFaults(fields: Fields, shape: Shape, path: string, at: string): string[] {
  return Object.entries(fields).flatMap(([name, value]) => {
    const key = `${path}${name}`;
    const to = shape.fields[key];
    if (to !== undefined) return faultsIn(value, to, `${at}.${key}`);
    const isGroup = Object.keys(shape.fields).some((one) => one.startsWith(`${key}.`));
    return isGroup && typeof value === 'object' && !Array.isArray(value)
      ? fieldFaults(value as Fields, shape, `${key}.`, at)
      : [`${at}.${key} is not Azure’s`];
  });
}

const valueAt = (fields: Fields, path: string): unknown =>
  path.split('.').reduce<unknown>((held, name) => (held as Fields | undefined)?.[name], fields);

/** A resource as it is sent, without what tells which it is. */
function faultsOf(resource: AzureResource): string[] {
  const { type, properties, location, sku, zones, identity } = resource;
  const body = {
    ...(hasProperties(resource) && { properties }),
    ...(location !== undefined && { location }),
    ...(sku && { sku }),
    ...(zones && { zones }),
    ...(identity !== undefined && { identity: { type: 'UserAssigned', userAssignedIdentities: {} } }),
  };
  return faultsIn(body, types[type] ?? '', type);
}

const faultsOfDesign = (document: TopologyDocument): string[] =>
  azureDesign({ plan: plan(document) }).resources.flatMap(faultsOf);

describe('what is written has the names that Azure publishes', () => {
  it('and every type has a shape', () => expect(Object.keys(types)).toEqual(Object.keys(apiVersions)));

  it.each(templates)('of $id', async ({ load }) => expect(faultsOfDesign(await load())).toEqual([]));

  it('of a design with every field', () => expect(faultsOfDesign(wholeDesign)).toEqual([]));

  it('of random designs', () =>
    fc.assert(
      fc.property(everyKind, (document) => {
        expect(faultsOfDesign(document)).toEqual([]);
      }),
    ));

  it.each<{ what: string; wrong: (resource: AzureResource) => AzureResource; fault: RegExp }>([
    {
      what: 'a field that is none of Azure’s',
      wrong: (one) => ({ ...one, properties: { ...one.properties, dnsServers: [] } }),
      fault: /dnsServers is not Azure’s$/,
    },
    {
      what: 'a field too deep',
      wrong: (one) => ({ ...one, properties: { ...one.properties, addressSpace: { prefixes: [] } } }),
      fault: /addressSpace.prefixes is not Azure’s$/,
    },
    {
      what: 'an object in place of a text',
      wrong: (one) => ({ ...one, properties: { ...one.properties, flowTimeoutInMinutes: {} } }),
      fault: /is an object$/,
    },
  ])('finds $what', ({ wrong, fault }) => {
    const network = azureDesign({ plan: plan(wholeDesign) }).resources.find(
      ({ type }) => type === 'Microsoft.Network/virtualNetworks',
    );
    expect(network && faultsOf(wrong(network))).toEqual([expect.stringMatching(fault)]);
  });

  it('finds what is missing', () => {
    const machine = azureDesign({ plan: plan(wholeDesign) }).resources.find(({ type }) => type.endsWith('Machines'));
    const { location: _, ...without } = machine ?? ({} as AzureResource);
    expect(faultsOf(without as AzureResource)).toEqual([expect.stringMatching(/location is missing$/)]);
  });
});
