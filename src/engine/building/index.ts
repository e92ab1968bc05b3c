export { added, canAdd } from './add';
export { BUILDABLE, type Buildable, type BuildableGroup } from './buildable';
export { canConnect, connected, connectionsOf, type Target } from './connect';
export { duplicated } from './duplicate';
export type { Mention } from './mentions';
export { type Dependents, dependents, removed } from './remove';
export type { Built, Connected, Refusal, RefusalCode } from './types';
