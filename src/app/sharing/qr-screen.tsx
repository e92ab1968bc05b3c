import { X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { QrCode } from './qr';
import { QrPicture } from './qr-picture';

interface QrScreenProps {
  readonly code: QrCode;
  /** Of the design; empty where it is not to be told. */
  readonly name: string;
  readonly link: string;
  readonly onClose: () => void;
}

/** The code over all of the screen, to be read from the back of a room. Escape leaves. */
export function QrScreen({ code, name, link, onClose }: QrScreenProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const screen = useRef<HTMLDivElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
    // Without it the code has the page, which is less and still enough.
    void screen.current?.requestFullscreen?.()?.catch(() => undefined);
    // The key that leaves the full screen never comes to the page.
    const left = () => document.fullscreenElement === null && dialog.current?.close();
    document.addEventListener('fullscreenchange', left);
    return () => document.removeEventListener('fullscreenchange', left);
  }, []);
  const close = () => {
    if (document.fullscreenElement) void document.exitFullscreen();
    dialog.current?.close();
  };
  return (
    <dialog
      ref={dialog}
      aria-label="QR code, full screen"
      onClose={onClose}
      className="m-0 h-dvh max-h-none w-screen max-w-none border-0 bg-[#fff] p-0"
    >
      <div ref={screen} className="flex h-full w-full flex-col items-center bg-[#fff] text-[#000]">
        <p className="flex w-full flex-none items-center gap-3 px-4 py-2 text-[20px] leading-7">
          <b className="min-w-0 truncate font-semibold">{name}</b>
          <span className="min-w-0 grow truncate">{new URL(link).host}</span>
          <button
            type="button"
            aria-label="Close"
            title="Close (Escape)"
            onClick={close}
            className="grid size-11 flex-none place-items-center rounded-md outline-offset-0 focus-visible:outline-[#000]"
          >
            <X aria-hidden size={24} />
          </button>
        </p>
        <QrPicture code={code} className="min-h-0 w-full grow" />
      </div>
    </dialog>
  );
}
