import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { woundedEnvelopes } from './arbitraries';
import { envelope as envelopeSchema } from './envelope';
import { readEnvelope } from './read';
import { referencesOf, resolves } from './references';
import { opened, opening, withResources } from './testing';
import { SCHEMA_VERSION } from './version';

const { resources, order } = opening.document;

describe('an envelope that is whole', () => {
  it('opens as it is', () => {
    const envelope = {
      ...opening,
      layout: { 'snet-aks': { x: 1, y: -2.5 }, 'aks/loadBalancer': { x: 0, y: 0 } },
      view: { selection: 'aks', dock: { open: true, tab: 'changes' }, drafts: { 'aks.podCidr': '10.0.' } },
      variants: [{ any: 'thing' }],
      notes: null,
    };
    expect(readEnvelope(envelope)).toEqual({ ok: true, value: { envelope, dropped: [] } });
  });

  it('opens from every released version, and is of this one then', () => {
    for (let version = 1; version <= SCHEMA_VERSION; version += 1) {
      expect(opened({ ...opening, schemaVersion: version })).toEqual({ envelope: opening, dropped: [] });
    }
  });

  it('opens with a tab that this version does not have', () => {
    const envelope = { ...opening, view: { dock: { open: true, tab: 'trace' } } };
    expect(opened(envelope)).toEqual({ envelope, dropped: [] });
  });

  it('opens with nothing in it', () => {
    const empty = { schemaVersion: SCHEMA_VERSION, document: { name: '', resources: {}, order: [] } };
    expect(opened(empty)).toEqual({ envelope: empty, dropped: [] });
  });
});

describe('what is no envelope', () => {
  it.each([
    { value: undefined, error: { code: 'not-an-object' } },
    { value: null, error: { code: 'not-an-object' } },
    { value: [opening], error: { code: 'not-an-object' } },
    { value: 'text', error: { code: 'not-an-object' } },
    { value: {}, error: { code: 'no-version' } },
    { value: { ...opening, schemaVersion: '1' }, error: { code: 'no-version' } },
    { value: { ...opening, schemaVersion: 1.5 }, error: { code: 'no-version' } },
    { value: { ...opening, schemaVersion: 0 }, error: { code: 'unknown-version', version: 0 } },
    { value: { schemaVersion: 1 }, error: { code: 'no-document' } },
    { value: { schemaVersion: 1, document: { name: 'x' } }, error: { code: 'no-document' } },
    { value: { schemaVersion: 1, document: { resources: [] } }, error: { code: 'no-document' } },
  ])('$error.code: $value', ({ value, error }) => {
    expect(readEnvelope(value)).toEqual({ ok: false, error });
  });

  it('is refused when nothing in it can be read', () => {
    expect(
      readEnvelope({ ...opening, document: { name: 'x', resources: { a: 1, b: null }, order: [] } }),
    ).toMatchObject({
      error: { code: 'nothing-readable', dropped: [{ id: 'a' }, { id: 'b' }] },
    });
  });

  it('is refused with more resources than a design can have, before they are read', () => {
    const many = Object.fromEntries(Array.from({ length: 5001 }, (_, n) => [`r${n}`, null]));
    expect(readEnvelope({ ...opening, document: { ...opening.document, resources: many } })).toEqual({
      ok: false,
      error: { code: 'too-many-resources', found: 5001, most: 5000 },
    });
  });
});

describe('a newer version', () => {
  it('opens as far as this one understands it, and says so', () => {
    const later = { id: 'new', kind: 'ofALaterVersion', name: 'new' };
    const subnet = { ...resources['snet-dns'], ofALaterVersion: 1 };
    const read = opened({
      ...withResources({ new: later, 'snet-dns': subnet }),
      schemaVersion: SCHEMA_VERSION + 1,
      notes: { step: 1 },
    });
    expect(read.newerVersion).toBe(SCHEMA_VERSION + 1);
    expect(read.envelope).toEqual({ ...opening, notes: { step: 1 } });
    expect(read.dropped).toEqual([
      { lost: 'field', id: 'snet-dns', kind: 'subnet', path: 'ofALaterVersion', code: 'not-understood' },
      { lost: 'resource', id: 'new', kind: 'ofALaterVersion', path: 'kind', code: 'unknown-kind' },
    ]);
  });
});

