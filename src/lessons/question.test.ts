import { describe, expect, it } from 'vitest';
import { plan } from '../engine';
import { examples } from '../examples';
import { formatAddress } from '../ip';
import type { LessonQuestion } from '../model';
import { answerOf, choicesOf, predicted } from '.';
import { addressAt } from './address-at';

const planned = plan(examples.article);

const QUESTIONS: readonly (readonly [LessonQuestion, string])[] = [
  [{ sort: 'outcome', asks: '?', from: 'clients', to: 'svc-web' }, 'delivered'],
  [{ sort: 'outcome', asks: '?', from: 'vm-jump', to: 'web/pod/0', port: 8080 }, 'dropped'],
  [
    {
      sort: 'source',
      asks: '?',
      from: 'api/pod/0',
      to: 'vm-dns',
      port: 53,
      protocol: 'UDP',
      among: ['api/pod/0', 'webpool/node/0'],
    },
    '10.240.0.6',
  ],
  [{ sort: 'address', asks: '?', of: 'nodepool1/node/0' }, '10.240.0.4'],
  [{ sort: 'figure', asks: '?', figure: 'nodes', of: 'aks' }, '3'],
  [{ sort: 'figure', asks: '?', figure: 'usable', of: 'snet-aks' }, '251'],
  [{ sort: 'figure', asks: '?', figure: 'addressesPerNode', of: 'webpool' }, '1'],
  [{ sort: 'figure', asks: '?', figure: 'routes', of: 'aks/routeTable' }, '3'],
  [{ sort: 'verdict', asks: '?', cluster: 'aks', verdict: 'upgrades' }, 'yes'],
];

describe.each(QUESTIONS)('%j', (question, value) => {
  it('is answered by the engine', () =>
    expect(answerOf(question, planned)).toMatchObject({ ok: true, value: { value } }));

  it('is predicted by its answer and by nothing else', () => {
    expect(predicted(question, ` ${value} `, planned)).toEqual({ ok: true, value: true });
    for (const { value: other } of choicesOf(question, planned) ?? []) {
      expect(predicted(question, other, planned)).toEqual({ ok: true, value: other === value });
    }
    expect(predicted(question, '', planned)).toEqual({ ok: false, error: 'empty' });
  });
});

it('each way for a connection to end says what it means', () => {
  const choices = choicesOf({ sort: 'outcome', asks: '?', from: 'clients', to: 'svc-web' }, planned) ?? [];
  expect(choices.find(({ label }) => label === 'Reply lost')?.means).toMatch(/^The request arrives; no answer/);
  expect(new Set(choices.map(({ means }) => means)).size).toBe(6);
});

it('what is no answer is told apart from a wrong one', () => {
  const figure: LessonQuestion = { sort: 'figure', asks: '?', figure: 'usable', of: 'snet-aks' };
  expect(predicted(figure, '1,019', planned)).toEqual({ ok: true, value: false });
  expect(predicted(figure, '0251', planned)).toEqual({ ok: true, value: true });
  expect(predicted(figure, 'many', planned)).toEqual({ ok: false, error: 'not-a-number' });
  expect(predicted({ sort: 'address', asks: '?', of: 'vm-dns' }, '10.240.3', planned)).toMatchObject({
    ok: false,
    error: 'not-an-address',
  });
  const [outcome] = QUESTIONS[0] ?? [];
  expect(outcome && predicted(outcome, 'perhaps', planned)).toEqual({ ok: false, error: 'not-a-choice' });
});

it.each([
  { sort: 'outcome', asks: '?', from: 'gone', to: 'svc-web' },
  { sort: 'address', asks: '?', of: 'gone' },
  { sort: 'figure', asks: '?', figure: 'free', of: 'constructor' },
  { sort: 'verdict', asks: '?', cluster: 'gone', verdict: 'runs' },
] as const)('is unanswerable where it leads nowhere: %j', (question) =>
  expect(answerOf(question, planned)).toEqual({ ok: false, error: 'nothing-there' }),
);

it('has no one answer where chance decides', () => {
  // The balancer picks a node, and the pod sees whichever it was.
  const question: LessonQuestion = {
    sort: 'source',
    asks: '?',
    from: 'clients',
    to: 'svc-web',
    among: ['clients'],
  };
  expect(answerOf(question, planned)).toEqual({ ok: false, error: 'not-one-answer' });
});

it.each([
  ['svc-web', '20.50.0.10'],
  ['agw-ingress', '20.50.0.40'],
  ['aks/loadBalancer', '20.50.0.20'],
  ['web/pod/0', '10.244.2.2'],
  ['headquarters/dc1', '192.168.10.10'],
  ['vpngw-prod', '10.240.255.4'],
  ['10.1.2.3', '10.1.2.3'],
  ['gone', undefined],
] as const)('%s is known by %s', (id, address) => {
  const found = addressAt(planned, id);
  expect(found === undefined ? undefined : formatAddress(found)).toBe(address);
});
