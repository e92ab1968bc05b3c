import type { ReactNode } from 'react';
import { classNames } from '../class-names';
import { SIZE } from './size';
import { Space } from './spaces';
import type { MatrixHead } from './types';

interface HeadsProps {
  readonly corner: ReactNode;
  readonly columns: readonly MatrixHead[];
  readonly shown: readonly number[];
  readonly spaces: { readonly left: number; readonly right: number };
  /** Column of the visited cell. */
  readonly visited: number;
}

/** The heads of the columns in sight, which stay there while one scrolls down. */
export const MatrixHeads = ({ corner, columns, shown, spaces, visited }: HeadsProps) => (
  <thead>
    <tr aria-rowindex={1} style={{ height: SIZE.top }}>
      <th
        scope="col"
        aria-colindex={1}
        className="sticky top-0 left-0 z-20 border-r border-b border-line bg-sunk px-3 py-1 align-bottom font-normal"
      >
        {corner}
      </th>
      <Space width={spaces.left} />
      {shown.map((n) => (
        <th
          key={columns[n]?.key}
          scope="col"
          aria-colindex={n + 2}
          className={classNames(
            'sticky top-0 z-10 overflow-hidden border-b border-line bg-sunk px-1 py-1 align-bottom font-normal',
            n === visited && 'group-focus-visible/grid:shadow-[inset_0_-2px_0_var(--ink)]',
          )}
        >
          {columns[n]?.head}
        </th>
      ))}
      <Space width={spaces.right} />
    </tr>
  </thead>
);
