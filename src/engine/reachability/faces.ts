import type { Plan } from '../plan/types';
import { codeEntry, flowErrorWords, idWords, OUTCOME_WORDS, type Outcome, type TraceCode } from '../trace';
import { addressWords } from '../trace/words';
import { percentWords } from '../words';
import { isDelivered } from './differences';
import { isElsewhere } from './fares';
import type { Cell, Fare, Reachability, SourceSeen } from './types';
import { sourceWords } from './words';

/** How connections fare, at a glance. */
export interface CellFace {
  /** The worst; none where nobody can be asked. */
  readonly outcome: Outcome | undefined;
  /** Whom the far side sees, or how it fails. */
  readonly words: string;
}

/** @returns `undefined` where nobody asks */
export function cellFace(cell: Cell): CellFace | undefined {
  const [worst] = cell;
  if (!worst) return undefined;
  return { outcome: 'error' in worst ? undefined : worst.outcome, words: [...new Set(cell.map(glance))].join('/') };
}

/** More than so many are many. */
const FEW = 2;

function glance(fare: Fare): string {
  if ('error' in fare) return fare.error.code === 'no-address' ? 'No address' : 'Not asked';
  if (fare.outcome === 'intermittent') return percentWords(fare.share);
  if (fare.outcome !== 'delivered') return OUTCOME_WORDS[fare.outcome];
  const seen = fare.sources.map(whoWords);
  return seen.length === 0 ? OUTCOME_WORDS.delivered : seen.length > FEW ? 'many' : seen.join('+');
}

/** What the words for those who are seen mean. */
export const SOURCE_LEGEND =
  'own: the far side sees the client’s own address; else whose it sees instead. + is by chance, / by whether both are on one node.';

const whoWords = (source: SourceSeen): string => (source.of === 'itself' ? 'own' : sourceWords(source));

/** One way in which connections of a cell fare, in full. */
export interface FareFace {
  readonly outcome: Outcome | undefined;
  /** `On one node: Dropped` */
  readonly head: string;
  readonly code?: TraceCode;
  /** What the code means, or why nobody can be asked. */
  readonly why?: string;
  /** `seen as 10.240.0.4 (node)` */
  readonly seen?: string;
  /** The connection that tells of it: `pod web 0 → vm-jump` */
  readonly example: string;
}

export function fareFace(plan: Plan, fare: Fare): FareFace {
  const { flow, where } = fare;
  const head = `${where === undefined ? '' : `${WHERE_WORDS[where]}: `}${fareHead(fare)}`;
  const example = `${idWords(plan, flow.from)} → ${idWords(plan, flow.to)}`;
  if ('error' in fare) {
    const text = idWords(plan, fare.error.text);
    return { outcome: undefined, head, why: flowErrorWords({ ...fare.error, text }), example };
  }
  const { outcome, code } = fare;
  const seen = seenWords(fare.sources);
  return { outcome, head, example, ...(code && { code, why: codeEntry(code).what }), ...(seen && { seen }) };
}

const WHERE_WORDS = { 'same-node': 'On one node', 'other-node': 'On two nodes' } as const;

function fareHead(fare: Fare): string {
  if ('error' in fare) return 'Cannot be asked';
  const words = OUTCOME_WORDS[fare.outcome];
  const often = fare.outcome === 'intermittent' ? `${words}, ${percentWords(fare.share)} arrive` : words;
  return fare.bounded ? `${often}; not all ways were followed` : often;
}

const seenWords = (sources: readonly SourceSeen[]): string =>
  sources.length === 0
    ? ''
    : `seen as ${sources.map((source) => `${addressWords(source.address)} (${whoWords(source)})`).join(' or ')}`;

/** How a connection fares, in one line. */
export function fareWords(plan: Plan, fare: Fare): string {
  const { head, code, seen } = fareFace(plan, fare);
  return [head, code, seen].filter((part) => part !== undefined).join(', ');
}

/** Why nobody asks from one group to another that does so elsewhere. */
export function emptyWords({ ends }: Reachability, from: number, to: number): string {
  const [sender, asked] = [ends[from], ends[to]];
  if (from === to && sender?.size === 1) return 'There is nobody else of it to ask.';
  return sender && asked && isElsewhere(sender, asked)
    ? 'Their way does not meet what the design tells.'
    : 'Both are one place with one address: no packet is sent.';
}

/** Whether some connections of a cell do not arrive. */
export const isFailing = (cell: Cell): boolean => !cell.every(isDelivered);
