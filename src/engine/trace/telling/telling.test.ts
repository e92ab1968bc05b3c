import { describe, expect, it } from 'vitest';
import { examples } from '../../../examples';
import { plan } from '../../plan/plan';
import { trace } from '../trace';
import type { Branch, Flow, Trace } from '../types';
import { hasLosers, losersOf } from './losers';
import { packetSides } from './packet-sides';
import { aboutOf, decidedAt, thingAt } from './things';

const article = plan(examples.article);

function traced(flow: Flow): Trace {
  const found = trace(article, flow);
  if (!found.ok) throw new Error(found.error.code);
  return found.value;
}

const stepsOf = ({ forward }: Branch) => forward.hops.flatMap(({ steps }) => steps);

describe('a packet at a place', () => {
  const { packet, branches } = traced({ from: 'api/pod/0', to: 'headquarters/dc1' });
  const [, node, nic] = branches[0].forward.hops;

  it('shows what was changed', () => {
    expect(node && packetSides(node)).toEqual([
      { side: 'source', was: '10.244.2.10', is: '10.240.0.6' },
      { side: 'destination', is: '192.168.10.10:8080' },
    ]);
  });

  it('shows what was not', () => {
    expect(nic && packetSides(nic).every(({ was }) => was === undefined)).toBe(true);
  });

  it('is compared with what its sender means', () => {
    const [first] = traced({ from: 'aks', to: 'svc-web' }).branches[0].forward.hops;
    expect(first && packetSides(first, traced({ from: 'aks', to: 'svc-web' }).packet)[1]?.was).toBe('10.0.0.11:80');
    expect(packetSides({ place: 'x', kind: 'pod', steps: [] }, packet)).toHaveLength(2);
    expect(packetSides({ place: 'x', kind: 'pod', steps: [] })).toEqual([]);
  });
});

describe('why not the others', () => {
  const [branch] = traced({ from: 'vm-jump', to: '10.240.0.4' }).branches;

  it('tells of each other route what beat it', () => {
    const step = stepsOf(branch).find(({ route }) => route !== undefined);
    const losers = step ? losersOf(article, step) : [];
    expect(losers.length).toBeGreaterThan(3);
    expect(losers.find(({ name }) => name.startsWith('10.0.0.0/8'))?.says).toContain(
      '10.240.0.0/16 contains the address',
    );
  });

  it('tells of each other rule which field is another’s', () => {
    const [first] = traced({ from: 'clients', to: 'svc-web' }).branches;
    const step = stepsOf(first).find(({ filter }) => filter !== undefined);
    const losers = step ? losersOf(article, step) : [];
    expect(losers.find(({ name }) => name.startsWith('AllowVnetInBound (65000) of nsg-aks'))?.says).toBe(
      'Another source and destination.',
    );
    expect(losers.find(({ name }) => name.startsWith('DenyAllInBound (65500) of nsg-aks'))?.says).toBe(
      'It matches too, and allow-web-from-internet comes first.',
    );
    expect(losers.map(({ name }) => name)).not.toContain('allow-web-from-internet (200) of nsg-aks');
  });

  it('has nothing to tell of steps without a choice', () => {
    for (const step of stepsOf(branch).filter((one) => !hasLosers(one))) expect(losersOf(article, step)).toEqual([]);
  });
});

it.each([
  { place: 'clients', kind: 'internet-host', thing: 'clients' },
  { place: 'nodepool1/node/1/nic', kind: 'nic', thing: 'nodepool1/node/1' },
  { place: 'web/pod/3', kind: 'pod', thing: 'web' },
  { place: 'headquarters/dc1', kind: 'site-host', thing: 'headquarters' },
  { place: 'edge', kind: 'edge', thing: undefined },
] as const)('at $place stands $thing', ({ thing, ...hop }) => expect(thingAt(article, hop)).toBe(thing));

it('a branch was decided at the place that its outcome names, if it names one', () => {
  const [failed] = traced({ from: 'vm-jump', to: 'web/pod/0' }).branches;
  expect(decidedAt(failed)).toMatchObject({ place: failed.at, kind: 'nic' });
  expect(decidedAt(traced({ from: 'api', to: 'headquarters' }).branches[0])).toBeUndefined();
});

it('a branch that failed says what its code is about', () => {
  const [denied] = traced({ from: 'clients', to: 'svc-web', port: 81 }).branches;
  expect(aboutOf(denied)).toBe(denied.forward.about);
  expect(aboutOf(traced({ from: 'api', to: 'headquarters' }).branches[0])).toBeUndefined();
});
