export { hasLosers, type Loser, losersOf } from './losers';
export { type PacketSide, packetSides } from './packet-sides';
export { aboutOf, decidedAt, thingAt } from './things';
