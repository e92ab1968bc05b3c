/** By then the first picture has settled. */
const AFTER_MS = 2000;

const load = () => import('./picturing/print');

/** Loads what is printed before anybody prints, since a print waits for nothing. @returns what calls that off */
export function startPrintable(): () => void {
  const timer = setTimeout(() => {
    // Without it the page prints as it stands.
    load().then(
      ({ startPrinting }) => startPrinting(),
      () => undefined,
    );
  }, AFTER_MS);
  return () => clearTimeout(timer);
}

/** Opens the browser’s own print, which also writes PDF, as soon as the pages for it are there. */
export const printDesign = (): Promise<void> =>
  load().then(
    ({ startPrinting }) => {
      startPrinting();
      print();
    },
    () => print(),
  );
