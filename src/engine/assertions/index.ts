export { type Assertion, type AssertionResult, checkAssertion, checkAssertions, flowOf } from './assertions';
export {
  askedWords,
  assertionAbout,
  assertionOf,
  type EndFault,
  endFault,
  sourceToExpect,
  typedOf,
} from './made';
export { serviceAssertions } from './of-services';
export { failing, STANDING_WORDS, STANDINGS, type Standing, standingOf, standingSummary } from './standing';
