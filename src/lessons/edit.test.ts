import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { examples } from '../examples';
import type { LessonEdit, TopologyDocument } from '../model';
import { outside } from './allowed';
import { edited } from './edit';
import { allowed } from './testing';

const { article } = examples;
const lab = { title: 'T', symptom: 'S', hints: [], checks: [] };

function made(...edits: LessonEdit[]): TopologyDocument {
  const done = edited(article, edits);
  if (!done.ok) throw new Error(JSON.stringify(done.error));
  return done.value;
}

describe('edits of a lesson', () => {
  it('go through the functions of the app, in their order', () => {
    const done = made(
      { do: 'flip', id: 'aks', mode: 'node-subnet' },
      { do: 'set', id: 'webpool', fields: { count: '2' } },
      { do: 'deleteRow', id: 'nsg-agw', table: 'securityRules', row: 1 },
      { do: 'addRow', id: 'headquarters', table: 'hosts', cells: { name: 'web1', address: '192.168.10.11' } },
      { do: 'delete', ids: ['agw-api'] },
    );
    expect(done.resources.aks).toMatchObject({ networkProfile: { networkPlugin: 'azure' } });
    expect(done.resources.webpool).toMatchObject({ count: 2 });
    expect(done.resources['nsg-agw']).toMatchObject({ securityRules: [{ name: 'allow-gateway-manager' }] });
    expect(done.resources.headquarters).toMatchObject({ hosts: [{ name: 'dc1' }, { name: 'web1' }] });
    expect(done.order).not.toContain('agw-api');
  });

  it('put in nothing that is without what it cannot be without, in whatever order', () => {
    const { aks, webpool } = article.resources;
    if (!aks || !webpool) throw new Error('no cluster');
    const bare = made({ do: 'delete', ids: ['aks'] });
    expect(edited(bare, [{ do: 'put', resource: webpool }])).toEqual({
      ok: false,
      error: { at: 0, code: 'nothing-there', about: 'aks' },
    });
    const both = edited(bare, [
      { do: 'put', resource: webpool },
      { do: 'put', resource: aks },
    ]);
    expect(both.ok && both.value.resources).toMatchObject({ aks, webpool });
  });

  it('put nothing in the place of what others name as something else', () => {
    const resource = { id: 'snet-aks', kind: 'internetHost', name: 'Host', address: '203.0.113.10' } as const;
    expect(edited(article, [{ do: 'put', resource }])).toEqual({
      ok: false,
      error: { at: 0, code: 'nothing-there', about: 'snet-aks' },
    });
    const owner = { ...resource, id: 'aks' };
    expect(edited(article, [{ do: 'put', resource: owner }])).toMatchObject({ ok: false, error: { at: 0 } });
  });

  it.each(['__proto__', 'constructor', 'aks/routeTable'])('put in nothing under the reserved id %s', (id) => {
    const resource = { id, kind: 'internetHost', name: 'Host', address: '203.0.113.10' } as const;
    expect(edited(article, [{ do: 'put', resource }])).toMatchObject({
      ok: false,
      error: { at: 0, code: 'refused', about: id },
    });
  });

  it('put a resource in the place of its namesake, else at the end', () => {
    const resource = { id: 'clients', kind: 'internetHost', name: 'Others', address: '203.0.113.10' } as const;
    expect(made({ do: 'put', resource }).order).toEqual(article.order);
    const added = made({ do: 'put', resource: { ...resource, id: 'others' } });
    expect(added.order).toEqual([...article.order, 'others']);
  });

  it.each([
    [{ do: 'set', id: 'gone', fields: { count: '2' } }, 'nothing-there'],
    [{ do: 'set', id: 'webpool', fields: { colour: 'red' } }, 'no-such-field'],
    [{ do: 'set', id: 'webpool', fields: { count: 'two' } }, 'refused'],
    [{ do: 'set', id: 'constructor', fields: {} }, 'nothing-there'],
    [{ do: 'flip', id: 'gone', mode: 'overlay' }, 'nothing-there'],
    [{ do: 'addRow', id: 'nsg-aks', table: 'routes', cells: {} }, 'no-such-table'],
    [{ do: 'addRow', id: 'headquarters', table: 'hosts', cells: { address: 'ten' } }, 'unreadable-row'],
    [{ do: 'deleteRow', id: 'nsg-aks', table: 'securityRules', row: 9 }, 'no-such-row'],
    [{ do: 'delete', ids: ['gone'] }, 'nothing-there'],
  ] as const)('that cannot be made are told: %j', (edit, code) => {
    const harmless: LessonEdit = { do: 'set', id: 'webpool', fields: { count: '2' } };
    expect(edited(article, [harmless, edit as LessonEdit])).toMatchObject({ ok: false, error: { at: 1, code } });
  });
});

