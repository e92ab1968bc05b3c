export { keptHop } from './kept-hop';
export { hasLosers, type Loser, losersOf } from './losers';
export { type PacketSide, packetSides } from './packet-sides';
export { type Standing, standingOf } from './standing';
export { stayWords } from './stay-words';
export { aboutOf, decidedAt, thingAt } from './things';
