import type { KeyboardEvent } from 'react';
import { type Branch, type Trace, walksOf } from '../../engine/trace';
import { useApp } from '../../store';
import { goToHop } from '../../store/playback';
import { selectHop } from '../../store/tracing';
import { type Card, HopCard } from './hop-card';

interface HopsProps {
  readonly trace: Trace;
  readonly branch: Branch;
}

/** Every stay of the packet, there and back, as cards in order. One stop for the Tab key; arrows go from card to card. */
export function Hops({ trace, branch }: HopsProps) {
  const at = useApp(selectHop);
  const cards = cardsOf(trace, branch);
  return (
    <ol
      aria-label="Hops"
      onKeyDown={moveByArrows}
      className="m-0 grid list-none grid-cols-[repeat(auto-fill,minmax(min(205px,100%),1fr))] gap-2 p-0"
    >
      {cards.map((card, place) => (
        <HopCard key={card.key} card={card} place={place} isAt={place === at} />
      ))}
    </ol>
  );
}

const cardsOf = ({ packet }: Trace, branch: Branch): readonly Card[] =>
  walksOf(branch).flatMap(([name, walk], nth) =>
    walk.hops.map(
      (hop, n): Card => ({
        key: `${name} ${n}`,
        walk: name,
        number: n + 1,
        hop,
        isBack: name === 'Reply',
        ...(nth === 0 && n === 0 && { meant: packet }),
        ...(n === walk.hops.length - 1 && { end: walk }),
      }),
    ),
  );

function moveByArrows(event: KeyboardEvent<HTMLOListElement>): void {
  const heads = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-hop]')];
  const from = heads.findIndex((head) => head.matches(':focus'));
  const to = heads[stepped(event.key, from, heads.length)];
  if (from < 0 || !to) return;
  event.preventDefault();
  goToHop(heads.indexOf(to));
  to.focus();
}

/** The place that a key leads to; none for other keys. */
function stepped(key: string, at: number, length: number): number {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
      return Math.min(at + 1, length - 1);
    case 'ArrowLeft':
    case 'ArrowUp':
      return Math.max(at - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return length - 1;
    default:
      return -1;
  }
}
