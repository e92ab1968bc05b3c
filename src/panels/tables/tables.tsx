import { thingOf } from '../../engine';
import { type Resource, type TopologyDocument, tablesFor } from '../../model';
import { selectPlan, useApp } from '../../store';
import { useFirst } from '../show-all';
import { ThingLink } from '../thing-link';
import { kindWords } from '../words';
import { Editor } from './editor';

/** The tables of what is selected; where it has none, what has. */
export function Tables() {
  const plan = useApp(selectPlan);
  const selection = useApp((state) => state.selection);
  const { document } = plan;
  const resource = selection === undefined ? undefined : document.resources[selection];
  const tables = resource ? tablesFor(resource, document) : [];
  if (resource && tables.length > 0) {
    return (
      <div
        data-focus-home
        tabIndex={-1}
        className="flex flex-col gap-4 p-3 pt-2 outline-none max-sm:text-[14px] max-sm:leading-5"
      >
        <p className="sr-only">Tables of {resource.name}</p>
        {tables.map((table) => (
          <Editor key={`${resource.id} ${table.id}`} resource={resource} table={table} document={document} />
        ))}
      </div>
    );
  }
  const name = selection === undefined ? undefined : thingOf(plan, selection)?.name;
  return <WhatHasTables document={document} name={name} />;
}

interface WhatHasTablesProps {
  readonly document: TopologyDocument;
  /** Of the selected thing, which has none. */
  readonly name: string | undefined;
}

function WhatHasTables({ document, name }: WhatHasTablesProps) {
  const all = document.order.flatMap((id): readonly Resource[] => {
    const resource = document.resources[id];
    return resource && tablesFor(resource, document).length > 0 ? [resource] : [];
  });
  const { rows, more } = useFirst(all, 'resources');
  return (
    <div className="flex flex-col items-start gap-2 p-3 pt-2 max-sm:text-[14px] max-sm:leading-5">
      <p className="text-ink2">
        {name === undefined ? 'Nothing is selected.' : `${name} has no tables.`}{' '}
        {all.length === 0
          ? 'Add a security group, a route table or a service to edit its rows here.'
          : 'Select one of these to edit its rows:'}
      </p>
      <ul className="m-0 grid list-none grid-cols-[repeat(auto-fill,minmax(260px,1fr))] gap-x-6 gap-y-1 self-stretch p-0">
        {rows.map((resource) => (
          <li key={resource.id} className="flex min-h-6 flex-wrap items-baseline gap-x-2 max-sm:min-h-11">
            <ThingLink id={resource.id} name={resource.name} />
            <span className="text-meta text-ink3">
              {kindWords[resource.kind]}:{' '}
              {tablesFor(resource, document)
                .map((table) => `${table.title.toLowerCase()} ${table.count(resource)}`)
                .join(', ')}
            </span>
          </li>
        ))}
      </ul>
      {more}
    </div>
  );
}
