import { counted } from '../../engine';
import { formatAddress, type Address as IpAddress } from '../../ip';
import { Disclosure } from '../../ui';
import { useFirst } from '../show-all';
import { RouteRowView } from './route-row';
import type { RouteRow, RouteRows } from './rows';

/** Those of Network Watcher's effective routes, and what is behind each. */
const COLUMNS = [
  'Source',
  'State',
  'Address prefix',
  'Next hop type',
  'Next hop IP address',
  'User defined route name',
  'Behind it',
];

interface RoutesTableProps {
  /** Of the subnet. */
  readonly name: string;
  readonly rows: RouteRows;
  readonly tested: IpAddress | undefined;
}

export const RoutesTable = ({ name, rows: { listed, folded }, tested }: RoutesTableProps) => (
  <section
    aria-label={`Routes of ${name}`}
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    tabIndex={0}
    className="overflow-auto pb-2 focus-visible:-outline-offset-2 sm:min-h-[140px] sm:grow"
  >
    <Table caption={`Effective routes of ${name}`} rows={listed} tested={tested} />
    {folded.length > 0 && (
      <div className="sticky left-0 px-3 pt-1">
        <Disclosure summary={`${counted(folded.length, 'range', 'ranges')} of Microsoft’s own, all dropped`}>
          <Table caption={`Microsoft’s own ranges in ${name}`} rows={folded} tested={tested} />
        </Disclosure>
      </div>
    )}
  </section>
);

interface TableProps {
  readonly caption: string;
  readonly rows: readonly RouteRow[];
  readonly tested: IpAddress | undefined;
}

function Table({ caption, rows, tested }: TableProps) {
  const first = useFirst(rows, 'routes');
  return (
    <>
      <table className="w-full border-separate border-spacing-0 text-left">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr className="text-meta text-ink2">
            {COLUMNS.map((column) => (
              <th
                key={column}
                scope="col"
                className="sticky top-0 z-10 bg-sunk px-2 py-1 font-medium whitespace-nowrap first:pl-3"
              >
                {column}
              </th>
            ))}
            {tested !== undefined && (
              <th scope="col" className="sticky top-0 z-10 bg-sunk px-2 py-1 font-medium whitespace-nowrap">
                For {formatAddress(tested)}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {first.rows.map((row) => (
            <RouteRowView key={row.key} row={row} isTested={tested !== undefined} />
          ))}
        </tbody>
      </table>
      {first.more && <div className="sticky left-0 w-max px-3 pt-2">{first.more}</div>}
    </>
  );
}
