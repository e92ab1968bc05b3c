import { classNames } from '../../ui';

const PARTS = [
  { fills: ['bg-blue'], says: 'nodes' },
  { fills: ['bg-blue-f', 'bg-violet-f'], says: 'pods' },
  { fills: ['bg-blue-i', 'bg-violet-i'], says: 'held for pods' },
  { fills: ['bg-teal-f'], says: 'services' },
  { fills: ['bg-slate-f'], says: 'other' },
  { fills: ['bg-line2'], says: 'kept by Azure' },
] as const;

/** What the fills along the lower edge of a bar mean. */
export const Legend = () => (
  <ul aria-label="Legend of the ruler" className="flex flex-wrap gap-x-3 gap-y-0.5 text-meta text-ink2">
    {PARTS.map(({ fills, says }) => (
      <li key={says} className="flex items-center gap-1">
        <span aria-hidden className="flex gap-0.5 forced-color-adjust-none">
          {fills.map((fill) => (
            <span key={fill} className={classNames('size-[9px] rounded-xs', fill)} />
          ))}
        </span>
        {says}
      </li>
    ))}
    <li className="flex items-center gap-1">
      <span aria-hidden className="h-[11px] w-2 border-x border-dashed border-line2 bg-sunk" />
      empty space, folded
    </li>
  </ul>
);
