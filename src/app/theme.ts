import { useSyncExternalStore } from 'react';

/** What the person chose; `system` follows the machine. */
export type ThemeChoice = 'system' | 'light' | 'dark';

const KEY = 'aks-netsim/theme';
const CHOICES: readonly ThemeChoice[] = ['system', 'light', 'dark'];
const machineIsDark = matchMedia('(prefers-color-scheme: dark)');
const listeners = new Set<() => void>();

function stored(): ThemeChoice {
  try {
    return CHOICES.find((choice) => choice === localStorage.getItem(KEY)) ?? 'system';
  } catch {
    // Storage can be forbidden; the machine's theme does then.
    return 'system';
  }
}

let choice: ThemeChoice = stored();

function apply(): void {
  const dark = choice === 'dark' || (choice === 'system' && machineIsDark.matches);
  document.documentElement.dataset.theme = dark ? 'dark' : 'light';
  for (const listener of listeners) listener();
}

/** Puts the chosen theme on the page and follows the machine from then on. */
export function startTheme(): void {
  apply();
  machineIsDark.addEventListener('change', apply);
}

/** The next of system, light and dark. */
export function cycleTheme(): void {
  choice = CHOICES[(CHOICES.indexOf(choice) + 1) % CHOICES.length] ?? 'system';
  try {
    localStorage.setItem(KEY, choice);
  } catch {
    // Not kept for the next visit, and nothing else is lost.
  }
  apply();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useTheme = (): ThemeChoice => useSyncExternalStore(subscribe, () => choice);