describe('a resource that cannot be read', () => {
  it.each([
    { id: 'vm-jump', as: 5, lost: { path: '', code: 'invalid' } },
    { id: 'vm-jump', as: {}, lost: { path: 'kind', code: 'missing' } },
    { id: 'vm-jump', as: { kind: 'constructor' }, lost: { kind: 'constructor', path: 'kind', code: 'unknown-kind' } },
    { id: 'vm-jump', as: { ...resources['vm-jump'], role: 7 }, lost: { path: 'role', code: 'invalid' } },
    { id: 'vm-jump', as: { ...resources['vm-jump'], subnet: undefined }, lost: { path: 'subnet', code: 'missing' } },
    { id: 'vm-jump', as: { ...resources['vm-jump'], subnet: 'nope' }, lost: { path: 'subnet', code: 'leads-nowhere' } },
    { id: 'vm-jump', as: { ...resources['vm-jump'], subnet: 'aks' }, lost: { path: 'subnet', code: 'leads-nowhere' } },
    { id: 'vm-jump', as: { ...resources['vm-jump'], id: 'vm' }, lost: { path: 'id', code: 'id-differs' } },
    { id: 'a/b', as: { ...resources['vm-jump'], id: 'a/b' }, lost: { path: '', code: 'reserved-id' } },
    { id: 'toString', as: { ...resources['vm-jump'], id: 'toString' }, lost: { path: '', code: 'reserved-id' } },
  ])('$id is dropped and listed: $lost.code at "$lost.path"', ({ id, as, lost }) => {
    const read = opened(withResources({ [id]: as }));
    expect(read.dropped).toEqual([expect.objectContaining({ lost: 'resource', id, ...lost })]);
    expect(read.envelope.document.order).toEqual(order.filter((known) => known !== id));
    expect(Object.keys(read.envelope.document.resources)).not.toContain(id);
  });

  it('takes along what cannot be without it, and no more', () => {
    const read = opened(withResources({ aks: { ...resources.aks, networkProfile: 'kubenet' } }));
    expect(read.dropped.map(({ lost, id, path, code }) => [lost, id, path, code])).toEqual([
      ['resource', 'aks', 'networkProfile', 'invalid'],
      ['field', 'snet-agw', 'routeTable', 'leads-nowhere'],
      ['resource', 'nodepool1', 'cluster', 'leads-nowhere'],
      ['resource', 'webpool', 'cluster', 'leads-nowhere'],
      ['resource', 'coredns', 'cluster', 'leads-nowhere'],
      ['resource', 'web', 'cluster', 'leads-nowhere'],
      ['resource', 'api', 'cluster', 'leads-nowhere'],
      ['resource', 'svc-web', 'cluster', 'leads-nowhere'],
      ['resource', 'svc-api', 'cluster', 'leads-nowhere'],
      ['resource', 'agw-ingress', 'backend', 'leads-nowhere'],
    ]);
    expect(read.envelope.document.resources['snet-agw']).not.toHaveProperty('routeTable');
    expect(read.envelope.document.resources).toHaveProperty('agw-api');
  });
});

describe('a field that cannot be read', () => {
  it.each([
    { id: 'aks', path: ['networkProfile', 'podCidr'], value: '10.244.0.9/16', code: 'invalid' },
    { id: 'snet-aks', path: ['networkSecurityGroup'], value: '', code: 'invalid' },
    { id: 'snet-aks', path: ['colour'], value: 'red', code: 'not-understood' },
    { id: 'aks', path: ['networkProfile', 'ipFamilies'], value: ['IPv6'], code: 'not-understood' },
    { id: 'vnet-prod', path: ['dnsServers', '1'], value: 'dns.example', code: 'invalid' },
    { id: 'svc-web', path: ['ports', '0', 'appProtocol'], value: 'http', code: 'not-understood' },
  ])('$path of $id is left out and listed', ({ id, path, value, code }) => {
    const damaged = structuredClone(resources[id]);
    const last = path.at(-1) ?? '';
    const holder = path.slice(0, -1).reduce<object>((inside, key) => Reflect.get(inside, key), damaged ?? {});
    Reflect.set(holder, last, value);
    const read = opened(withResources({ [id]: damaged }));
    expect(read.dropped).toEqual([expect.objectContaining({ lost: 'field', id, path: path.join('.'), code })]);
    const { networkSecurityGroup: _, ...bare } = { networkSecurityGroup: '', ...resources[id] };
    expect(read.envelope.document.resources[id]).toEqual(path[0] === 'networkSecurityGroup' ? bare : resources[id]);
  });

  it('takes the list entry along that needs it', () => {
    const group = structuredClone(resources['nsg-agw']);
    const rules = group?.kind === 'networkSecurityGroup' ? group.securityRules : [];
    const read = opened(
      withResources({ 'nsg-agw': { ...group, securityRules: [{ ...rules[0], priority: 'first' }, rules[1]] } }),
    );
    expect(read.dropped).toEqual([expect.objectContaining({ lost: 'field', path: 'securityRules.0.priority' })]);
    expect(read.envelope.document.resources['nsg-agw']).toEqual({ ...group, securityRules: [rules[1]] });
  });

  it('is mended only so often: a resource with hundreds of faults is dropped', () => {
    const site = { ...resources.headquarters, hosts: Array.from({ length: 500 }, () => 'x') };
    expect(opened(withResources({ headquarters: site })).dropped[0]).toMatchObject({
      lost: 'resource',
      id: 'headquarters',
    });
  });
});

describe('the order', () => {
  it.each([
    { given: undefined, because: 'missing' },
    { given: 'aks', because: 'no list' },
    { given: [...order, 'gone', 5, '__proto__', 'toString', ...order], because: 'names too much' },
    { given: order.slice(0, -1), because: 'names too little' },
  ])('is completed where it is $because', ({ given }) => {
    const read = opened({ ...opening, document: { ...opening.document, order: given } });
    expect(read.envelope.document.order).toEqual(order);
    expect(read.dropped).toEqual([]);
  });
});

