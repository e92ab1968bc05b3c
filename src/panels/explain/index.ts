export { ExplainAddress } from './explain-address';
