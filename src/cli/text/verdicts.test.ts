import { expect, it } from 'vitest';
import type { VerdictsOutput } from '../output/verdicts';
import { verdictsText } from './verdicts';

type Verdict = VerdictsOutput['clusters'][string]['runs'];

const need = (needed: number, holds: boolean): Verdict['spaces'][number] => ({
  ...{ space: 'subnet', subject: 'snet-aks', unit: 'addresses', needed, available: 251, holds, facts: [] },
});
const counted = (nodes: number, surge: number, holds: boolean): Verdict['pools'][number] => ({
  ...{ pool: 'pool1', nodes, surge, holds },
});
const holding = { holds: true, figure: '94 of 251', says: 'Every node fits.', subject: 'snet-aks', mends: [] };

it('tells the three beside each other, and of what fails what Azure says and what mends it', () => {
  const output: VerdictsOutput = {
    ...{ format: 1, command: 'verdicts', design: 'Shop' },
    clusters: {
      aks: {
        ...{ id: 'aks', name: 'aks-prod' },
        runs: {
          ...holding,
          spaces: [need(94, true), { ...need(90, true), atCreation: true }],
          pools: [counted(3, 0, true)],
        },
        upgrades: { ...holding, spaces: [need(125, true)], pools: [counted(3, 1, true)] },
        scales: {
          ...{ holds: false, figure: '279 of 251', says: 'At its maximum it does not fit.', subject: 'pool1' },
          spaces: [need(279, false)],
          pools: [counted(8, 1, false)],
          failure: {
            ...{
              pool: 'pool1',
              need: need(279, false),
              code: 'SubnetIsFull',
              message: 'Subnet is full.',
              facts: ['full', 'gone'],
            },
          },
          withoutSurge: true,
          mends: [
            { label: 'Use 10.240.0.0/23', edits: [], caution: 'Before deployment only.' },
            { label: 'Use 7 nodes', edits: [] },
          ],
        },
      },
    },
    facts: {
      full: {
        says: 'A subnet may be full.',
        source: { title: 'Error codes', url: 'https://example.org/codes', date: '2026-11', dated: 'read' },
        confidence: 'observed',
      },
    },
  };
  expect(verdictsText(output)).toBe(`Shop

Kubernetes service aks-prod
  VERDICT   HOLDS  FIGURE      SAYS
  Runs      yes    94 of 251   Every node fits.
  Upgrades  yes    94 of 251   Every node fits.
  Scales    no     279 of 251  At its maximum it does not fit.

  SPACE                         OF        AVAILABLE  UNIT       RUNS  UPGRADES  SCALES
  the subnet                    snet-aks        251  addresses  94    125       279 fails
  the subnet, as AKS checks it  snet-aks        251  addresses  90

  NODE POOL  RUNS  UPGRADES  SCALES
  pool1      3     3 + 1     8 + 1 fails

  Scales: pool1 fails, SubnetIsFull
    Subnet is full.
    Without surge nodes it would hold.
    Mend: Use 10.240.0.0/23. Before deployment only.
    Mend: Use 7 nodes.
    Source: Error codes (read 2026-11, observed), https://example.org/codes
    gone`);
});
