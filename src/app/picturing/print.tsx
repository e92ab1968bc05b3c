import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { toEnvelope, useApp } from '../../store';
import { linkBack } from '../exporting/link-back';
import './print.css';
import { PrintSheet } from './print-sheet';

let started = false;

/** From now on a print shows the design on pages of its own, and nothing of the app around it. */
export function startPrinting(): void {
  if (started) return;
  started = true;
  const sheet = document.createElement('div');
  sheet.className = 'print-sheet';
  const root = createRoot(sheet);
  addEventListener('beforeprint', () => {
    const envelope = toEnvelope(useApp.getState());
    document.body.append(sheet);
    // The browser takes the page as it stands when this returns.
    flushSync(() => root.render(<PrintSheet envelope={envelope} link={linkBack(envelope).link} />));
  });
  addEventListener('afterprint', () => {
    root.render(null);
    sheet.remove();
  });
}
