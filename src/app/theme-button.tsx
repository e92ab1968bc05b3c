import { Monitor, Moon, Sun } from 'lucide-react';
import { IconButton } from '../ui/icon-button';
import { cycleTheme, useTheme } from './theme';
import type { ThemeChoice } from './theme-choice';

const ICONS = { system: Monitor, light: Sun, dark: Moon } as const satisfies Record<ThemeChoice, unknown>;

/** Steps through the machine's theme, light and dark. */
export function ThemeButton() {
  const theme = useTheme();
  return <IconButton label={`Theme: ${theme}`} icon={ICONS[theme]} onClick={cycleTheme} />;
}