describe('what a lab lets be edited', () => {
  const routeTable = { ...lab, editable: [{ id: 'snet-agw', properties: ['routeTable'] }] };
  const cluster = { ...lab, editable: [{ id: 'aks', properties: ['networkProfile.podCidr'] }] };

  it('is all of a resource, some of its properties, or all of a kind', () => {
    const off = made({ do: 'set', id: 'snet-agw', fields: { routeTable: '' } });
    expect(allowed(article, off, routeTable)).toBe(true);
    expect(allowed(article, off, { ...lab, editable: [{ id: 'snet-agw' }] })).toBe(true);
    expect(allowed(article, off, { ...lab, editable: [{ kind: 'subnet' }] })).toBe(true);
    expect(allowed(article, off, { ...lab, editable: [{ id: 'snet-agw', properties: ['name'] }] })).toBe(false);
  });

  it('is told by the property that changed, however deep', () => {
    const changed = made({ do: 'set', id: 'aks', fields: { podCidr: '10.245.0.0/16', networkPolicy: 'calico' } });
    expect(outside(article, changed, cluster)).toMatchObject([
      { id: 'aks', what: 'changed', properties: ['networkProfile.networkPolicy'] },
    ]);
    const whole = { ...lab, editable: [{ id: 'aks', properties: ['networkProfile'] }] };
    expect(outside(article, changed, whole)).toEqual([]);
    expect(outside(article, changed, { ...lab, editable: [{ id: 'aks', properties: ['networkPro'] }] })).toHaveLength(
      1,
    );
  });

  it('does not take along what is deleted or added', () => {
    const gone = made({ do: 'delete', ids: ['nsg-agw'] });
    const group = { ...lab, editable: [{ id: 'nsg-agw', properties: ['securityRules'] }] };
    expect(outside(article, gone, group).map(({ id, what }) => [id, what])).toEqual([
      ['snet-agw', 'changed'],
      ['nsg-agw', 'deleted'],
    ]);
    const resource = { id: 'others', kind: 'internetHost', name: 'Others', address: '203.0.113.10' } as const;
    const added = made({ do: 'put', resource });
    expect(outside(article, added, group)).toMatchObject([{ id: 'others', what: 'added' }]);
    expect(allowed(article, added, { ...lab, editable: [{ kind: 'internetHost' }] })).toBe(true);
  });

  it('has nothing to say about assertions, and is strict about what is assumed', () => {
    const resource = {
      id: 'mine',
      kind: 'assertion',
      name: 'Mine',
      from: 'clients',
      to: 'svc-web',
      expect: 'works',
    } as const;
    expect(allowed(article, made({ do: 'put', resource }), routeTable)).toBe(true);
    expect(outside(article, { ...article, assumptions: { any: 'thing' } }, routeTable)).toHaveLength(1);
  });

  it('is nothing for a design that is as it was, whatever may be edited', () => {
    const editable = fc.oneof(
      fc.record({ id: fc.constantFrom(...article.order) }),
      fc.record({ kind: fc.constantFrom('subnet', 'agentPool') }),
    );
    fc.assert(
      fc.property(fc.array(editable, { maxLength: 5 }), (may) => {
        expect(outside(article, structuredClone(article), { ...lab, editable: may })).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it('is all that is deleted, where nothing may be edited', () => {
    fc.assert(
      fc.property(fc.constantFrom(...article.order), (id) => {
        expect(outside(article, made({ do: 'delete', ids: [id] }), { ...lab, editable: [] }).length).toBeGreaterThan(0);
      }),
    );
  });
});
