import { Cable, Copy, Trash2 } from 'lucide-react';
import { canConnect, connectionsOf } from '../../engine/building';
import { thingName } from '../../model/thing-name';
import { useApp, useEditable } from '../../store';
import { askToDelete, connect, duplicate, useFold } from '../../store/building';
import { icons } from '../../ui';
import { FoldButton } from '../../ui/fold-button';
import { PopoverButton } from '../../ui/popover';

const PLATE =
  'grid size-7 flex-none place-items-center rounded-md text-ink2 transition-colors hover:bg-sunk disabled:cursor-not-allowed disabled:text-line2 disabled:hover:bg-transparent max-sm:size-11';

/** What one does with a resource as a whole. */
export default function ThingActions({ id }: { readonly id: string }) {
  const fold = useFold(id);
  const editable = useEditable();
  if (!editable) return fold && <FoldButton {...fold} className={PLATE} />;
  return (
    <div className="-my-1 flex flex-none items-center max-sm:-my-3">
      <PopoverButton
        label="Connect to…"
        face={<Cable aria-hidden size={15} strokeWidth={1.75} />}
        className={PLATE}
        title="Put on or connect to something else"
      >
        <Connections id={id} />
      </PopoverButton>
      {fold && <FoldButton {...fold} className={PLATE} />}
      <button type="button" aria-label="Duplicate" title="Duplicate" className={PLATE} onClick={() => duplicate(id)}>
        <Copy aria-hidden size={15} strokeWidth={1.75} />
      </button>
      <button type="button" aria-label="Delete" title="Delete" className={PLATE} onClick={() => askToDelete(id)}>
        <Trash2 aria-hidden size={15} strokeWidth={1.75} />
      </button>
    </div>
  );
}

/** All that the thing can be put on or connected to, what cannot be with its reason. */
function Connections({ id }: { readonly id: string }) {
  const document = useApp((state) => state.document);
  const targets = connectionsOf(document, id);
  const possible = targets.flatMap(({ onto }) => {
    const can = canConnect(document, id, onto);
    return can.ok ? { onto, step: can.value.step } : [];
  });
  const refused = targets.filter(({ refusal }) => refusal !== undefined);
  if (targets.length === 0) return <p>There is nothing in this design that {thingName(document, id)} connects to.</p>;
  return (
    <div className="flex flex-col gap-2">
      <h2 className="text-label font-semibold">Connect to…</h2>
      {possible.length > 0 && (
        <ul aria-label="Connect to" className="-mx-1 flex flex-col gap-px">
          {possible.map(({ onto, step }) => (
            <li key={onto}>
              <Target id={id} onto={onto} step={step} />
            </li>
          ))}
        </ul>
      )}
      {refused.length > 0 && (
        <section>
          <h3 className="text-meta font-medium text-ink3">Not possible</h3>
          <ul className="mt-1 flex flex-col gap-1.5">
            {refused.map(({ onto, refusal }) => (
              <li key={onto} className="text-ink2 [overflow-wrap:anywhere]">
                <b className="font-semibold">{thingName(document, onto)}</b>: {refusal?.says}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

interface TargetProps {
  readonly id: string;
  readonly onto: string;
  /** What would be done. */
  readonly step: string;
}

function Target({ id, onto, step }: TargetProps) {
  const document = useApp((state) => state.document);
  const Icon = icons[document.resources[onto]?.kind ?? 'group'];
  return (
    <button
      type="button"
      onClick={({ currentTarget }) => {
        currentTarget.closest<HTMLElement>('[popover]')?.hidePopover();
        connect(id, onto);
      }}
      className="flex min-h-7 w-full items-center gap-2 rounded-md px-1.5 text-left hover:bg-sunk max-sm:min-h-11"
    >
      <Icon aria-hidden size={14} strokeWidth={1.75} className="flex-none text-ink2" />
      <span className="min-w-0 [overflow-wrap:anywhere]">{step}</span>
    </button>
  );
}
