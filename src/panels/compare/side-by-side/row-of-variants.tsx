import type { ReactNode } from 'react';
import type { Fact } from '../../../facts/fact';
import { classNames } from '../../../ui';
import { Sources } from '../../sources';
import { CELL, ROW_HEAD } from '../row-head';

interface RowOfVariantsProps {
  readonly title: string;
  /** What stands for the title, where that can be pressed. */
  readonly head?: ReactNode;
  readonly facts?: readonly Fact[];
  readonly children: ReactNode;
}

/** One respect in every variant. */
export const RowOfVariants = ({ title, head, facts = [], children }: RowOfVariantsProps) => (
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

interface GroupHeadProps {
  readonly title: string;
  readonly columns: number;
  readonly children?: ReactNode;
}

/** The title of rows that belong together; what is done with them stands beside it. */
export const GroupHead = ({ title, columns, children }: GroupHeadProps) => (
  <tr className="max-sm:block">
    <th
      scope="rowgroup"
      colSpan={columns + 1}
      className="border-t border-line2 px-3 pt-2 pb-0.5 text-label font-semibold max-sm:block max-sm:pt-4"
    >
      <span className="sticky left-3 inline-flex flex-wrap items-center gap-x-2">
        {title}
        {children}
      </span>
    </th>
  </tr>
);
