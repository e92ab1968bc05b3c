import { writeFile } from '../share/file';
import { toEnvelope, useApp } from '../store';

/** Browsers may still be reading the file after the click returns. */
const RELEASE_AFTER_MS = 60_000;

interface TextFile {
  readonly name: string;
  readonly text: string;
  readonly mediaType: string;
}

/** Hands the design on screen to the browser as a download. */
export const saveToFile = (): void => download(writeFile(toEnvelope(useApp.getState())));

export const download = ({ name, text, mediaType }: TextFile): void =>
  downloadBlob(name, new Blob([text], { type: mediaType }));

export function downloadBlob(name: string, blob: Blob): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), RELEASE_AFTER_MS);
}
