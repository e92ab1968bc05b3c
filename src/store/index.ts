export { selectChanges } from './changes';
export { derive } from './derive';
export { draftKey } from './document-slice';
export {
  type Attempt,
  type Lessons,
  type Step,
  selectEditedLive,
  selectHeldBack,
  selectStep,
  selectTold,
  selectVerdictAsked,
  type Touring,
} from './lessons-slice';
export type { Notice } from './notice';
export * from './selectors';
export { type ForeignText, NONE_COLLAPSED, type Staged, toEnvelope } from './session-slice';
export { type AppState, openEnvelope, redo, undo, useApp, useHistory } from './store';
export { useEditable } from './view-only';
export { useWayBack, wayBack } from './way-back';
