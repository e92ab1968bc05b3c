import { err, ok, type Result } from '../../../result';
import { type Deed, REMOTE } from '../keys';

/** What the audience sees, as the presenter's window is told of it: all in words, so that it needs no design of its own. */
export interface Shown {
  /** Of the tour, else of the design. */
  readonly title: string;
  /** Titles of all steps; none of a design without a tour. */
  readonly steps: readonly string[];
  /** Number of the step, from 0. */
  readonly at: number;
  readonly says: readonly string[];
  /** What is to be predicted, and what the engine says to it. */
  readonly asks: string;
  readonly answer: string;
  /** Whether the audience knows the answer by now. */
  readonly told: boolean;
  readonly after: readonly string[];
  readonly notes: readonly string[];
  /** What becomes of the packet; empty without one. */
  readonly outcome: string;
  readonly editedLive: boolean;
  readonly black: boolean;
  readonly laser: boolean;
  readonly spotlight: boolean;
}

/** Between the audience's window and the presenter's. */
export type Message =
  | { readonly from: 'stage'; readonly says: 'shown'; readonly shown: Shown }
  | { readonly from: 'notes'; readonly says: 'do'; readonly deed: Deed }
  | { readonly from: 'notes'; readonly says: 'go'; readonly at: number }
  | { readonly from: 'notes'; readonly says: 'here' }
  /** Whether the other is there. */
  | { readonly from: 'stage' | 'notes'; readonly says: 'ask' }
  | { readonly from: 'stage' | 'notes'; readonly says: 'bye' };

/** Why a message is not understood: it is none of ours, or of a window with another version of the app. */
export type Unheard = 'foreign' | 'other-version';

const MARK = 'aksnet-presenting';
/** Grows with every change after which windows of before and after misunderstand each other. */
const VERSION = 1;

/** A message as it goes over the channel. */
export const written = (message: Message): unknown => ({ mark: MARK, version: VERSION, ...message });

/** A message as it came over the channel, where anything may come. */
export function read(data: unknown): Result<Message, Unheard> {
  if (!isRecord(data) || data.mark !== MARK) return err('foreign');
  if (data.version !== VERSION) return err('other-version');
  const message = understood(data);
  return message ? ok(message) : err('foreign');
}

function understood({ from, says, shown, deed, at }: Readonly<Record<string, unknown>>): Message | undefined {
  if (from !== 'stage' && from !== 'notes') return undefined;
  if (says === 'ask' || says === 'bye') return { from, says };
  if (from === 'stage') return says === 'shown' && isShown(shown) ? { from, says, shown } : undefined;
  if (says === 'here') return { from, says };
  if (says === 'do' && isRemote(deed)) return { from, says, deed };
  return says === 'go' && isCount(at) ? { from, says, at } : undefined;
}

/** No tour has longer texts, or more of them. */
const LONGEST = 20_000;
const MOST = 200;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= LONGEST;
const isTexts = (value: unknown): boolean => Array.isArray(value) && value.length <= MOST && value.every(isText);
const isCount = (value: unknown): value is number => Number.isInteger(value) && Number(value) >= 0;
const isFlag = (value: unknown): value is boolean => typeof value === 'boolean';
const isRemote = (value: unknown): value is Deed => REMOTE.has(value as Deed);

const PARTS: Readonly<Record<keyof Shown, (value: unknown) => boolean>> = {
  title: isText,
  steps: isTexts,
  at: isCount,
  says: isTexts,
  asks: isText,
  answer: isText,
  told: isFlag,
  after: isTexts,
  notes: isTexts,
  outcome: isText,
  editedLive: isFlag,
  black: isFlag,
  laser: isFlag,
  spotlight: isFlag,
};

const isShown = (value: unknown): value is Shown =>
  isRecord(value) && Object.entries(PARTS).every(([name, isRight]) => isRight(value[name]));
