import { selectEditedLive, useApp } from '../../store';

let asks = false;

/**
 * What was edited in a step or a fault and is no part of the lesson yet goes with the page: the browser asks first, also
 * while the tab in which lessons are made is folded away. Goes on for as long as the page is there.
 */
export function startAsking(): void {
  if (asks) return;
  asks = true;
  useApp.subscribe(listen);
  listen();
}

/** Only while there is something to lose: browsers keep no page for the way back that listens to this. */
function listen(): void {
  const { touring } = useApp.getState();
  const isAtRisk = touring?.authored !== undefined && selectEditedLive(useApp.getState());
  if (isAtRisk) addEventListener('beforeunload', ask);
  else removeEventListener('beforeunload', ask);
}

const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