describe('what stands around the resources', () => {
  it.each([
    { part: { layout: [] }, dropped: ['layout'], reads: {} },
    {
      part: { layout: { aks: { x: 1, y: 2 }, web: { x: '1' } } },
      dropped: ['layout.web.x', 'layout.web.y'],
      reads: { layout: { aks: { x: 1, y: 2 } } },
    },
    { part: { layout: { aks: { x: 1e300, y: 0 } } }, dropped: ['layout.aks'], reads: { layout: {} } },
    { part: { view: 'aks' }, dropped: ['view'], reads: {} },
    {
      part: { view: { selection: 'aks', dock: { open: 1, tab: 2 } } },
      dropped: ['view.dock.open', 'view.dock.tab'],
      reads: { view: { selection: 'aks' } },
    },
    {
      part: { view: { zoom: 2, drafts: { a: 1, b: 'x' } } },
      dropped: ['view.drafts.a', 'view.zoom'],
      reads: { view: { drafts: { b: 'x' } } },
    },
  ])('$dropped is listed, and the design still opens', ({ part, dropped, reads }) => {
    const read = opened({ ...opening, ...part });
    expect(read.envelope).toEqual({ ...opening, ...reads });
    expect(read.dropped.map(({ lost, path }) => `${lost} ${path}`)).toEqual(dropped.map((path) => `part ${path}`));
  });

  it('has a name even where none can be read', () => {
    const read = opened({ ...opening, document: { resources: {}, name: 5, owner: 'me' } });
    expect(read.envelope.document.name).toBe('Untitled design');
    expect(read.dropped.map(({ path }) => path)).toEqual(['document.owner', 'document.name']);
  });

  it('is written out again where it is unknown, unless it is nested too deep to be written', () => {
    const deep = JSON.parse('['.repeat(50_000) + ']'.repeat(50_000));
    const read = opened({ ...opening, deep, shallow: [[[]]] });
    expect(read.envelope).toEqual({ ...opening, shallow: [[[]]] });
    expect(read.dropped).toEqual([{ lost: 'part', path: 'deep', code: 'too-deep' }]);
  });
});

describe('names that every object inherits', () => {
  it.each(['__proto__', 'constructor', 'hasOwnProperty', 'toString'])('%s changes nothing anywhere', (name) => {
    const text = JSON.stringify(withResources({ NAME: { ...resources['vm-jump'], id: name } })).replace(
      '"NAME"',
      `"${name}"`,
    );
    const tail = `,"${name}":{"x":1},"layout":{"${name}":{"x":1,"y":2}},"view":{"drafts":{"${name}":"x"}}}`;
    const read = opened(JSON.parse(text.slice(0, -1) + tail));
    expect(Object.getPrototypeOf(read.envelope)).toBe(Object.prototype);
    expect(Object.keys(read.envelope.document.resources)).toEqual(Object.keys(resources));
    expect(read.dropped).toContainEqual(expect.objectContaining({ lost: 'resource', id: name, code: 'reserved-id' }));
    expect({}).not.toHaveProperty('x');
  });

  it.each(['__proto__', 'constructor', 'valueOf', 'constructor/routeTable'])(
    'a reference to %s leads nowhere',
    (name) => {
      const read = opened(withResources({ 'snet-dns': { ...resources['snet-dns'], routeTable: name } }));
      expect(read.dropped).toEqual([
        expect.objectContaining({ lost: 'field', path: 'routeTable', code: 'leads-nowhere' }),
      ]);
    },
  );
});

describe('laws', () => {
  it('what is opened of a damaged envelope is whole: it meets the schema, and every reference leads somewhere', () => {
    fc.assert(
      fc.property(woundedEnvelopes, (value) => {
        const read = readEnvelope(value);
        if (!read.ok) return;
        const { envelope } = read.value;
        expect(envelopeSchema.parse(envelope)).toEqual(envelope);
        const references = Object.values(envelope.document.resources).flatMap(referencesOf);
        expect(references.filter((reference) => !resolves(envelope.document, reference))).toEqual([]);
        expect(envelope.document.order.toSorted()).toEqual(Object.keys(envelope.document.resources).toSorted());
      }),
      { numRuns: 500 },
    );
  });

  it('what was opened once opens again without a loss', () => {
    fc.assert(
      fc.property(woundedEnvelopes, (value) => {
        const first = readEnvelope(value);
        if (!first.ok) return;
        const { envelope } = first.value;
        expect(readEnvelope(JSON.parse(JSON.stringify(envelope)))).toEqual({
          ok: true,
          value: { envelope, dropped: [] },
        });
      }),
      { numRuns: 500 },
    );
  });

  it('anything at all is read without a throw', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(readEnvelope(value)).toHaveProperty('ok');
        expect(
          readEnvelope({
            schemaVersion: 1,
            document: { resources: { value }, name: value, order: value },
            layout: value,
            view: value,
          }),
        ).toHaveProperty('ok');
      }),
    );
  });
});
