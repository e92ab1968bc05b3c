import { useEffect, useRef } from 'react';
import { Button } from '../../ui/button';

/** Where the browser lets no page write to the clipboard: the link, selected, to be copied by hand. */
export default function LinkByHand({ link, onClose }: { readonly link: string; readonly onClose: () => void }) {
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
