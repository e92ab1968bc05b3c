import { useEffect, useState } from 'react';
import { focusOf } from '../focus-of';
import { type Deed, deedOf, REMOTE } from '../keys';
import { BigButton } from './big-button';
import { Controls } from './controls';
import type { Other } from './line';
import { Now } from './now';
import { Steps } from './steps';
import { Time } from './time';
import { useFollowing } from './use-following';

/** The presenter's window: notes, what comes next, and the time, with the audience's window led from here. */
export function NotesPage({ id }: { readonly id: string }) {
  const { shown, other, perform, goTo } = useFollowing(id);
  useKeys(perform);
  const title = shown?.title;
  useEffect(() => {
    document.title = title === undefined ? 'Presenter' : `Presenter – ${title}`;
  }, [title]);
  return (
    <div className="flex h-dvh flex-col overflow-hidden text-[16px]/[24px]">
      <header className="flex flex-none flex-wrap items-center gap-x-6 gap-y-2 border-b border-line bg-surface px-6 py-3">
        <h1 className="min-w-0 grow truncate text-[18px]/[26px] font-semibold">{title ?? 'Presenter'}</h1>
        <Time />
      </header>
      <Connection other={other} />
      {shown && (
        <>
          <main className="grid min-h-0 grow grid-cols-[minmax(0,3fr)_minmax(0,2fr)] max-sm:grid-cols-1 max-sm:overflow-y-auto">
            <Now shown={shown} />
            <Steps shown={shown} onGo={goTo} />
          </main>
          <Controls shown={shown} perform={perform} />
        </>
      )}
    </div>
  );
}

/** Keys are the stage's, so that a clicker works whichever window has the focus. */
function useKeys(perform: (deed: Deed) => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const deed = deedOf(event, focusOf(event.target));
      // F5 loads this window anew, as anywhere.
      if (!deed || !REMOTE.has(deed)) return;
      event.preventDefault();
      perform(deed);
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  });
}

const OTHERS: Readonly<Record<Exclude<Other, 'there'>, string>> = {
  'waited-for': 'Waiting for the window that the audience sees.',
  gone: 'The window that the audience sees is closed, or shows the workspace again. Choose Present there, or open it anew.',
  'other-version': 'The window that the audience sees has another version of the app. Reload both.',
};

const REFUSED =
  'The browser did not open the audience’s window. Allow this page to open pop-ups, then try again; or choose Present in a tab of your own.';

function Connection({ other }: { readonly other: Other }) {
  const [refused, setRefused] = useState(false);
  return (
    <div role="status" className="flex-none">
      {other !== 'there' && (
        <div className="flex flex-wrap items-center gap-3 border-b border-warn-l bg-warn-t px-6 py-2 text-warn">
          <p className="min-w-0 grow">{refused && other === 'gone' ? REFUSED : OTHERS[other]}</p>
          {other === 'gone' && (
            <BigButton onClick={() => setRefused(!openStage())}>Open the audience’s window</BigButton>
          )}
        </div>
      )}
    </div>
  );
}

/** A new window goes on with the show: it takes over from this one which stage it is of. */
const openStage = (): boolean => window.open(location.pathname + location.search) !== null;
