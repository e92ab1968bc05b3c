export { Addresses as default } from './addresses';
