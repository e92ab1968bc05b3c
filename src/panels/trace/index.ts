export { Trace as default } from './trace';
