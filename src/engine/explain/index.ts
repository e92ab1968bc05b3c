export { type ExampleAddress, exampleAddresses } from './examples';
export { explain } from './explain';
export type * from './types';
