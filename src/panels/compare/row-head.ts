/** Row heads stay while columns scroll by. */
export const ROW_HEAD = 'sticky left-0 z-10 w-[168px] bg-surface max-sm:w-[116px]';

/** What all cells of the table have in common, so that row heads line up with them. */
export const CELL = 'border-t border-line py-1 align-top';
