import { MOST_FILE_BYTES } from '../share/file';
import { isPicture } from '../share/picture';
import { fileWords } from '../share/words';
import { useApp } from '../store';
import { type Designs, designs } from './designs';
import { isForeign } from './foreign';
import { designOfPicture, designOfText } from './reading';
import { reportNotOpened } from './reports';

/** Several files are what tools printed: no design has more than one. */
export async function openFromFiles(files: readonly File[]): Promise<void> {
  const [file, ...more] = files;
  if (!file) return;
  if (more.length === 0) return openFromFile(file);
  const texts = await Promise.all(files.map(async (one) => ({ name: one.name, text: await one.text() })));
  useApp.getState().setImporting(texts);
}

/**
 * Opens a file, or a picture of a design, as a new design; what it holds that cannot be read is said in a notice. Of
 * what another tool printed a design is offered.
 */
export async function openFromFile(
  file: Pick<File, 'name' | 'size' | 'arrayBuffer'>,
  into: Designs = designs,
): Promise<void> {
  const refuse = (why: string) => reportNotOpened(`${file.name} was not opened. ${why}`);
  if (file.size > MOST_FILE_BYTES) return refuse(fileWords({ code: 'too-large', most: MOST_FILE_BYTES }));
  const buffer = await file.arrayBuffer().catch(() => undefined);
  if (buffer === undefined) return refuse('The browser could not read the file.');
  const bytes = new Uint8Array(buffer);
  const text = isPicture(bytes) ? undefined : new TextDecoder().decode(bytes);
  if (text !== undefined && isForeign(text)) return useApp.getState().setImporting([{ name: file.name, text }]);
  const design = text === undefined ? designOfPicture(bytes) : designOfText(text, 'It');
  if (!design.ok) return refuse(design.error);
  await into.openNew(design.value, 'file');
}
