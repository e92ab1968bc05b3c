// The schemas themselves (./resources, ./envelope) are left out: only reading needs them, and zod with them.
export * from './assumptions';
export * from './dns-address';
export * from './document';
export type { Envelope, Layout, View } from './envelope';
export * from './fields';
export * from './kubernetes-version';
export type { Editable, Lab, LabCheck, LessonEdit, LessonFigure, LessonQuestion, Tour, TourStep } from './lessons';
export * from './longest';
export * from './mode';
export * from './references';
export type * from './resources';
export * from './rule-texts';
export * from './scaling';
export * from './tables';
export * from './version';
export * from './with-mode';
