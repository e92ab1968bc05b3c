export { type ExampleAddress, exampleAddresses } from './examples';
export { explain } from './explain';
export { unreadable } from './read';
export type * from './types';
