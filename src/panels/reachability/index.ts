export { Reachability as default } from './reachability';
