/**
 * Runs before anything is painted, from the text of the page itself: puts the theme on the page that was asked for or
 * chosen, and asks for the picture of the opening design, or hides that design where another one is about to be opened.
 */
import { ANY_DESIGN_KEY } from '../app/design-key';
import { isDark, THEME_KEY } from '../app/theme-choice';
import { optionsOf } from '../share/link-options';

function storage(): Storage | Record<string, never> {
  try {
    return localStorage;
  } catch {
    // Forbidden: then nothing is kept there either.
    return {};
  }
}

const page = document.documentElement;
const kept = storage();
const theme = isDark(optionsOf(location.hash).theme ?? kept[THEME_KEY]) ? 'dark' : 'light';
page.dataset.theme = theme;
if (location.hash.length > 1 || Object.keys(kept).some((key) => key.startsWith(ANY_DESIGN_KEY))) {
  page.dataset.opens = 'another';
} else {
  // The style sheet asks for it too, but has to come first.
  const picture = new Image();
  picture.fetchPriority = 'high';
  picture.src = document.currentScript?.dataset[theme] ?? '';
}
