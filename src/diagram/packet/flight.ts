/** Slow at both ends: which part of the way is behind after a part of the time. */
export const eased = (time: number): number => (time < 0.5 ? 2 * time * time : 1 - (2 - 2 * time) ** 2 / 2);

/** The other way round: after which part of the time a part of the way is behind. */
export const timeAt = (part: number): number => (part < 0.5 ? Math.sqrt(part / 2) : 1 - Math.sqrt((1 - part) / 2));

/**
 * How much of the time to the next hop is over, for a packet that is at `at` and plays from `hop` on: on the way there
 * it goes on, with another speed too; anywhere else it begins at the hop.
 */
export const timeOver = (at: number, hop: number): number => (at > hop && at < hop + 1 ? timeAt(at - hop) : 0);
