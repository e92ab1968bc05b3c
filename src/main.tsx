import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app';
import { startApp } from './app/start';
import { takeOver } from './app/take-over';
import './app/index.css';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no root');

// No top-level await: parts that are loaded at the start import this file, and would wait for it for ever.
startApp().then(() =>
  takeOver(root, () =>
    createRoot(root).render(
      <StrictMode>
        <App />
      </StrictMode>,
    ),
  ),
);
