/** Time that was spoken for: what ran before, and since when it runs now. In ms. */
export interface Timer {
  readonly before: number;
  /** Unset while it is paused. */
  readonly since?: number;
}

export const started = (now: number): Timer => ({ before: 0, since: now });

/** The length of all runs; a clock that was put back takes nothing away. */
export const elapsed = ({ before, since }: Timer, now: number): number =>
  before + (since === undefined ? 0 : Math.max(0, now - since));

/** Pauses, or goes on. */
export const toggled = (timer: Timer, now: number): Timer =>
  timer.since === undefined ? { ...timer, since: now } : { before: elapsed(timer, now) };

/** From nought; a paused one stays paused. */
export const reset = ({ since }: Timer, now: number): Timer => (since === undefined ? { before: 0 } : started(now));

const two = (n: number): string => String(n).padStart(2, '0');

/** `7:05`, and from an hour on `1:07:05`. */
export function timeWords(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`;
}

/** A timer as it was kept over a reload; `undefined` where that is none. */
export function keptTimer(text: string | null): Timer | undefined {
  try {
    const { before, since }: { before?: unknown; since?: unknown } = Object(JSON.parse(text ?? ''));
    if (typeof before !== 'number' || before < 0) return undefined;
    return { before, ...(typeof since === 'number' && { since }) };
  } catch {
    return undefined;
  }
}
