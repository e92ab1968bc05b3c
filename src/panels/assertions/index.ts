export { Assertions as default } from './assertions';
