import { useState } from 'react';
import { useApp } from '../store';

/**
 * State of a panel that stays while another tab of the dock shows, until another design is opened. Made once, outside of
 * the panel.
 */
export function keptState<T>(initial: T): () => readonly [T, (value: T) => void] {
  let kept = { opened: 0, value: initial };
  return function useKept() {
    const opened = useApp((state) => state.opened);
    const [, draw] = useState(kept);
    const keep = (value: T) => {
      kept = { opened, value };
      draw(kept);
    };
    return [kept.opened === opened ? kept.value : initial, keep];
  };
}
