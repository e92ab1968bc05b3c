import { redo, undo, useApp } from '../store';
import { isTypedInto } from './typing';

const app = useApp.getState;

/** Marks the field that `/` jumps to. */
const SEARCH = '[data-outline-search]';

/** A field in which nothing waits to be put into force: its last edit is the app's to take back. */
const isSettled = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('[data-settled]');

/** What builds is loaded with the first deed. */
async function withSelection(act: (building: typeof import('../store/building'), id: string) => void): Promise<void> {
  const { selection, document } = useApp.getState();
  if (selection === undefined || !document.resources[selection]) return;
  act(await import('../store/building'), selection);
}

/** The selection's name is its first field. */
function rename(): void {
  const field = document.querySelector<HTMLInputElement>('[data-focus-home] input');
  field?.focus();
  field?.select();
}

/** Keys that work everywhere but in a field that one is typing in; there the browser's own undo holds. */
export function startShortcuts(): void {
  addEventListener('keydown', (event) => {
    const command = event.ctrlKey || event.metaKey;
    if (command && event.key.toLowerCase() === 'k') {
      perform(event, () => useApp.getState().setCommanding(''));
      return;
    }
    // Whoever answers a question first answers that.
    if (document.querySelector('dialog[open]')) return;
    if (isTypedInto(event.target) && !(command && isSettled(event.target))) return;
    const key = event.key.toLowerCase();
    if (command && key === 'z') perform(event, event.shiftKey ? redo : undo);
    else if (command && key === 'y') perform(event, redo);
    else if (key === 'insert') perform(event, () => app().mayEdit() && app().setCommanding('Add '));
    else if (key === 'f2') perform(event, rename);
    else if (command && key === 'd') perform(event, () => void withSelection(({ duplicate }, id) => duplicate(id)));
    else if (!command && (key === 'delete' || key === 'backspace')) {
      perform(event, () => void withSelection(({ askToDelete }, id) => askToDelete(id)));
    } else if (!command && key === '/') perform(event, () => document.querySelector<HTMLElement>(SEARCH)?.focus());
    else if (!command && key === '.') perform(event, useApp.getState().findAddress);
  });
}

function perform(event: KeyboardEvent, action: () => void): void {
  event.preventDefault();
  action();
}
