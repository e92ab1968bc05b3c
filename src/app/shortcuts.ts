import { redo, undo, useApp } from '../store';

/** Marks the field that `/` jumps to. */
const SEARCH = '[data-outline-search]';

const types = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('input:not([type=radio]), textarea, select'));

/** A field in which nothing waits to be put into force: its last edit is the app's to take back. */
const isSettled = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('[data-settled]');

/** Keys that work everywhere but in a field that one is typing in; there the browser's own undo holds. */
export function startShortcuts(): void {
  addEventListener('keydown', (event) => {
    const command = event.ctrlKey || event.metaKey;
    if (types(event.target) && !(command && isSettled(event.target))) return;
    const key = event.key.toLowerCase();
    if (command && key === 'z') perform(event, event.shiftKey ? redo : undo);
    else if (command && key === 'y') perform(event, redo);
    else if (!command && key === '/') perform(event, () => document.querySelector<HTMLElement>(SEARCH)?.focus());
    else if (!command && key === '.') perform(event, useApp.getState().findAddress);
  });
}

function perform(event: KeyboardEvent, action: () => void): void {
  event.preventDefault();
  action();
}
