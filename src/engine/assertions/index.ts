export { type AssertionResult, checkAssertions } from './assertions';
