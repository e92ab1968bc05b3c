import { Inspector } from '../panels/inspector';
import { Outline } from '../panels/outline';
import { PalettePanel } from './add-part';

/** What a phone has under the diagram and a larger screen beside it; the tabs of the dock follow. */
export const SHEETS = [
  { id: 'outline', title: 'Outline', Panel: Outline },
  { id: 'inspector', title: 'Inspector', Panel: Inspector },
  { id: 'add', title: 'Add', Panel: PalettePanel },
] as const;

/** How the tabs of the sheet look. */
export const SHEET_TABS = 'border-b border-line px-2 text-[14px] *:h-11 *:grow';
