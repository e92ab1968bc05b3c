/**
 * Has the browser keep the whole app, so that it works without a network from then on. Where the browser keeps nothing, as
 * in a private window or on a page without https, the app works as long as there is a network.
 */
export async function startOffline(): Promise<void> {
  // The development server serves no parts that could be kept.
  if (!import.meta.env.PROD || isSaving()) return;
  try {
    await navigator.serviceWorker?.register('./offline.js');
  } catch {
    // Browsers refuse in as many ways as there are of keeping nothing.
  }
}

/** Whoever asks to be sent as little as can be is not sent what they may never use. Not every browser tells. */
const isSaving = (): boolean =>
  (navigator as Navigator & { readonly connection?: { readonly saveData?: boolean } }).connection?.saveData === true;
