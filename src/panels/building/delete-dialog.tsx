import { Trash2 } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { dependents } from '../../engine/building';
import { thingName } from '../../model/thing-name';
import { useApp } from '../../store';
import { deleteNow } from '../../store/building';
import { Button, icons } from '../../ui';
import { kindWords } from '../words';

/** What goes along with what is to be deleted, and what changes, before anything does. */
export default function DeleteDialog() {
  const deleting = useApp((state) => state.deleting);
  return deleting !== undefined && <Asking id={deleting} />;
}

function Asking({ id }: { readonly id: string }) {
  const document = useApp((state) => state.document);
  const setDeleting = useApp((state) => state.setDeleting);
  const dialog = useRef<HTMLDialogElement>(null);
  const cancel = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
    cancel.current?.focus();
  }, []);
  const { gone, changed, mentions } = dependents(document, id);
  const pointing = mentions.filter((one) => !gone.includes(one.id));
  return (
    <dialog
      ref={dialog}
      aria-labelledby="delete-title"
      onClose={() => setDeleting(undefined)}
      className="m-auto max-h-[80vh] w-[min(440px,calc(100vw-32px))] overflow-y-auto rounded-2xl border border-line2 bg-surface p-4 text-body text-ink shadow-raised backdrop:bg-canvas/60"
    >
      <h2 id="delete-title" className="mb-2 text-title font-semibold [overflow-wrap:anywhere]">
        Delete {thingName(document, id)}?
      </h2>
      {gone.length > 0 && (
        <Part title="Deleted along, since they cannot be without it">
          {gone.map((one) => {
            const resource = document.resources[one];
            const Icon = icons[resource?.kind ?? 'group'];
            return (
              <Line key={one} icon={<Icon aria-hidden size={13} className="mt-0.5 flex-none text-ink2" />}>
                {thingName(document, one)}
                {resource && <span className="text-ink3"> {kindWords[resource.kind]}</span>}
              </Line>
            );
          })}
        </Part>
      )}
      {changed.length > 0 && (
        <Part title="Kept, with a change">
          {changed.map(({ id: one, what }) => (
            <Line key={one + what}>
              {thingName(document, one)} {what}
            </Line>
          ))}
        </Part>
      )}
      {pointing.length > 0 && (
        <Part title="Kept as it is">
          {pointing.map(({ id: one, what }) => (
            <Line key={one + what}>
              {thingName(document, one)} {what}
            </Line>
          ))}
        </Part>
      )}
      <p className="mt-2 text-ink3">Undo brings all of it back.</p>
      <div className="mt-3 flex justify-end gap-2">
        <Button ref={cancel} onClick={() => dialog.current?.close()}>
          Cancel
        </Button>
        <Button primary icon={Trash2} onClick={() => deleteNow(id)}>
          {gone.length === 0 ? 'Delete' : `Delete all ${gone.length + 1}`}
        </Button>
      </div>
    </dialog>
  );
}

const Part = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <section className="mt-2">
    <h3 className="text-meta font-medium text-ink3">{title}</h3>
    <ul className="mt-1 flex max-h-48 flex-col gap-1 overflow-y-auto">{children}</ul>
  </section>
);

const Line = ({ icon, children }: { readonly icon?: ReactNode; readonly children: ReactNode }) => (
  <li className="flex gap-1.5">
    {icon}
    <span className="min-w-0 [overflow-wrap:anywhere]">{children}</span>
  </li>
);
