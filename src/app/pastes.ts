import { useApp } from '../store';
import { isForeign } from './foreign';
import { withKeeping } from './keeping';
import { isTypedInto } from './typing';

/** Text that a design of ours may be in: its file, or a picture of it. */
const OURS = /^\s*(?:\{|<(?:\?xml|svg)\b)/;

/**
 * What is pasted anywhere but into a field: a design of ours is opened, as text, as a file or in a picture; what other
 * tools print is offered as one.
 */
export function startPastes(): void {
  addEventListener('paste', (event) => {
    if (isTypedInto(event.target) || document.querySelector('dialog[open]')) return;
    const text = event.clipboardData?.getData('text/plain') ?? '';
    const [file = OURS.test(text) ? new File([text], 'Pasted text') : undefined] = event.clipboardData?.files ?? [];
    if (isForeign(text)) useApp.getState().setImporting([{ name: 'Pasted text', text }]);
    else if (file) void withKeeping('the paste was not opened', ({ openFromFile }) => openFromFile(file));
    else return;
    event.preventDefault();
  });
}
