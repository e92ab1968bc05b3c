import { useEffect, useRef } from 'react';
import type { Packet } from '../../engine';
import { DISPOSITION_WORDS, type Hop, placeWords, thingAt, type Walk, walkTone } from '../../engine/trace';
import { useApp } from '../../store';
import { goToHop } from '../../store/playback';
import { classNames, Mark } from '../../ui';
import { PacketChange } from './packet-change';
import { StepLine } from './step-line';
import { useTracedPlan } from './traced-plan';

/** A stay of the packet, with where it stands among the others. */
export interface Card {
  readonly key: string;
  /** The walk's name. */
  readonly walk: string;
  readonly number: number;
  readonly hop: Hop;
  readonly isBack: boolean;
  /** The packet as its sender means it, at the first place. */
  readonly meant?: Packet;
  /** At the last place: the walk that ends there. */
  readonly end?: Walk;
}

interface HopCardProps {
  readonly card: Card;
  /** Among all cards. */
  readonly place: number;
  readonly isAt: boolean;
}

const BORDERS = { warn: 'border-warn', bad: 'border-bad' } as const;

/** One place: the packet before and after, and what decided. A reply is outlined, where a request is filled. */
export function HopCard({ card, place, isAt }: HopCardProps) {
  const plan = useTracedPlan();
  const { hop, walk, number, isBack, meant, end } = card;
  const tone = end ? walkTone(end) : 'good';
  const li = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (!isAt || place === 0) return;
    // With the frame, which lays out the page in any case; asked for at once, it would be laid out twice for an edit.
    const frame = requestAnimationFrame(() => li.current?.scrollIntoView({ block: 'nearest' }));
    return () => cancelAnimationFrame(frame);
  }, [isAt, place]);
  return (
    <li
      ref={li}
      className={classNames(
        'flex min-w-0 scroll-mt-12 max-sm:scroll-mt-36 flex-col rounded-lg border px-2.5 py-2',
        isBack ? 'border-dashed bg-sunk' : 'bg-surface',
        tone === 'good' ? (isAt ? 'border-ink' : 'border-line2') : BORDERS[tone],
        number === 1 && 'col-start-1',
      )}
    >
      <Head name={placeWords(plan, hop)} thing={thingAt(plan, hop)} {...{ walk, number, isBack, place, isAt }} />
      <PacketChange hop={hop} {...(meant && { meant })} />
      {hop.steps.length > 0 && (
        <ul className="m-0 mt-1.5 list-none border-t border-dashed border-line2 p-0 pt-1">
          {hop.steps.map((step, n) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: steps have no name of their own, and never change places
            <StepLine key={n} step={step} />
          ))}
        </ul>
      )}
      {end && (
        <p className="mt-1 font-semibold">
          <Mark tone={tone} word={DISPOSITION_WORDS[end.disposition]} showWord />
        </p>
      )}
    </li>
  );
}

interface HeadProps {
  readonly name: string;
  /** What a press selects. */
  readonly thing: string | undefined;
  readonly walk: string;
  readonly number: number;
  readonly isBack: boolean;
  readonly place: number;
  readonly isAt: boolean;
}

function Head({ name, thing, walk, number, isBack, place, isAt }: HeadProps) {
  const select = useApp((state) => state.select);
  const onPress = () => {
    goToHop(place);
    if (thing !== undefined) select(thing);
  };
  return (
    <button
      type="button"
      data-hop
      tabIndex={isAt ? 0 : -1}
      aria-current={isAt ? 'step' : undefined}
      onClick={onPress}
      className="flex items-start gap-1.5 rounded text-left max-sm:-my-1.5 max-sm:min-h-11 max-sm:items-center"
    >
      <span
        className={classNames(
          'grid size-4 flex-none place-items-center rounded-full border border-ink text-meta leading-none font-semibold',
          isBack ? 'bg-surface text-ink' : 'bg-ink text-on-ink',
        )}
      >
        {number}
      </span>
      <span className="min-w-0 grow font-semibold [overflow-wrap:anywhere]">{name}</span>
      <span className="flex-none text-meta text-ink2">{walk}</span>
    </button>
  );
}
