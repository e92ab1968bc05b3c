/** Row heads stay while columns scroll by. */
export const ROW_HEAD = 'sticky left-0 z-10 w-[168px] bg-surface max-sm:block max-sm:w-full';

/** What all cells of the table have in common, so that row heads line up with them. */
export const CELL = 'border-t border-line py-1 align-top';

/** A cell of one mode. On a phone modes stand one under another beneath their row's head, each by its name. */
export const MODE_CELL =
  'px-2.5 max-sm:flex max-sm:gap-2 max-sm:border-0 max-sm:px-3 max-sm:before:w-[136px] max-sm:before:flex-none max-sm:before:text-ink2 max-sm:before:content-[attr(data-mode)]';
