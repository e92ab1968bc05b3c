import { mayEdit } from '../../lessons';
import type { Lab, TopologyDocument } from '../../model';
import { useApp } from '../../store';
import { askForTable } from '../../store/tables';
import { ThingLink } from '../thing-link';
import { kindWords } from '../words';
import { mayEditWords } from './lab-words';

interface LabMayEditProps {
  readonly lab: Lab;
  /** The design as the lab hands it out. */
  readonly labStart: TopologyDocument;
}

/** What the lab lets be edited, each with a way there. */
export function LabMayEdit({ lab, labStart }: LabMayEditProps) {
  const resources = useApp(({ document }) => document.resources);
  return (
    <section aria-label="What you may edit">
      <h3 className="font-semibold">What you may edit</h3>
      <ul className="mt-1 flex flex-col gap-1.5">
        {mayEdit(lab, labStart).map((one) => {
          const { id, kind, parts } = one;
          if (id === undefined) return <li key={kind}>{mayEditWords(one)}</li>;
          const name = resources[id]?.name ?? labStart.resources[id]?.name ?? id;
          return (
            <li key={id}>
              <p className="flex flex-wrap items-baseline gap-x-2">
                {resources[id] ? <ThingLink id={id} name={name} /> : name}
                <span className="text-meta text-ink3">{kindWords[kind]}</span>
              </p>
              <p className="text-[13px]/[18px] text-ink2">
                {mayEditWords(one)}
                {resources[id] &&
                  parts.map(({ table, label }) => table && <Table key={table} id={id} table={table} label={label} />)}
              </p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

const Table = ({ id, table, label }: { readonly id: string; readonly table: string; readonly label: string }) => (
  <button
    type="button"
    aria-label={`Open as a table: ${label}`}
    onClick={() => askForTable(id, table)}
    className="ml-1.5 rounded-sm text-ink2 underline decoration-edge underline-offset-2 hover:decoration-ink max-sm:-my-3 max-sm:py-3"
  >
    Open as a table
  </button>
);
