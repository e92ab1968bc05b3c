export { changesWords, changeWords } from './change-words';
export { type CellChange, type ChangeKind, differences } from './differences';
export { type EndFace, endFaces } from './end-faces';
export { type CellFace, cellFace, emptyWords, type FareFace, fareFace, isFailing, SOURCE_LEGEND } from './faces';
export { type Packed, packed, type Unpacked, unpacked } from './packed';
export { reachability, reachabilityAfter } from './reachability';
export type * from './types';
export { reachabilityText } from './words';
