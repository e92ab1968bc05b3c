import type { ClusterPlan, Plan, PoolPlan } from '../plan/types';
import type { Ledger } from './ledger';
import type { Step } from './types';

/** Steps as they are told, each with how full the spaces are after it. */
export interface Story {
  readonly steps: Step[];
  readonly tell: (step: Pick<Step, 'title' | 'says'> & Partial<Step>) => void;
}

export function story(ledger: Ledger): Story {
  const steps: Step[] = [];
  return {
    steps,
    tell: (step) => steps.push({ facts: [], moves: [], levels: ledger.levels(), nodes: ledger.nodes(), ...step }),
  };
}

/** @throws when the cluster has no such pool */
export function poolOf({ id, pools }: ClusterPlan, poolId: string): PoolPlan {
  const pool = pools.find((candidate) => candidate.id === poolId);
  if (!pool) throw new Error(`${id} has no pool ${poolId}`);
  return pool;
}

export const nameOf = ({ document }: Plan, id: string): string => document.resources[id]?.name ?? id;
