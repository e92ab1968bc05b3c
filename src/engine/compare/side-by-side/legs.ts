import { type AddressSpace, addressSpaceOfText } from '../../outline/address-space';
import { thingOf } from '../../plan/lookup';
import type { Plan } from '../../plan/types';
import {
  type Branch,
  DISPOSITION_WORDS,
  type Hop,
  type PacketSide,
  packetSides,
  placeWords,
  type Trace,
  type Walk,
  walksOf,
} from '../../trace';
import { type AlignedLine, aligned } from './aligned';

/** A connection, in the plan in which it was followed, and the way of chance that is told. */
export interface Followed {
  readonly plan: Plan;
  readonly trace: Trace;
  readonly branch: Branch;
}

/** A side of a packet, and the space of the variant in which its address lies. */
export interface StopSide extends PacketSide {
  readonly space?: AddressSpace;
}

/** The stay of a packet at one place. */
export interface Stop {
  readonly place: string;
  readonly sides: readonly StopSide[];
  /** Where the walk ends there: how. */
  readonly end?: { readonly word: string; readonly failed: boolean };
  /** Whether other addresses are rewritten there, or it ends otherwise, than in the first variant. */
  readonly differs: boolean;
}

/** The same part of a way in every variant. */
export interface LegLine {
  /** Name of the place, where all that stop there agree; else of the first. */
  readonly place: string;
  /** One a variant; none where its packet does not come by. */
  readonly stops: readonly (Stop | undefined)[];
  readonly differs: boolean;
}

/** One walk in every variant. */
export interface Leg {
  readonly name: string;
  readonly lines: readonly LegLine[];
}

const NAMES = ['Request', 'Reply', 'Next packet'] as const;

/** The walks of a connection in every variant, line by line; of a variant without one nothing. */
export function legsOf(followed: readonly (Followed | undefined)[]): Leg[] {
  // Where nothing could be followed in the first variant, the next stands in its place.
  const base = followed.findIndex((one) => one !== undefined);
  return NAMES.flatMap((name) => {
    const walked = followed.map((one) => one && walkOf(one, name));
    if (walked.every((one) => one === undefined)) return [];
    const lines = aligned(walked.map((one) => one?.keys ?? []));
    return { name, lines: lines.map((line) => lineOf(line, walked, base)) };
  });
}

interface Walked {
  readonly keys: readonly string[];
  readonly stops: readonly Omit<Stop, 'differs'>[];
}

function walkOf({ plan, trace, branch }: Followed, name: string): Walked | undefined {
  const walk = walksOf(branch).find(([of]) => of === name)?.[1];
  return (
    walk && {
      keys: walk.hops.map((hop) => roleOf(plan, hop)),
      stops: walk.hops.map((hop, at) => ({
        place: placeWords(plan, hop),
        sides: packetSides(hop, at === 0 && name === 'Request' ? trace.packet : undefined).map((side) =>
          sideIn(plan, side),
        ),
        ...(at === walk.hops.length - 1 && { end: endOf(walk) }),
      })),
    }
  );
}

function sideIn(plan: Plan, side: PacketSide): StopSide {
  const space = addressSpaceOfText(plan, side.is);
  return { ...side, ...(space && { space }) };
}

/** What part a place plays: which node it is that a balancer picks may differ. */
function roleOf(plan: Plan, { place, kind }: Hop): string {
  if (kind !== 'nic') return kind;
  const owner = place.slice(0, place.lastIndexOf('/'));
  return `interface of a ${thingOf(plan, owner)?.kind ?? owner}`;
}

const endOf = ({ disposition, code }: Walk): NonNullable<Stop['end']> => ({
  word: DISPOSITION_WORDS[disposition],
  failed: code !== undefined,
});

/** @param base the variant with which the others are compared */
function lineOf({ at }: AlignedLine, walked: readonly (Walked | undefined)[], base: number): LegLine {
  const found = at.map((number, variant) => (number === undefined ? undefined : walked[variant]?.stops[number]));
  const first = found[base];
  const stops = found.map((stop) => stop && { ...stop, differs: doneAt(stop) !== doneAt(first) });
  const isMissed = walked.some((one, variant) => one !== undefined && stops[variant] === undefined);
  return {
    place: found.find((stop) => stop !== undefined)?.place ?? '',
    stops,
    differs: isMissed || stops.some((stop) => stop?.differs),
  };
}

/** Which sides are rewritten, and how it ends; addresses themselves differ between variants anyway. */
const doneAt = (stop: Omit<Stop, 'differs'> | undefined): string =>
  stop
    ? JSON.stringify([stop.sides.flatMap(({ side, was }) => (was === undefined ? [] : side)), stop.end])
    : 'not there';
