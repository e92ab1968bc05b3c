import { SPACES, STATES } from '../drawing';
import { useApp } from '../store';
import { classNames } from '../ui';

const FILLS = {
  blue: 'bg-blue-f',
  violet: 'bg-violet-f',
  teal: 'bg-teal-f',
  slate: 'bg-slate-f',
} as const;

const SHADES = {
  used: ['bg-blue-f', 'bg-violet-f'],
  idle: ['bg-blue-i', 'bg-violet-i'],
  free: ['bg-line'],
} as const;

const WAYS = [
  { dashes: undefined, says: 'packet' },
  { dashes: '5 3', says: 'reply' },
] as const;

/** What hues, shades and lines mean. */
export const Legend = () => (
  <section
    aria-label="Legend"
    className="topology-aside w-max rounded-lg border border-line bg-surface px-2.5 py-2 text-meta text-ink2 shadow-rest max-sm:hidden"
  >
    <ul className="flex flex-col gap-0.5 border-b border-line pb-1.5">
      {SPACES.map(({ hue, says }) => (
        <Item key={says} fills={[FILLS[hue]]} says={says} />
      ))}
    </ul>
    <ul className="flex flex-col gap-0.5 pt-1.5">
      {STATES.map(({ state, says }) => (
        <Item key={says} fills={SHADES[state]} says={says} />
      ))}
    </ul>
    <Ways />
  </section>
);

/** The lines of the packet that was sent. */
function Ways() {
  const isSent = useApp((state) => state.sent !== undefined);
  return (
    isSent && (
      <ul className="mt-1.5 flex flex-col gap-0.5 border-t border-line pt-1.5">
        {WAYS.map(({ dashes, says }) => (
          <li key={says} className="flex items-center gap-1.5">
            <svg aria-hidden width={20} height={4}>
              <path d="M0 2H20" className="stroke-ink stroke-[2.5px]" strokeDasharray={dashes} />
            </svg>
            {says}
          </li>
        ))}
      </ul>
    )
  );
}

const Item = ({ fills, says }: { readonly fills: readonly string[]; readonly says: string }) => (
  <li className="flex items-center gap-1.5 whitespace-nowrap">
    <span aria-hidden className="flex w-5 gap-0.5 forced-color-adjust-none">
      {fills.map((fill) => (
        <span key={fill} className={classNames('size-[9px] rounded-xs', fill)} />
      ))}
    </span>
    {says}
  </li>
);
