import { number } from '../../engine';
import { EASY_LINK, type LinkSize, LONG_LINK } from '../../share/size';
import { Mark, type Tone } from '../../ui';

interface Level {
  readonly tone: Tone;
  readonly word: string;
  readonly says: string;
  readonly fill: string;
}

const LEVELS: Readonly<Record<LinkSize['level'], Level>> = {
  easy: { tone: 'good', word: 'Short', says: 'Every chat tool and mail program takes it.', fill: 'bg-good' },
  long: {
    tone: 'warn',
    word: 'Long',
    says: 'Browsers take it; some chat tools and mail programs cut it.',
    fill: 'bg-warn',
  },
  'too-long': {
    tone: 'bad',
    word: 'Very long',
    says: 'Chat tools and mail may cut it. A file or a picture is safer.',
    fill: 'bg-bad',
  },
};

/** No chat tool comes near it there. */
const IN_A_PAGE: Level = {
  tone: 'good',
  word: 'Fine',
  says: 'In the HTML of a page the length matters little.',
  fill: 'bg-good',
};

/** The end of the scale, in characters: a quarter more than is well advised. */
const SCALE = 1.25 * LONG_LINK;

const share = (characters: number): string => `${Math.min(100, (100 * characters) / SCALE)}%`;

interface SizeMeterProps {
  readonly size: LinkSize;
  readonly isEmbed: boolean;
}

/** How long the link is, and how well it travels. */
export function SizeMeter({ size: { characters, level }, isEmbed }: SizeMeterProps) {
  const { tone, word, says, fill } = isEmbed ? IN_A_PAGE : LEVELS[level];
  return (
    <div>
      <div className="flex items-baseline justify-between gap-2">
        <h3 className="text-label font-semibold">Length</h3>
        <p>
          <strong className="font-semibold">{number(characters)}</strong> characters
        </p>
      </div>
      <div
        aria-hidden
        className="relative mt-1 h-2 overflow-hidden rounded-full border border-line2 bg-sunk forced-colors:border"
      >
        <div className={`h-full ${fill} forced-colors:bg-[CanvasText]`} style={{ width: share(characters) }} />
        {[EASY_LINK, LONG_LINK].map((limit) => (
          <div key={limit} className="absolute inset-y-0 w-px bg-edge" style={{ left: share(limit) }} />
        ))}
      </div>
      <div aria-hidden className="relative h-4 text-meta text-ink3">
        {[EASY_LINK, LONG_LINK].map((limit) => (
          <span key={limit} className="absolute -translate-x-1/2" style={{ left: share(limit) }}>
            {number(limit)}
          </span>
        ))}
      </div>
      <p className="flex items-start gap-1.5">
        <Mark tone={tone} word={word} showWord /> <span className="min-w-0 text-ink2">{says}</span>
      </p>
    </div>
  );
}
