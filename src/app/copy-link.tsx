import { Link2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useApp } from '../store';
import { Button } from '../ui/button';
import { withKeeping } from './keeping';
import type * as persistence from './persistence';

/** Puts the whole design behind one address and that on the clipboard. */
export function CopyLink() {
  const notify = useApp((state) => state.notify);
  const [byHand, setByHand] = useState<string>();

  const copy = async ({ copyLink, cautionWords }: Pick<typeof persistence, 'copyLink' | 'cautionWords'>) => {
    const result = await copyLink();
    if (!result.ok) {
      return notify({
        id: 'link',
        severity: 'error',
        says: 'This design is too large for a link. Save it to a file and send that.',
      });
    }
    if (!result.value.copied) return setByHand(result.value.link);
    const { cautions } = result.value;
    notify({
      id: 'link',
      severity: cautions.length > 0 ? 'warning' : 'info',
      says: ['Link copied: the whole design is in it.', ...cautions.map((caution) => cautionWords[caution])].join(' '),
    });
  };

  return (
    <>
      <Button
        icon={Link2}
        primary
        className="ml-1 h-[30px]"
        onClick={() => void withKeeping('no link was copied', copy)}
        aria-label="Copy link"
        data-copy-link
      >
        <span className="max-[1360px]:sr-only">Copy link</span>
      </Button>
      {byHand !== undefined && <LinkByHand link={byHand} onClose={() => setByHand(undefined)} />}
    </>
  );
}

/** Where the browser lets no page write to the clipboard: the link, selected, to be copied by hand. */
function LinkByHand({ link, onClose }: { readonly link: string; readonly onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
    field.current?.select();
  }, []);
  return (
    <dialog
      ref={dialog}
      onClose={onClose}
      aria-label="Copy the link by hand"
      className="m-auto w-[min(560px,90vw)] rounded-2xl border border-line2 bg-surface p-4 text-ink shadow-raised"
    >
      <form method="dialog" className="flex flex-col gap-3">
        <label className="flex flex-col gap-2 text-label">
          This browser lets no page write to the clipboard. Copy the link by hand:
          <textarea
            ref={field}
            readOnly
            rows={6}
            value={link}
            className="rounded-md border border-edge bg-sunk p-2 font-mono text-meta break-all"
          />
        </label>
        <Button type="submit" className="self-end">
          Close
        </Button>
      </form>
    </dialog>
  );
}
