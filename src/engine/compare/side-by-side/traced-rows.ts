import type { Fact } from '../../../facts/fact';
import { cited } from '../../../model';
import type { Plan } from '../../plan/types';
import { follow } from '../../reachability/fares';
import type { Fare, SourceSeen } from '../../reachability/types';
import { codeEntry, type Outcome, type PlaceKind } from '../../trace';
import { addressWords, OUTCOME_WORDS } from '../../trace/words';
import { percentWords } from '../../words';
import type { Cell } from '../types';
import type { Variant } from '../variants';
import type { ComparedFlow } from './flows';

/** A cell, and how the connection that it tells of fared. */
export interface TracedCell extends Cell {
  readonly outcome?: Outcome;
}

/** Whether somebody can open a connection to the pod. */
export const opens = ({ flow }: ComparedFlow, variant: Variant): TracedCell =>
  followed(variant, flow, variant.cluster.mode.podsAddressable, (fare) => ({
    lines: [{ text: outcomeWords(fare) }],
    ...(fare.code && { detail: fare.code }),
  }));

/** Whom somebody takes the pod for that connects to it. */
export const sees = ({ flow }: ComparedFlow, variant: Variant): TracedCell =>
  followed(variant, flow, variant.cluster.mode.sourceSeen, (fare) => {
    const [first, ...rest] = fare.sources;
    if (fare.outcome !== 'delivered' || !first) {
      return { lines: [{ text: outcomeWords(fare) }], ...(fare.code && { detail: fare.code }) };
    }
    const sources = [first, ...rest];
    return {
      lines: [seenWords(first), ...rest.map(seenWords)],
      detail: sources.map(({ address }) => addressWords(address)).join(' or '),
    };
  });

type Told = Extract<Fare, { readonly outcome: Outcome }>;

function followed(
  { plan }: Variant,
  flow: ComparedFlow['flow'],
  rule: Fact,
  say: (fare: Told) => Omit<Cell, 'facts'>,
): TracedCell {
  const fare = follow(plan, { flow })?.fare;
  if (!fare || 'error' in fare) return { lines: [{ text: '–' }], detail: 'one end is not in this design', facts: [] };
  return { ...say(fare), outcome: fare.outcome, facts: [rule, ...codeFacts(plan, fare)] };
}

const codeFacts = ({ document }: Plan, { code }: Told): Fact[] => (code ? [cited(document, codeEntry(code).rule)] : []);

const outcomeWords = ({ outcome, share }: Told): string =>
  `${OUTCOME_WORDS[outcome]}${outcome === 'intermittent' ? `, ${percentWords(share)} arrive` : ''}`;

/** Whose address it is. */
const SEEN: Readonly<Partial<Record<'itself' | PlaceKind, string>>> = {
  itself: 'the pod’s own address',
  node: 'the node’s address',
  edge: 'a public address',
  firewall: 'the firewall’s address',
  appliance: 'the appliance’s address',
  gateway: 'the gateway’s address',
  'application-gateway': 'the application gateway’s address',
};

const seenWords = ({ of }: SourceSeen) => ({ text: SEEN[of] ?? 'another address' });
