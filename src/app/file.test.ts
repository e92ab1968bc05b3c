import { beforeEach, expect, it } from 'vitest';
import { writeFile } from '../share/file';
import { createDesigns } from './designs';
import { openFromFile } from './file';
import { designNamed, fakeTab, freshApp, listed, notice, shownName } from './testing';

beforeEach(freshApp);

const fileOf = (text: string, size = text.length) => ({ name: 'x.json', size, text: async () => text });

it('opens a file as a new design', async () => {
  const designs = createDesigns(fakeTab().around);
  await openFromFile(fileOf(writeFile(designNamed('theirs')).text), designs);
  expect(shownName()).toBe('theirs');
  expect(await listed(designs)).toMatchObject([{ name: 'theirs', origin: 'file' }]);
});

it.each([
  { file: fileOf('{"a":'), says: 'x.json was not opened. The file is not JSON, or it was cut short.' },
  { file: fileOf('{}'), says: 'x.json was not opened. It is no design of this app: it names no schemaVersion.' },
  {
    file: fileOf('', 20_000_001),
    says: 'x.json was not opened. The file is larger than 20 MB. No design of this app is.',
  },
  {
    file: { ...fileOf(''), text: () => Promise.reject(new Error('NotReadableError')) },
    says: 'x.json was not opened. The browser could not read the file.',
  },
])('$says', async ({ file, says }) => {
  await openFromFile(file, createDesigns(fakeTab().around));
  expect(notice('opened')).toMatchObject({ severity: 'error', says });
  expect(shownName()).toBe('AKS networking, illustrated');
});
