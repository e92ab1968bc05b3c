/** What the person chose; `system` follows the machine. */
export type ThemeChoice = 'system' | 'light' | 'dark';

export const THEME_CHOICES: readonly ThemeChoice[] = ['system', 'light', 'dark'];

/** Where the browser keeps it. */
export const THEME_KEY = 'aks-netsim/theme';

/** Which theme the machine prefers. */
export const machineIsDark = (): MediaQueryList => matchMedia('(prefers-color-scheme: dark)');

/** Whether the page is to be dark. @param choice what is kept, which may be nothing or anything */
export const isDark = (choice: string | null | undefined): boolean =>
  choice === 'dark' || (choice !== 'light' && machineIsDark().matches);
