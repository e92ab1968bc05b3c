import { classNames } from './class-names';

const TONES = { plain: 'bg-sunk text-ink2', bad: 'bg-bad-t text-bad', warn: 'bg-warn-t text-warn' };

/** A count beside a title. */
export const Badge = ({ count, tone = 'plain' }: { readonly count: number; readonly tone?: keyof typeof TONES }) => (
  <span
    className={classNames(
      'inline-block min-w-4 rounded-lg px-[5px] text-center text-meta leading-4 font-medium',
      TONES[tone],
    )}
  >
    {count.toLocaleString('en')}
  </span>
);
