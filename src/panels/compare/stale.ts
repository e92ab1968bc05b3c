/** An answer that is being worked out anew; pale only where that takes a while. */
export const STALE = 'opacity-60 motion-safe:transition-opacity motion-safe:delay-150';
