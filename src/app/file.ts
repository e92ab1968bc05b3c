import { MOST_FILE_BYTES } from '../share/file';
import { fileWords } from '../share/words';
import { type Designs, designs } from './designs';
import { designOfText } from './reading';
import { reportNotOpened } from './reports';

/** Opens a file as a new design; what it holds that cannot be read is said in a notice. */
export async function openFromFile(file: Pick<File, 'name' | 'size' | 'text'>, into: Designs = designs): Promise<void> {
  const refuse = (why: string) => reportNotOpened(`${file.name} was not opened. ${why}`);
  if (file.size > MOST_FILE_BYTES) return refuse(fileWords({ code: 'too-large', most: MOST_FILE_BYTES }));
  const text = await file.text().catch(() => undefined);
  if (text === undefined) return refuse('The browser could not read the file.');
  const design = designOfText(text, 'It');
  if (!design.ok) return refuse(design.error);
  into.openNew(design.value, 'file');
}
