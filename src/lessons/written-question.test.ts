import { describe, expect, it } from 'vitest';
import { plan } from '../engine';
import { examples } from '../examples';
import { facts } from '../facts';
import {
  answerOf,
  choicesOf,
  connectionOf,
  foundFacts,
  insertablesOf,
  insertablesOfFact,
  newQuestion,
  plainText,
  sourcesToChoose,
  subjectsOf,
  subjectsWith,
} from '.';

const planned = plan(examples.article);

describe('a new question', () => {
  it.each(['outcome', 'address', 'figure', 'verdict'] as const)('of the sort %s has an answer', (sort) => {
    const question = newQuestion(planned, sort);
    expect(question?.sort).toBe(sort);
    expect(question && answerOf(question, planned).ok).toBe(true);
  });

  it('takes over the connection that is traced, and no more of it', () =>
    expect(newQuestion(planned, 'outcome', { from: 'vm-jump', to: 'web/pod/0', port: 8080 })).toMatchObject({
      from: 'vm-jump',
      to: 'web/pod/0',
      port: 8080,
    }));

  it('offers the right source among others', () => {
    const question = newQuestion(planned, 'source', { from: 'api/pod/0', to: 'vm-dns', port: 53 });
    const answer = question && answerOf(question, planned);
    const choices = question && choicesOf(question, planned)?.map(({ value }) => value);
    expect(answer?.ok && choices?.includes(answer.value.value)).toBe(true);
    expect(choices?.length).toBe(4);
    expect(new Set(choices).size).toBe(4);
  });

  it('is none where there is nothing to ask for', () => {
    const empty = plan({ ...examples.article, resources: {}, order: [] });
    expect(
      (['outcome', 'source', 'address', 'figure', 'verdict'] as const).map((sort) => newQuestion(empty, sort)),
    ).toEqual(Array(5).fill(undefined));
    expect(sourcesToChoose(empty, { from: 'a', to: 'b' })).toEqual([]);
  });
});

it('a connection has no parts that are unset', () =>
  expect(connectionOf({ from: 'a', to: 'b', protocol: undefined, port: undefined })).toEqual({ from: 'a', to: 'b' }));

describe('what can be inserted', () => {
  it('is told as it will read', () => {
    const found = insertablesOf(planned, 'snet-aks');
    expect(found.map(({ word, text }) => [word, text])).toEqual(
      expect.arrayContaining([
        ['name', 'snet-aks'],
        ['prefix', '10.240.0.0/24'],
        ['free', '247'],
      ]),
    );
    expect(found.every(({ placeholder, text }) => plainText(planned, placeholder) === text)).toBe(true);
  });

  it('is every figure of a fact', () => {
    const [fact] = foundFacts(facts, 'aks.max-pods.limits');
    expect(fact && insertablesOfFact(planned, fact).map(({ placeholder }) => placeholder)).toEqual([
      '{fact:aks.max-pods.limits#min}',
      '{fact:aks.max-pods.limits#max}',
    ]);
  });

  it('finds facts by all words that are sought', () => {
    expect(foundFacts(facts, ' Route-Table routes ').map(({ id }) => id)).toContain('azure.route-table.routes');
    expect(foundFacts(facts, '')).toEqual([]);
    expect(foundFacts(facts, 'nobody knows this')).toEqual([]);
  });
});

it('subjects have names of their own', () => {
  const names = subjectsOf(planned).map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(names).toEqual(expect.arrayContaining(['snet-aks', 'pod web 0', 'aks-prod']));
  expect(subjectsOf(planned)).toContainEqual({ id: 'aks/networkSecurityGroup', name: 'aks-agentpool-74008450-nsg' });
  expect(subjectsWith(planned, 'routes').map(({ id }) => id)).toEqual(Object.keys(planned.routeTables));
});
