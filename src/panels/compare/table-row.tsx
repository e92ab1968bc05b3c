import type { ReactNode } from 'react';
import type { Fact } from '../../facts/fact';
import { classNames } from '../../ui';
import { Sources } from '../sources';
import { CELL, ROW_HEAD } from './row-head';

interface TableRowProps {
  readonly title: string;
  /** What stands for the title, where that can be pressed. */
  readonly head?: ReactNode;
  readonly facts?: readonly Fact[];
  readonly children: ReactNode;
}

/** One respect, of which each column tells. */
export const TableRow = ({ title, head, facts = [], children }: TableRowProps) => (
  <tr className="max-sm:block">
    <th scope="row" className={classNames(ROW_HEAD, CELL, 'pr-1 pl-3 font-normal max-sm:pt-2 max-sm:font-semibold')}>
      <span className="flex items-start justify-between gap-1 text-ink2 max-sm:text-ink">
        <span className="min-w-0 break-words">{head ?? title}</span>
        {facts.length > 0 && (
          <span className="-my-1">
            <Sources about={title} facts={facts} />
          </span>
        )}
      </span>
    </th>
    {children}
  </tr>
);
