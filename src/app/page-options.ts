import { type LinkOptions, optionsOf } from '../share/link-options';
import { browser } from './browser';

let options: LinkOptions | undefined;

/** How the link with which the page was called is to be opened; also after the address is the page's own again. */
export function pageOptions(): LinkOptions {
  options ??= optionsOf(browser.fragment());
  return options;
}
