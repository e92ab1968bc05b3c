import type { PoolPlan } from '../../plan/types';
import type { Cell, Line, RowGroup } from '../types';
import type { Variant } from '../variants';

/** One respect in which modes are compared. */
export interface RowOf {
  readonly id: string;
  readonly group: RowGroup;
  readonly title: string;
  readonly cell: (variant: Variant, present: Variant) => Cell;
}

/** The lines of a cell; `otherwise` where there is none. */
export function lines(found: readonly Line[], otherwise: string): readonly [Line, ...Line[]] {
  const [first, ...rest] = found;
  return first ? [first, ...rest] : [{ text: otherwise }];
}

/** What is said of every pool: once where it is the same for all, else each by name. */
export function eachPool({ plan, cluster }: Variant, say: (pool: PoolPlan) => string): readonly [Line, ...Line[]] {
  const said = cluster.pools.map((pool) => ({
    name: plan.document.resources[pool.id]?.name ?? pool.id,
    text: say(pool),
  }));
  const same = said.every(({ text }) => text === said[0]?.text);
  const found = same ? said.slice(0, 1) : said.map(({ name, text }) => ({ name, text: `${name}: ${text}` }));
  return lines(
    found.map(({ text }) => ({ text })),
    'No pools',
  );
}
