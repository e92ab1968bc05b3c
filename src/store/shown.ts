import type { StoreApi } from 'zustand';

/**
 * A store as the page shows it: as it is, or a task behind. What a long edit computes and what is drawn of it are two pieces of
 * work then, between which the browser answers whoever uses the page. Never is one part of the page ahead of another.
 * @param isLong whether a change is one to be drawn later, `before` being what shows
 */
export function shownOf<State>(
  store: StoreApi<State>,
  isLong: (now: State, before: State) => boolean,
): Pick<StoreApi<State>, 'getState' | 'getInitialState' | 'subscribe'> {
  const listeners = new Set<(now: State, before: State) => void>();
  let shown = store.getState();
  let isDue = false;
  const show = () => {
    isDue = false;
    const before = shown;
    shown = store.getState();
    if (shown !== before) for (const listen of listeners) listen(shown, before);
  };
  store.subscribe((now) => {
    if (isDue) return;
    isDue = isLong(now, shown);
    if (isDue) setTimeout(show);
    else show();
  });
  return {
    getState: () => shown,
    getInitialState: store.getInitialState,
    subscribe: (listen) => {
      listeners.add(listen);
      return () => listeners.delete(listen);
    },
  };
}
