import { Table2 } from 'lucide-react';
import { number } from '../../engine';
import { type Resource, type Table, type TopologyDocument, tablesFor } from '../../model';
import { useEditable } from '../../store';
import { askForTable } from '../../store/tables';
import { Button } from '../../ui';
import { Part } from './parts';

/** Rows that are shown beside the form; the rest stands in the wide editor. */
const SHOWN = 4;

/** Tables whose rows the facts beneath tell of already, with what follows from them. */
const TOLD_BELOW: ReadonlySet<string> = new Set([
  ...['securityRules', 'routes', 'ports', 'connections', 'hosts', 'records', 'virtualNetworkLinks'],
  ...['ingress', 'egress', 'internalFrontends', 'publicFrontends', 'loadBalancingRules', 'backendAddressPool'],
]);

/** The lists of a resource: a few of their rows, and the way to the editor. */
export function TablesPart({
  resource,
  document,
}: {
  readonly resource: Resource;
  readonly document: TopologyDocument;
}) {
  const verb = useEditable() ? 'Edit' : 'Show';
  return tablesFor(resource, document).map((table) => {
    const count = table.count(resource);
    return (
      <Part key={table.id} title={table.title} aside={number(count)}>
        {!TOLD_BELOW.has(table.id) && <FirstRows table={table} resource={resource} document={document} />}
        <Button
          icon={Table2}
          aria-label={`${verb} as table: ${table.title.toLowerCase()}`}
          onClick={() => askForTable(resource.id, table.id)}
        >
          {verb} as table
        </Button>
      </Part>
    );
  });
}

interface FirstRowsProps {
  readonly table: Table;
  readonly resource: Resource;
  readonly document: TopologyDocument;
}

function FirstRows({ table, resource, document }: FirstRowsProps) {
  const rows = table.view(resource);
  if (rows.length === 0) return null;
  return (
    <ul className="m-0 mb-1.5 list-none p-0">
      {rows.slice(0, SHOWN).map((row) => (
        <li key={row} className="border-t border-line py-1 [overflow-wrap:anywhere] first:border-0">
          {table.columns
            .map((column) => textOf(table, resource, document, row, column.id))
            .filter((text) => text !== '')
            .join(' · ')}
        </li>
      ))}
      {rows.length > SHOWN && <li className="text-ink3">and {number(rows.length - SHOWN)} more</li>}
    </ul>
  );
}

function textOf(table: Table, resource: Resource, document: TopologyDocument, row: number, column: string): string {
  const text = table.read(resource, row, column);
  const choices = table.columns.find(({ id }) => id === column)?.choices?.(resource, document);
  return choices?.find(({ value }) => value === text)?.label ?? text;
}
