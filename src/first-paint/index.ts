import { plan } from '../engine';
import { renderSvg } from '../export/svg';
import { openingDesign } from '../store/opening';

export { firstPaint } from './page';

/** The opening design as the canvas shows it, in each theme. */
export const openingPictures = () => {
  const input = { plan: plan(openingDesign) };
  return { light: renderSvg(input, { theme: 'light' }), dark: renderSvg(input, { theme: 'dark' }) };
};
