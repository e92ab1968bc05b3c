import { expect, it } from 'vitest';
import { examples } from '../../../examples';
import { networkModes } from '../../../modes';
import { plan } from '../../plan/plan';
import { inMode } from '../../testing';
import { trace } from '../trace';
import { distance, nearestEnds } from './nearest';
import { endOfThing, noEndWords, podAtAddress, suggestedEnds, usualFlows } from './suggestions';

const article = plan(examples.article);
const texts = (field: 'from' | 'to') => suggestedEnds(article, field).map(({ text }) => text);

it('offers what sends by the names that stand on screen', () => {
  expect(texts('from')).toEqual([
    'Clients',
    'pod coredns 0',
    'pod web 0',
    'pod api 0',
    'vm-dns',
    'vm-jump',
    'agw-ingress',
    'agw-api',
    'Headquarters dc1',
    'nodepool1 vmss000000',
    'nodepool1 vmss000001',
    'webpool vmss000000',
  ]);
});

it('offers services and servers to send to, not to send from', () => {
  const only = texts('to').filter((text) => !texts('from').includes(text));
  expect(only).toEqual(['web', 'api']);
});

it('tells two things of one name apart by their ids', () => {
  const { 'svc-api': api, ...others } = examples.article.resources;
  if (!api) throw new Error('The example has it');
  const twice = plan({ ...examples.article, resources: { ...others, 'svc-api': { ...api, name: 'Web' } } });
  const services = suggestedEnds(twice, 'to').filter(({ kind }) => kind === 'service');
  expect(services.map(({ text }) => text)).toEqual(['web (svc-web)', 'Web (svc-api)']);
});

it.each(networkModes.map(({ id }) => id))('in %s each end that is offered can be traced', (mode) => {
  const planned = plan(inMode(examples.article, 'aks', mode));
  for (const { id } of suggestedEnds(planned, 'from')) {
    for (const { id: to } of suggestedEnds(planned, 'to').filter((end) => end.id !== id)) {
      const traced = trace(planned, { from: id, to });
      expect(traced.ok || traced.error.code, `${id} → ${to}`).toBe(true);
    }
  }
});

it.each([
  { id: 'web', from: 'pod web 0', because: 'a workload stands for its first pod' },
  { id: 'nodepool1', from: 'nodepool1 vmss000000', because: 'a pool stands for its first node' },
  { id: 'aks', from: 'nodepool1 vmss000000', because: 'so does a cluster' },
  { id: 'nodepool1/node/1', from: 'nodepool1 vmss000001', because: 'a node is itself' },
  { id: 'headquarters', from: 'Headquarters dc1', because: 'a site stands for its first host' },
  { id: 'svc-web', from: undefined, because: 'a service opens no connection' },
  { id: 'snet-aks', from: undefined, because: 'a subnet is nobody' },
  { id: 'gone', from: undefined, because: 'nothing is called so' },
])('$id as From is $from: $because', ({ id, from }) => expect(endOfThing(article, 'from', id)?.text).toBe(from));

it('a node beyond those that are listed is an end all the same', () => {
  const pool = examples.article.resources.webpool;
  if (pool?.kind !== 'agentPool') throw new Error('The example has it');
  const many = plan({
    ...examples.article,
    resources: { ...examples.article.resources, webpool: { ...pool, count: 120 } },
  });
  const id = 'webpool/node/119';
  expect(suggestedEnds(many, 'from').some((end) => end.id === id)).toBe(false);
  expect(endOfThing(many, 'from', id)).toMatchObject({ id, kind: 'node' });
});

it.each([
  { id: 'web/pod/3', text: 'pod web 3' },
  { id: 'aks/loadBalancer', text: 'web' },
  { id: 'aks/internalLoadBalancer', text: 'api' },
  { id: 'snet-aks', text: undefined },
])('$id as To is $text', ({ id, text }) => expect(endOfThing(article, 'to', id)?.text).toBe(text));

it('says why a thing is no end', () => {
  expect(noEndWords(article, 'to', 'snet-aks')).toBe('snet-aks neither sends nor takes packets itself.');
  expect(noEndWords(article, 'from', 'svc-web')).toBe('web takes connections and opens none.');
});

it('knows the pod at an address of its node, and where none runs', () => {
  const pods = article.clusters.aks?.pools[0]?.nodes[0]?.pods[0]?.first ?? 0;
  expect(podAtAddress(article, 'nodepool1/node/0', pods)).toBe('coredns/pod/0');
  expect(podAtAddress(article, 'nodepool1/node/0', pods + 100)).toBeUndefined();
  expect(podAtAddress(article, 'vm-jump', pods)).toBeUndefined();
});

it.each([
  { text: 'clinets', near: 'Clients' },
  { text: '10.100.1.5', near: 'vm-jump' },
  { text: 'jump', near: 'vm-jump' },
  { text: 'dc1', near: 'Headquarters dc1' },
])('$near is the nearest to $text', ({ text, near }) =>
  expect(nearestEnds(article, 'from', text, 1).map((end) => end.text)).toEqual([near]),
);

it('proposes connections that the design has both ends of', () => {
  expect(usualFlows(article)).toEqual([
    { from: 'Clients', to: 'web' },
    { from: 'pod api 0', to: 'Headquarters dc1' },
    { from: 'vm-jump', to: 'pod coredns 0' },
  ]);
  expect(usualFlows(plan({ ...examples.article, resources: {}, order: [] }))).toEqual([]);
});

// Levenshtein's own: https://en.wikipedia.org/wiki/Levenshtein_distance
it.each([
  ['kitten', 'sitting', 3],
  ['uninformed', 'uniformed', 1],
  ['', 'abc', 3],
  ['abc', 'abc', 0],
])('%s and %s are %d apart', (from, to, far) => expect(distance(from, to)).toBe(far));
