import { describe, expect, it } from 'vitest';
import { examples } from '../../examples';
import { type TopologyDocument, withNew } from '../../model';
import { plan } from '../plan/plan';
import { inMode } from '../testing';
import { changesWords, changeWords } from './change-words';
import { differences } from './differences';
import { endFaces } from './end-faces';
import { cellFace, emptyWords, fareFace, isFailing } from './faces';
import { reachability } from './reachability';
import type { Fare } from './types';

const planned = plan(examples.article);
const reached = reachability(planned);
const heads = endFaces(planned, reached);
const at = (name: string, kind?: string) =>
  heads.findIndex((head) => head.name === name && (kind === undefined || head.kind === kind));
const cell = (from: number, to: number) => reached.cells[from]?.[to] ?? [];

describe('the heads', () => {
  it.each([
    { name: 'Clients', kind: 'Internet', count: 1, asked: 'TCP 443' },
    { name: 'Headquarters dc1', kind: 'On-premises', count: 1, asked: 'TCP 443' },
    { name: 'agw-ingress', kind: 'App gateway', count: 1, asked: 'TCP 80' },
    { name: 'web', kind: 'Service', count: 1, asked: 'TCP 80' },
    { name: 'web', kind: 'Pods', count: 24, asked: 'TCP 8080' },
    { name: 'coredns', kind: 'Pods', count: 2, asked: 'TCP 8080' },
    { name: 'nodepool1', kind: 'Nodes', count: 2, asked: 'TCP 22' },
    { name: 'vm-dns', kind: 'Machine', count: 1, asked: 'UDP 53' },
    { name: 'vm-jump', kind: 'Machine', count: 1, asked: 'TCP 22' },
  ])('$kind $name: $count, asked at $asked', ({ name, kind, count, asked }) =>
    expect(heads[at(name, kind)]).toMatchObject({ count, asked }),
  );

  it('are told apart', () => expect(new Set(heads.map(({ key }) => key)).size).toBe(heads.length));

  it('name some of those that are meant, where others of the name fare differently', () => {
    const [group] = reached.ends.filter(({ of }) => of === 'web');
    const split = { ...reached, ends: [...reached.ends, ...(group ? [{ ...group, kind: 'pods' as const }] : [])] };
    expect(endFaces(planned, split)[at('web', 'Pods')]?.some).toBe('pod web 1, pod web 4, pod web 0 …');
  });
});

