import { SIZE } from './size';

interface ColumnsProps {
  readonly columns: readonly number[];
  readonly spaces: { readonly left: number; readonly right: number };
}

/** Widths, of which a table of fixed layout takes all its columns'. */
export const Columns = ({ columns, spaces: { left, right } }: ColumnsProps) => (
  <colgroup>
    <col style={{ width: SIZE.head }} />
    {left > 0 && <col style={{ width: left }} />}
    {columns.map((n) => (
      <col key={n} style={{ width: SIZE.column }} />
    ))}
    {right > 0 && <col style={{ width: right }} />}
  </colgroup>
);

/** In the place of columns that are not in the page. */
export const Space = ({ width }: { readonly width: number }) => width > 0 && <td aria-hidden className="p-0" />;

/** In the place of rows that are not in the page. */
export const Gap = ({ height }: { readonly height: number }) =>
  height > 0 && (
    <tr aria-hidden>
      <td className="p-0" style={{ height }} />
    </tr>
  );
