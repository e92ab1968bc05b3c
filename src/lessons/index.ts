export { addressAt } from './address-at';
export { allowed, type Outside, outside } from './allowed';
export { editsBetween } from './between';
export { type EditFault, edited } from './edit';
export { type LessonFault, labFaults, tourFaults } from './faults';
export { figureOf } from './figures';
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
export { type ClosedPiece, closed, factOf, type Piece, plainText, textOf, writtenIn } from './text';
export { type BuiltInTour, tourDocument, tourEnvelope, tours } from './tours';
