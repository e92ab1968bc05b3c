/**
 * Runs before anything is painted, from the text of the page itself: puts the theme on the page that was chosen, and
 * hides the opening design where another one is about to be opened.
 */
import { ANY_DESIGN_KEY } from '../app/design-key';
import { isDark, THEME_KEY } from '../app/theme-choice';

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
page.dataset.theme = isDark(kept[THEME_KEY]) ? 'dark' : 'light';
if (location.hash.length > 1 || Object.keys(kept).some((key) => key.startsWith(ANY_DESIGN_KEY))) {
  page.dataset.opens = 'another';
}
