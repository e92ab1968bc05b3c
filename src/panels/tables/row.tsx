import { useId } from 'react';
import type { Clash, Resource, Table, TopologyDocument } from '../../model';
import { useEditable } from '../../store';
import { classNames, Mark } from '../../ui';
import { DraftNote } from '../inspector/field-notes';
import { RowGrip } from '../row-grip';
import { Sources } from '../sources';
import type { RowDrag } from '../use-row-drag';
import { Cell, fieldOfCell } from './cell';
import { RowTools, type Tool } from './row-tools';

interface RowProps {
  readonly table: Table;
  readonly resource: Resource;
  readonly document: TopologyDocument;
  readonly row: number;
  /** Texts that wait in its cells, by column. */
  readonly drafts: ReadonlyMap<string, string>;
  readonly clashes: readonly Clash[];
  readonly can: Readonly<Record<Tool, boolean>>;
  readonly isTarget: boolean;
  readonly onUse: (tool: Tool) => void;
  readonly drag: RowDrag;
}

/** A row to type in, and beneath it what is wrong with it. */
export function Row({ table, resource, document, row, drafts, clashes, can, isTarget, onUse, drag }: RowProps) {
  const id = useId();
  const name = table.nameOf(resource, row, document);
  const editable = useEditable();
  const isDraggable = editable && (can.up || can.down);
  // Told of in the order of the columns, whenever they were typed.
  const drafted = table.columns.flatMap(({ id: column }) => {
    const draft = drafts.get(column);
    return draft === undefined ? [] : [{ column, draft }];
  });
  const said = [...drafts.keys(), ...clashes.map(({ column }) => column)];
  return (
    <tbody data-field={`row ${row}`}>
      <tr
        onDragOver={drag.onDragOver}
        onDrop={drag.onDrop}
        className={classNames('border-t border-line', isTarget && 'bg-sunk shadow-[inset_0_2px_0_var(--ink)]')}
      >
        <td className="w-5 p-0 text-ink3">{isDraggable && <RowGrip row={row} drag={drag} className="h-7 w-5" />}</td>
        {table.columns.map((column) => (
          <Cell
            key={column.id}
            {...{ table, column, resource, document, row }}
            of={name}
            draft={drafts.get(column.id)}
            notes={said.includes(column.id) ? `${id}-${column.id}` : undefined}
          />
        ))}
        <td className="sticky right-0 bg-surface p-0 max-sm:static">
          {editable && <RowTools row={row} name={name} can={can} onUse={onUse} />}
        </td>
      </tr>
      {said.length > 0 && (
        <tr>
          <td />
          <td colSpan={table.columns.length + 1} className="px-1.5 pb-2">
            <div className="sticky left-6 flex w-fit max-w-[min(560px,80vw)] flex-col gap-1.5" aria-live="polite">
              {drafted.map(({ column, draft }) => (
                <Draft key={column} {...{ table, resource, row, column, draft }} id={`${id}-${column}`} />
              ))}
              {clashes.map((clash) => (
                <div key={clash.column} id={`${id}-${clash.column}`} className="flex items-start gap-1.5">
                  <Mark tone="bad" word="Error" />
                  <p>{clash.says}</p>
                  {clash.facts.length > 0 && <Sources about={clash.says} facts={clash.facts} />}
                </div>
              ))}
            </div>
          </td>
        </tr>
      )}
    </tbody>
  );
}

interface DraftProps {
  readonly id: string;
  readonly table: Table;
  readonly resource: Resource;
  readonly row: number;
  readonly column: string;
  readonly draft: string;
}

function Draft({ id, table, resource, row, column, draft }: DraftProps) {
  const field = fieldOfCell(resource, table, row, column);
  if (!field) return null;
  return (
    <div id={id}>
      <DraftNote id={resource.id} field={field} draft={draft} stored={field.read(resource)} inForce={undefined} />
    </div>
  );
}
