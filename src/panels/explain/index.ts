export { ExplainAddress } from './explain-address';
export { Sentence } from './sentence';
