export { addressAt } from './address-at';
export { allowed, type Outside, outside } from './allowed';
export { editsBetween } from './between';
export { type EditFault, edited } from './edit';
export { editWords } from './edit-words';
export { type EditablePart, editableParts, mayEditPart, propertyWords, withEditable, withPart } from './editable';
export { type LessonFault, labFaults, tourFaults } from './faults';
export { FIGURE_WORDS, figureOf } from './figures';
export { type LabTried, type LabTriedFault, labTried } from './lab-faults';
export { type BuiltInLab, labDocument, labEnvelope, labs } from './labs';
export { isSolved, type Mark, mark } from './mark';
export { type MayEdit, mayEdit } from './may-edit';
export { type Part, partsOf, partsOfAll } from './parts';
export {
  answerOf,
  choicesOf,
  predicted,
  type QuestionAnswer,
  type QuestionChoice,
  type Unanswerable,
  type Unreadable,
} from './question';
export { type StepFault, stepDocument } from './steps';
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
export { type ClosedPiece, closed, factOf, type Piece, plainText, textOf, writtenIn } from './text';
export { type BuiltInTour, tourDocument, tourEnvelope, tours } from './tours';
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
export { type Connection, connectionOf, firstConnection, newQuestion, sourcesToChoose } from './written-question';
export {
  canCapture,
  newStep,
  newTour,
  paragraphsOf,
  paragraphsText,
  stepShowing,
  withCaptured,
  withCapturedNext,
  withChanged,
  withCopy,
  withMoved,
  withoutStep,
  withoutUnset,
  withStep,
} from './written-tour';
