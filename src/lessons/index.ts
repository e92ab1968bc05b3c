export { editsBetween } from './between';
export { editWords } from './edit-words';
export { editableParts, mayEditPart, propertyWords, withEditable, withPart } from './editable';
export { type LessonFault, tourFaults } from './faults';
export { FIGURE_WORDS } from './figures';
export { type LabTriedFault, labTried } from './lab-faults';
export { type BuiltInLab, labEnvelope, labs } from './labs';
export { isSolved, type Mark } from './mark';
export { type MayEdit, mayEdit } from './may-edit';
export { answerOf, choicesOf, predicted, type QuestionChoice, type Unreadable } from './question';
export { stepDocument } from './steps';
export {
  foundFacts,
  type Insertable,
  insertablesOf,
  insertablesOfFact,
  namedSubjects,
  type Subject,
  subjectsOf,
  subjectsWith,
} from './subjects';
export { type ClosedPiece, closed, factOf, plainText, textOf } from './text';
export { type BuiltInTour, tourEnvelope, tours } from './tours';
export {
  checkOfAssertion,
  checkOfConnection,
  checkOfFinding,
  checkOfVerdict,
  newLab,
  solved,
  withCheck,
  withFaults,
  withoutCheck,
} from './written-lab';
export { type Connection, connectionOf, newQuestion, sourcesToChoose } from './written-question';
export {
  canCapture,
  paragraphsOf,
  paragraphsText,
  withChanged,
  withCopy,
  withoutUnset,
} from './written-tour';
