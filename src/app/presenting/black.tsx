import { stage } from './present';

/** Nothing to look at but whoever speaks. */
export const Black = () => (
  <button type="button" className="stage-black" onClick={() => stage({ black: false })}>
    <span className="sr-only">The screen is black. Press to go on.</span>
  </button>
);
