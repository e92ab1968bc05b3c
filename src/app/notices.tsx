import { CircleX, Info, TriangleAlert, X } from 'lucide-react';
import { type Notice, useApp } from '../store';

const MARKS = { info: Info, warning: TriangleAlert, error: CircleX } as const;
const COLOURS = {
  info: 'border-line2 bg-surface text-ink',
  warning: 'border-warn-l bg-warn-t text-warn',
  error: 'border-bad-l bg-bad-t text-bad',
} as const;

/** What the app has to say, in a strip under the top bar; never in the way of the work. */
export function Notices() {
  // Always there, so that what comes into it is read out.
  const notices = useApp((state) => state.notices);
  return (
    <div role="log" aria-label="Messages" className="flex max-h-[40vh] shrink-0 flex-col overflow-y-auto bg-surface">
      {notices.map((notice) => (
        <NoticeStrip key={notice.id} notice={notice} />
      ))}
    </div>
  );
}

function NoticeStrip({ notice }: { readonly notice: Notice }) {
  const dismiss = useApp((state) => state.dismiss);
  const Mark = MARKS[notice.severity];
  return (
    <div className={`flex items-start gap-2 border-b px-3 py-1.5 ${COLOURS[notice.severity]}`}>
      <Mark aria-hidden size={14} className="mt-[5px] shrink-0" />
      {/* Where both have no room side by side, as on a phone, the button goes beneath. */}
      <div className="flex min-w-0 grow flex-wrap items-start justify-end gap-x-2">
        <div className="min-w-0 grow basis-56 py-1">
          <p>{notice.says}</p>
          {notice.details && <Details lines={notice.details} />}
        </div>
        {notice.action && (
          <button
            type="button"
            className="h-[26px] max-w-full truncate rounded-md border border-current px-2 font-semibold"
            onClick={() => {
              dismiss(notice.id);
              notice.action?.run();
            }}
          >
            {notice.action.label}
          </button>
        )}
      </div>
      <button
        type="button"
        aria-label="Dismiss message"
        className="grid size-[26px] shrink-0 place-items-center rounded-md"
        onClick={() => dismiss(notice.id)}
      >
        <X aria-hidden size={14} />
      </button>
    </div>
  );
}

function Details({ lines }: { readonly lines: readonly string[] }) {
  return (
    <ul className="mt-1 max-h-32 list-disc overflow-auto pl-4">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
