// All in px at a zoom of 100 %.

/** One size in all modes and at all zooms. */
export const NODE_CARD = { width: 144, height: 124 };
/** Refused nodes drawn one by one before the rest of them becomes one card; the row is always filled. */
export const REFUSED_SHOWN = 3;

export const POOL = { pad: 10, head: 46, gap: 8, emptyBody: 18 };

/** The head leaves room for the chips on the upper edge of the pools. */
export const CLUSTER = { pad: 8, head: 42, gap: 14, minWidth: 440, wide: 560 };

/** `low` is the head of a frame wide enough for one line. */
export const SUBNET = { pad: 10, head: 46, low: 38, line: 22, gap: 8, beneath: 20, minWidth: 148 };
export const USAGE = { height: 31, minWidth: 190, apart: 28 };

export const NETWORK = { pad: 12, head: 42, across: 24, down: 24, minWidth: 400 };
/** A network seen from outside is narrow, so its head has one line for each of its facts. */
export const OUTSIDE = { pad: 10, head: 44, line: 22, gap: 18 };

/** How much of the room that is left over a subnet may take to line up with the row above. */
export const MOST_STRETCH = 60;

/** Wide enough for the longest address. */
export const HOST = { width: 128, height: 62 };
export const GATEWAY = { width: 152, height: 74 };
export const MACHINE = { width: 128, height: 60 };
export const NAT_GATEWAY = { width: 160, height: 60 };
export const BALANCER = { width: 160, named: 196, around: 60, line: 15, lines: 3 };
export const SITE = { width: 168, head: 48, line: 18, lines: 6, pad: 8 };

/** Frames drawn as their title bars. */
export const BAR = { network: 400, outside: 168, subnet: 400, cluster: 400, pool: 240 };

/** Between the columns: internet, entry points, networks, peers, sites. */
export const COLUMN = { internet: 24, entry: 28, right: 44, down: 24, networks: 48 };
/** The word on a line to a site needs more room when it is a long one. */
export const ROOM_FOR_EXPRESSROUTE = 88;
