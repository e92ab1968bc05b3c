export { hasLosers, type Loser, losersOf } from './losers';
export { type PacketSide, packetSides } from './packet-sides';
export { decidedAt, thingAt } from './things';
