import { expect, it } from 'vitest';
import { examples } from '../../examples';
import { plan } from '../plan/plan';
import { documentOf, subnet, virtualNetwork } from '../testing';
import { exampleAddresses } from './examples';
import { explain } from './explain';

it('are what they are said to be', () => {
  const article = plan(examples.article);
  expect(exampleAddresses(article)).toEqual([
    { address: '10.244.0.2', what: 'a pod' },
    { address: '10.240.0.250', what: 'a frontend' },
    { address: '10.240.0.7', what: 'a free one' },
  ]);
  const roles = exampleAddresses(article).map(({ address }) => {
    const explained = explain(article, address);
    return explained.kind === 'address' && explained.answers[0].role;
  });
  expect(roles).toEqual(['pod', 'frontend', 'unassigned']);
});

it('are left out where a design has none', () => {
  const bare = plan(documentOf(virtualNetwork('10.0.0.0/16'), subnet('10.0.0.0/29')));
  expect(exampleAddresses(bare).map(({ what }) => what)).toEqual(['a free one']);
  expect(exampleAddresses(plan(documentOf(virtualNetwork('10.0.0.0/16'))))).toEqual([]);
});
