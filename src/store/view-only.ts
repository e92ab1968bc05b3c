import { useApp } from './store';

/** Whether the design on screen can be edited, for what shows controls that do; not where it is there to be looked at. */
export const useEditable = (): boolean => useApp((state) => !state.viewOnly);
