import type { Comparison, RowGroup } from '../../engine/compare';
import type { NetworkModeId } from '../../modes';
import { classNames } from '../../ui';
import { ModeHead } from './mode-head';
import { RefusalRow } from './refusal-row';
import { ROW_HEAD } from './row-head';
import { RowOfCells } from './row-of-cells';

interface ModesTableProps {
  readonly comparison: Comparison;
  /** Somebody asks how a running cluster would get to a mode. */
  readonly onMigrate: (mode: NetworkModeId) => void;
}

const GROUPS: Readonly<Record<RowGroup, string>> = {
  addresses: 'Addresses',
  limits: 'Limits',
  verdicts: 'Verdicts',
  reach: 'Reach',
  migration: 'Migration',
};

const ORDER: readonly RowGroup[] = ['addresses', 'limits', 'verdicts', 'reach', 'migration'];

/** A column a mode, a row a respect. The present mode is shaded; what another one makes different is bold. */
export function ModesTable({ comparison, onMigrate }: ModesTableProps) {
  const { columns, rows, cluster } = comparison;
  return (
    <section
      data-focus-home
      aria-label="Network modes compared"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
      tabIndex={0}
      className="h-full overflow-auto focus-visible:-outline-offset-2"
    >
      <table className="w-full table-fixed border-separate border-spacing-0 text-left max-sm:block sm:min-w-[918px]">
        <caption className="sr-only">Network modes compared</caption>
        <thead className="max-sm:block">
          <tr className="max-sm:block">
            <td className="sticky top-0 left-0 z-20 w-[168px] bg-surface max-sm:hidden" />
            {columns.map((column) => (
              <ModeHead key={column.mode} cluster={cluster} column={column} />
            ))}
          </tr>
        </thead>
        {ORDER.map((group) => (
          <tbody key={group} className="max-sm:block">
            <tr className="max-sm:block">
              <th scope="rowgroup" className={`${ROW_HEAD} px-3 pt-2 pb-0.5 text-label font-semibold max-sm:pt-4`}>
                {GROUPS[group]}
              </th>
              {columns.map(({ mode, present }) => (
                <td key={mode} className={classNames('max-sm:hidden', present && 'bg-sunk')} />
              ))}
            </tr>
            {rows
              .filter((row) => row.group === group)
              .map((row) => (
                <RowOfCells
                  key={row.id}
                  row={row}
                  columns={columns}
                  onPress={group === 'migration' ? onMigrate : undefined}
                />
              ))}
            {group === 'verdicts' && <RefusalRow columns={columns} />}
          </tbody>
        ))}
      </table>
    </section>
  );
}
