import { createElement } from 'react';
import { LESSON_TAB } from '../../store/authoring';
import { Authoring } from './authoring';
import type { DockTabs } from './tour-maker';

/** The dock's tab of lessons. @param tabs of the dock, of which a step opens any but this one */
export function lessonTab(tabs: DockTabs) {
  const others = tabs.filter(({ id }) => id !== LESSON_TAB);
  return { default: () => createElement(Authoring, { tabs: others }) };
}
