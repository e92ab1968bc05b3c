import type { ReactNode } from 'react';

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