describe('a cell', () => {
  it.each([
    { from: ['vm-jump'], to: ['web', 'Pods'], outcome: 'dropped', words: 'Dropped' },
    { from: ['web', 'Pods'], to: ['vm-dns'], outcome: 'delivered', words: 'node' },
    { from: ['nodepool1'], to: ['web', 'Pods'], outcome: 'delivered', words: 'own' },
    { from: ['nodepool1'], to: ['web', 'Service'], outcome: 'delivered', words: 'own+node' },
    { from: ['Headquarters dc1'], to: ['web', 'Service'], outcome: 'insufficient-info', words: 'Unknown' },
    { from: ['web', 'Pods'], to: ['nodepool1'], outcome: 'delivered', words: 'node/own' },
  ] as const)('$from → $to: $words', ({ from: [a, ak], to: [b, bk], outcome, words }) =>
    expect(cellFace(cell(at(a, ak), at(b, bk)))).toEqual({ outcome, words }),
  );

  it('in which nobody asks says why', () => {
    const jump = at('vm-jump');
    expect(cellFace(cell(jump, jump))).toBeUndefined();
    expect(emptyWords(reached, jump, jump)).toBe('There is nobody else of it to ask.');
    const clients = at('Clients');
    const two = { ...reached, ends: reached.ends.map((end) => ({ ...end, size: 2 })) };
    expect(emptyWords(two, clients, clients)).toBe('Their way does not meet what the design tells.');
  });

  it('of a pod to the node whose network it is in says so', () => {
    const web = examples.article.resources.web;
    if (web?.kind !== 'workload') throw new Error('The example has it');
    const placement = [{ node: 'webpool/node/0' }];
    const agent = { ...web, id: 'agent', name: 'agent', replicas: 1, hostNetwork: true, placement };
    const hosted = withNew(examples.article, [agent]);
    const found = reachability(plan(hosted));
    const [agents, nodes] = ['agent', 'webpool'].map((of) => found.ends.findIndex((end) => end.of === of));
    expect(found.cells[agents ?? -1]?.[nodes ?? -1]).toEqual([]);
    expect(emptyWords(found, agents ?? -1, nodes ?? -1)).toBe(
      'Both are one place with one address: no packet is sent.',
    );
  });

  const fare = (rest: object): Fare => ({ flow: { from: 'a', to: 'b' }, ...rest }) as Fare;
  it.each([
    { name: 'half of it arrives', fare: fare({ outcome: 'intermittent', share: 0.5, sources: [] }), words: '50 %' },
    {
      name: 'nobody has an address',
      fare: fare({ error: { code: 'no-address', field: 'to', text: 'b' } }),
      words: 'No address',
    },
    {
      name: 'three are seen',
      fare: fare({
        outcome: 'delivered',
        share: 1,
        sources: ['itself', 'node', 'edge'].map((of) => ({ of, address: 1 })),
      }),
      words: 'many',
    },
  ])('where $name: $words', ({ fare: one, words }) => expect(cellFace([one])?.words).toBe(words));

  it('fails where one of its ways does', () => {
    expect(isFailing(cell(at('vm-jump'), at('web', 'Pods')))).toBe(true);
    expect(isFailing(cell(at('web', 'Pods'), at('nodepool1')))).toBe(false);
    expect(isFailing([])).toBe(false);
  });
});

describe('a fare in full', () => {
  const faces = (from: number, to: number) => cell(from, to).map((one) => fareFace(planned, one));

  it('tells the code, what it means and the connection that tells of it', () =>
    expect(faces(at('vm-jump'), at('web', 'Pods'))).toEqual([
      {
        outcome: 'dropped',
        head: 'Dropped',
        code: 'POD_CIDR_NOT_ROUTED',
        why: expect.stringMatching(/\.$/),
        example: 'vm-jump → pod web 1',
      },
    ]));

  it('tells who is seen, and at which address', () =>
    expect(faces(at('web', 'Pods'), at('vm-dns'))[0]?.seen).toMatch(/^seen as 10\.240\.0\.\d+ \(node\)$/));

  it('tells one node from two', () =>
    expect(faces(at('web', 'Pods'), at('nodepool1')).map(({ head }) => head)).toEqual([
      expect.stringMatching(/^On (one node|two nodes): Delivered$/),
      expect.stringMatching(/^On (one node|two nodes): Delivered$/),
    ]));
});

describe('what changed', () => {
  const flipped: TopologyDocument = inMode(examples.article, 'aks', 'node-subnet');
  const after = reachability(plan(flipped));
  const changes = differences(reached, after);

  it('is counted', () => {
    const asked = after.cells.flat().filter(({ length }) => length > 0).length;
    expect(changesWords(after, changes)).toMatch(
      new RegExp(
        `^${changes.length} of ${asked} changed by the last edit: \\d+ gained, \\d+ failing in another way, \\d+ seen as somebody else$`,
      ),
    );
    expect(changesWords(after, [])).toBe('Nothing changed by the last edit');
  });

  it('says what was', () => {
    const seen = changes.find(({ kind }) => kind === 'source');
    const gained = changes.find(({ kind }) => kind === 'gained');
    expect(seen && changeWords(planned, seen)).toBe(
      'seen as somebody else by the last edit: was Delivered, seen as 10.240.0.4 (own) or 10.244.0.1 (node)',
    );
    expect(gained && changeWords(planned, gained)).toMatch(/^gained by the last edit: was Dropped, [A-Z_]+$/);
  });
});
