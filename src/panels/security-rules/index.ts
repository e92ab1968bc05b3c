export { SecurityRules as default } from './security-rules';
