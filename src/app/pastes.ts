import { useApp } from '../store';
import { isForeign } from './foreign';
import { withKeeping } from './keeping';
import { isTypedInto } from './typing';

/** What is pasted anywhere but into a field: a design of ours is opened, what other tools print is offered as one. */
export function startPastes(): void {
  addEventListener('paste', (event) => {
    if (isTypedInto(event.target) || document.querySelector('dialog[open]')) return;
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (isForeign(text)) useApp.getState().setImporting([{ name: 'Pasted text', text }]);
    else if (text.trimStart().startsWith('{')) {
      const file = new File([text], 'Pasted text', { type: 'application/json' });
      void withKeeping('the paste was not opened', ({ openFromFile }) => openFromFile(file));
    } else return;
    event.preventDefault();
  });
}
