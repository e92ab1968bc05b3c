import { isTypedInto } from '../typing';
import type { Focus } from './keys';

/** On the stage a card is not moved by keys: whoever has pressed one goes on with the arrows all the same. */
const MOVED_IN = 'input, [role=tree], [role=tablist], [role=separator], [role=grid], [role=slider]';
const PRESSED = 'button, a, summary, .react-flow__node';

/** What has the focus, by the keys that it uses itself. */
export function focusOf(target: EventTarget | null): Focus {
  if (isTypedInto(target)) return 'typed-into';
  if (!(target instanceof Element)) return 'free';
  if (target.closest(MOVED_IN)) return 'moved-in';
  return target.closest(PRESSED) ? 'pressed' : 'free';
}
