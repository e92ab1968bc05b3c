import type { Fact } from '../../facts/fact';
import { formatRangeShort, type Range } from '../../ip';
import { thingOf } from '../plan/lookup';
import { shortNodeName } from '../plan/names';
import type { NodePlan, Plan } from '../plan/types';
import { listed } from '../words';
import type { Step } from './types';

export const step = (says: string, ...facts: readonly Fact[]): Step => ({ says, facts });

export const nameOf = (plan: Plan, id: string): string => thingOf(plan, id)?.name ?? id;

/** `nodepool1 vmss000001` */
export const nodeWords = (plan: Plan, { pool, name }: NodePlan): string =>
  shortNodeName({ pool: nameOf(plan, pool), name });

/** Stretches named in one sentence; of more only so many, and that there are more. */
const SHOWN = 3;

export const rangesText = (ranges: readonly Range[]): string =>
  ranges.length <= SHOWN
    ? listed(ranges.map(formatRangeShort))
    : `${ranges.slice(0, SHOWN).map(formatRangeShort).join(', ')} and ${ranges.length - SHOWN} more stretches`;

/** At the start of a sentence; names stay as they are. */
export const atStart = (text: string): string => text.replace(/^the /, 'The ');
