import { expect, it } from 'vitest';
import { examples } from '../../examples';
import { resourceOf, type TopologyDocument, withMode, withResource } from '../../model';
import { applyEdits } from '../findings/edit';
import { plan } from '../plan/plan';
import { runs, type Verdict } from './runs';

function edited(document: TopologyDocument, ...edits: Parameters<typeof applyEdits>[1]): TopologyDocument {
  const result = applyEdits(document, edits);
  if (!result.ok) throw new Error(result.error.says);
  return result.value;
}

function verdict(document: TopologyDocument): Verdict {
  const planned = plan(document);
  const { aks } = planned.clusters;
  if (!aks) throw new Error('aks');
  return runs(planned, aks);
}

const article = examples.article;

it('names the fullest space', () => {
  expect(verdict(article)).toMatchObject({ holds: true, figure: '4 of 251', subject: 'snet-aks' });
  expect(verdict(withMode(article, 'aks', 'node-subnet'))).toMatchObject({ figure: '94 of 251' });
});

it('counts routes: 390 of 400 are fuller than 390 of 1,024 blocks', () => {
  const wide = edited(
    article,
    { id: 'snet-aks', field: 'addressPrefix', text: '10.240.8.0/21' },
    { id: 'aks', field: 'podCidr', text: '10.244.0.0/14' },
    { id: 'nodepool1', field: 'count', text: '389' },
  );
  expect(verdict(wide).says).toMatch(/Fullest: 390 of 400 routes/);
});

it('says which nodes do not fit, with Azure’s code', () => {
  const full = edited(withMode(article, 'aks', 'node-subnet'), { id: 'nodepool1', field: 'count', text: '12' });
  expect(verdict(full)).toMatchObject({ holds: false, figure: '8 of 13 nodes', subject: 'nodepool1' });
  expect(verdict(full).says).toContain('InsufficientSubnetSize');
});

it('says so where there is no node', () => {
  const pool = resourceOf(article, 'agentPool', 'nodepool1');
  const other = resourceOf(article, 'agentPool', 'webpool');
  if (!pool || !other) throw new Error('pools');
  const empty = withResource(withResource(article, { ...pool, mode: 'User', count: 0 }), { ...other, count: 0 });
  expect(verdict(empty)).toMatchObject({ holds: true, figure: '0 nodes' });
});
