import { type DesignFile, writeFile } from '../share/file';
import { toEnvelope, useApp } from '../store';

/** Browsers may still be reading the file after the click returns. */
const RELEASE_AFTER_MS = 60_000;

/** Hands the design on screen to the browser as a download. */
export const saveToFile = (): void => download(writeFile(toEnvelope(useApp.getState())));

export function download({ name, text, mediaType }: DesignFile): void {
  const url = URL.createObjectURL(new Blob([text], { type: mediaType }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), RELEASE_AFTER_MS);
}
