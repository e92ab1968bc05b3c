import { X } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Envelope } from '../../model';
import { toEnvelope, useApp } from '../../store';
import { IconButton } from '../../ui';
import { shortFragmentOf } from '../link';
import { type Choice, FIRST_CHOICE, linkFor, mayBeShort } from './choice';
import { Contents } from './contents';
import { EmbedOptions } from './embed-options';
import { Kinds } from './kinds';
import { Outcome } from './outcome';
import { TooLarge } from './too-large';

/** A link to the design, of the kind and with the parts that one chooses. All of it is worked out here; nothing is sent. */
export default function ShareDialog({ onClose }: { readonly onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  // The design as it was when the dialog was opened: behind it nothing changes.
  const [envelope] = useState(() => toEnvelope(useApp.getState()));
  const [choice, setChoice] = useState<Choice>(FIRST_CHOICE);
  const short = useShort(envelope);
  const link = useMemo(() => linkFor(envelope, choice, location.href, short), [envelope, choice, short]);
  const change = (changed: Partial<Choice>) => setChoice({ ...choice, ...changed });
  return (
    <dialog
      ref={dialog}
      aria-labelledby="share-title"
      // React hands on what happens to a dialog within this one.
      onClose={({ target, currentTarget }) => target === currentTarget && onClose()}
      className="m-auto h-[min(640px,calc(100dvh-24px))] w-[min(880px,calc(100vw-24px))] overflow-hidden rounded-2xl max-sm:h-[calc(100dvh-24px)] border border-line2 bg-surface p-0 text-body text-ink shadow-raised backdrop:bg-canvas/60 max-sm:text-[14px] max-sm:leading-5"
    >
      <div className="flex h-full flex-col">
        <div className="flex flex-none items-start gap-3 border-b border-line px-4 py-3">
          <div className="min-w-0 grow">
            <h2 id="share-title" className="text-title font-semibold">
              Share this design
            </h2>
            <p className="text-ink2">
              {short !== undefined && mayBeShort(choice)
                ? 'The app has this lesson itself, so the link only names it.'
                : 'The whole design is in the link itself, behind the #. No server ever sees it.'}
            </p>
          </div>
          <IconButton label="Close" icon={X} onClick={() => dialog.current?.close()} />
        </div>
        <div className="grid min-h-0 grow content-start gap-x-6 gap-y-4 overflow-y-auto p-4 sm:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]">
          <div className="flex min-w-0 flex-col gap-4">
            <Kinds chosen={choice.kind} onChoose={(kind) => change({ kind })} />
            <Contents envelope={envelope} choice={choice} onChange={change} />
            {choice.kind === 'embed' && <EmbedOptions embed={choice.embed} onChange={(embed) => change({ embed })} />}
          </div>
          {link.ok ? (
            <Outcome
              envelope={envelope}
              link={link.value}
              choice={choice}
              onParts={(parts) => change({ parts })}
              onLeave={() => dialog.current?.close()}
            />
          ) : (
            <TooLarge {...{ envelope, choice }} onLeave={() => dialog.current?.close()} />
          )}
        </div>
      </div>
    </dialog>
  );
}

/** What opens the same lesson by its name, once that is known. */
function useShort(envelope: Envelope): string | undefined {
  const [short, setShort] = useState<string>();
  useEffect(() => {
    void shortFragmentOf(envelope).then(setShort);
  }, [envelope]);
  return short;
}
