import { lazyPart } from '../ui/lazy-part';

/** The workspace of a phone. Elsewhere it is fetched after the first picture, so that a window can be made narrow. */
export const PhonePart = lazyPart<object>(() => import('./phone'));
