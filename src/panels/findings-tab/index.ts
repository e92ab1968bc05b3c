export { FindingsTab as default } from './findings-tab';
