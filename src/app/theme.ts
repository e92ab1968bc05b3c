import { useSyncExternalStore } from 'react';
import { isDark, machineIsDark, THEME_CHOICES, THEME_KEY, type ThemeChoice } from './theme-choice';

const listeners = new Set<() => void>();

function stored(): ThemeChoice {
  try {
    return THEME_CHOICES.find((choice) => choice === localStorage.getItem(THEME_KEY)) ?? 'system';
  } catch {
    // Storage can be forbidden; the machine's theme does then.
    return 'system';
  }
}

let choice: ThemeChoice = stored();

function apply(): void {
  document.documentElement.dataset.theme = isDark(choice) ? 'dark' : 'light';
  for (const listener of listeners) listener();
}

/**
 * Puts the chosen theme on the page and follows the machine from then on.
 * @param asked what the link asks for; holds for this visit
 */
export function startTheme(asked?: ThemeChoice): void {
  choice = asked ?? choice;
  apply();
  machineIsDark().addEventListener('change', apply);
}

/** The next of system, light and dark. */
export function cycleTheme(): void {
  choice = THEME_CHOICES[(THEME_CHOICES.indexOf(choice) + 1) % THEME_CHOICES.length] ?? 'system';
  try {
    localStorage.setItem(THEME_KEY, choice);
  } catch {
    // Not kept for the next visit, and nothing else is lost.
  }
  apply();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useTheme = (): ThemeChoice =>
  useSyncExternalStore(
    subscribe,
    () => choice,
    () => 'system',
  );
