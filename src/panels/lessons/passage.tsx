import type { Plan } from '../../engine';
import { type ClosedPiece, closed, textOf } from '../../lessons';
import { ThingLink } from '../thing-link';

interface PassageProps {
  readonly plan: Plan;
  readonly texts: readonly string[];
  readonly className?: string;
}

/** Paragraphs of a lesson, with all that is worked out from the design in its place. */
export const Passage = ({ plan, texts, className }: PassageProps) => (
  <div className={className}>
    {texts.map((text) => (
      <p key={text}>
        {closed(textOf(plan, text)).map((piece, n) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no names of their own, and only their order
          <PieceView key={n} piece={piece} />
        ))}
      </p>
    ))}
  </div>
);

function PieceView({ piece: { text, about, fact, isMissing, tail } }: { readonly piece: ClosedPiece }) {
  if (isMissing) return <span className="text-bad">{text}</span>;
  if (about !== undefined) {
    return (
      <span className="whitespace-nowrap [&>button]:whitespace-normal">
        <ThingLink id={about} name={text} />
        {tail}
      </span>
    );
  }
  return fact ? <b className="font-semibold">{text}</b> : text;
}
