import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { examples } from '../examples';
import { formatPrefix } from '../ip';
import { prefixOfLength } from '../ip/arbitraries';
import { withResource } from './document';
import { topologyDocument } from './envelope';
import { type FieldId, fieldOfKind, fieldsOf } from './fields';

const document = examples.article;

/** What the field of a resource of the opening design makes of a text. */
function write(id: string, field: FieldId, text: string) {
  const resource = document.resources[id];
  if (!resource) throw new Error(`No ${id}`);
  return fieldOfKind(resource.kind, field).write(resource, text, document);
}

const every = document.order.flatMap((id) => {
  const resource = document.resources[id];
  return resource ? fieldsOf(resource.kind).map((field) => ({ id, field, resource })) : [];
});

describe('every field of the opening design', () => {
  it('is there to be edited', () => expect(every.length).toBeGreaterThan(document.order.length));

  it.each(every)('$id.$field.id: writing what was read changes nothing', ({ field, resource }) =>
    expect(field.write(resource, field.read(resource), document)).toEqual({ ok: true, value: resource }),
  );

  it.each(every)('$id.$field.id: white space at the ends is no change', ({ field, resource }) =>
    expect(field.write(resource, ` ${field.read(resource)}\n`, document)).toEqual({ ok: true, value: resource }),
  );

  it.each(every.filter(({ field }) => !field.optional))(
    '$id.$field.id: is not to be left empty',
    ({ field, resource }) => expect(field.write(resource, ' ', document).ok).toBe(false),
  );

  it.each(every.filter(({ field }) => field.optional))('$id.$field.id: empty unsets it', ({ field, resource }) => {
    const written = field.write(resource, '', document);
    expect(written.ok && field.read(written.value)).toBe('');
  });

  it.each(every)('$id.$field.id: belongs to its own kind alone', ({ field, resource }) => {
    const other = document.resources[resource.kind === 'subnet' ? 'aks' : 'snet-aks'];
    if (field.id !== 'name' && other) expect(() => field.read(other)).toThrow('is no field of');
  });
});

describe('what a field refuses', () => {
  it.each([
    { id: 'snet-aks', field: 'addressPrefix', text: '10.240.0.5/24', code: 'host-bits-set' },
    { id: 'snet-aks', field: 'addressPrefix', text: 'fd00::/64', code: 'ipv6-not-supported' },
    { id: 'vnet-prod', field: 'addressPrefixes', text: ' , ', code: 'empty' },
    { id: 'vnet-prod', field: 'addressPrefixes', text: '10.240.0.0/16, 10.250.0.1/16', code: 'host-bits-set' },
    { id: 'vnet-prod', field: 'dnsServers', text: '10.240.3.4, dns', code: 'not-an-address' },
    { id: 'aks', field: 'dnsServiceIP', text: '10.0.0', code: 'not-an-address' },
    { id: 'nodepool1', field: 'count', text: '0', code: 'out-of-limits' },
    { id: 'webpool', field: 'count', text: '1001', code: 'out-of-limits' },
    { id: 'webpool', field: 'count', text: '100000', code: 'out-of-limits' },
    { id: 'webpool', field: 'count', text: '-1', code: 'out-of-limits' },
    { id: 'webpool', field: 'count', text: '2.5', code: 'not-a-number' },
    { id: 'webpool', field: 'count', text: '1e3', code: 'not-a-number' },
    { id: 'webpool', field: 'maxPods', text: '9', code: 'out-of-limits' },
    { id: 'webpool', field: 'maxPods', text: '251', code: 'out-of-limits' },
    { id: 'webpool', field: 'name', text: 'Web', code: 'not-a-name' },
    { id: 'webpool', field: 'name', text: 'abcdefghijklm', code: 'not-a-name' },
    { id: 'webpool', field: 'name', text: '1web', code: 'not-a-name' },
    { id: 'aks', field: 'name', text: 'x'.repeat(81), code: 'too-long' },
  ] as const)('$id.$field "$text": $code', ({ id, field, text, code }) =>
    expect(write(id, field, text)).toMatchObject({ ok: false, error: { code } }),
  );

  it('is not a user pool without nodes', () => expect(write('webpool', 'count', '0').ok).toBe(true));

  it('throws for a field that the kind does not have', () =>
    expect(() => fieldOfKind('subnet', 'podCidr')).toThrow('has no field'));
});

describe('the DNS address and its service CIDR', () => {
  it('move together while the address is the conventional one', () =>
    expect(write('aks', 'serviceCidr', '10.8.0.0/16')).toMatchObject({
      value: { networkProfile: { serviceCidr: '10.8.0.0/16', dnsServiceIP: '10.8.0.10' } },
    }));

  it('stay apart once somebody chose another', () => {
    const chosen = write('aks', 'dnsServiceIP', '10.0.0.53');
    if (!chosen.ok) throw new Error('refused');
    const moved = fieldOfKind('managedCluster', 'serviceCidr').write(chosen.value, '10.8.0.0/16', document);
    expect(moved).toMatchObject({ value: { networkProfile: { dnsServiceIP: '10.0.0.53' } } });
  });
});

describe('laws', () => {
  const anyText = fc.oneof(
    fc.string(),
    prefixOfLength(0, 32).map(formatPrefix),
    fc.stringMatching(/^(\d{1,3}\.){3}\d{1,3}(\/\d{1,3})?$/),
    fc.stringMatching(/^[ ,0-9./]{1,24}$/),
    fc.integer().map(String),
  );

  it('what a field writes, the schema reads, and reading and writing it again changes nothing', () =>
    fc.assert(
      fc.property(fc.constantFrom(...every), anyText, ({ field, resource }, text) => {
        const written = field.write(resource, text, document);
        if (!written.ok) return;
        expect(topologyDocument.parse(withResource(document, written.value))).toEqual(
          withResource(document, written.value),
        );
        expect(field.write(written.value, field.read(written.value), document)).toEqual(written);
      }),
      { numRuns: 1000 },
    ));
});
