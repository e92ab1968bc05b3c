export { Compare as default } from './compare';
