/** By then the first picture has settled. */
const AFTER_MS = 2000;

/** Loads what is printed before anybody prints, since a print waits for nothing. @returns what calls that off */
export function startPrintable(): () => void {
  const timer = setTimeout(() => {
    // Without it the page prints as it stands.
    import('./picturing/print').then(
      ({ startPrinting }) => startPrinting(),
      () => undefined,
    );
  }, AFTER_MS);
  return () => clearTimeout(timer);
}
