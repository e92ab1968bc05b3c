import { describe, expect, it } from 'vitest';
import { plan } from '../engine';
import { examples } from '../examples';
import type { LabCheck } from '../model';
import { isSolved } from '.';
import { mark } from './mark';

const planned = plan(examples.article);
const marked = (...checks: LabCheck[]) => mark(planned, { title: 'T', symptom: 'S', editable: [], hints: [], checks });
const base = { id: 'one', says: 'It is so.' };

describe('a check', () => {
  it('of connections holds where one way does, and tells of the first where none does', () => {
    const works = { from: 'clients', to: 'svc-web' };
    const fails = { from: 'vm-jump', to: 'web/pod/0', port: 8080 };
    const either = { ...base, sort: 'connection', expect: 'works' } as const;
    expect(marked({ ...either, ways: [fails, works] })).toMatchObject([{ holds: true, isKnown: true }]);
    expect(marked({ ...either, ways: [fails, { ...fails, from: 'gone' }] })).toMatchObject([
      { holds: false, isKnown: true, why: expect.stringContaining('POD_CIDR_NOT_ROUTED') },
    ]);
  });

  it('wants a source by whoever has it, wherever that is', () => {
    const way = { from: 'api/pod/0', to: 'vm-dns', port: 53, protocol: 'UDP' } as const;
    const seen = (expectedSource: string) =>
      marked({ ...base, sort: 'connection', ways: [way], expect: 'works', expectedSource })[0];
    expect(seen('webpool/node/0')?.holds).toBe(true);
    expect(seen('api/pod/0')?.holds).toBe(false);
    expect(seen('gone')).toMatchObject({ holds: false, isKnown: false });
  });

  it('counts connections that are open already', () => {
    const open = (alreadyOpen: number) =>
      marked({
        ...base,
        sort: 'connection',
        ways: [{ from: 'api/pod/0', to: 'clients', port: 443, alreadyOpen }],
        expect: 'works',
      })[0]?.holds;
    expect([open(1000), open(1024)]).toEqual([true, false]);
  });

  it('of a verdict or a finding says what the engine says', () => {
    expect(marked({ ...base, sort: 'verdict', cluster: 'aks', verdict: 'runs' })).toMatchObject([{ holds: true }]);
    expect(marked({ ...base, sort: 'verdict', cluster: 'gone', verdict: 'runs' })).toMatchObject([
      { holds: false, isKnown: false },
    ]);
    const retires = { ...base, sort: 'finding', code: 'MODE_RETIRES' } as const;
    expect(marked(retires)[0]?.holds).toBe(false);
    expect(marked({ ...retires, subject: 'aks' })[0]?.holds).toBe(false);
    expect(marked({ ...retires, subject: 'webpool' })[0]?.holds).toBe(true);
  });

  it('is one of those that all have to hold', () => {
    const good: LabCheck = { ...base, sort: 'verdict', cluster: 'aks', verdict: 'runs' };
    const bad: LabCheck = { ...base, sort: 'finding', code: 'MODE_RETIRES' };
    expect([isSolved(marked(good)), isSolved(marked(good, bad))]).toEqual([true, false]);
  });
});
