export { type Imported, importTexts, type PastedText } from './import-texts';
export { limits as importLimits } from './limits';
export type { Entry, Report } from './report';
