import { beforeEach, expect, it } from 'vitest';
import { plan } from '../engine';
import { svg } from '../export/svg';
import { writeFile } from '../share/file';
import { createDesigns } from './designs';
import { openFromFile } from './file';
import { designNamed, fakeTab, freshApp, listed, notice, shownName } from './testing';

beforeEach(freshApp);

const bytesOf = (text: string) => new TextEncoder().encode(text);
const fileOf = (text: string, size = text.length) => ({
  name: 'x.json',
  size,
  arrayBuffer: async () => bytesOf(text).buffer,
});

it('opens a file as a new design', async () => {
  const designs = createDesigns(fakeTab().around);
  await openFromFile(fileOf(writeFile(designNamed('theirs')).text), designs);
  expect(shownName()).toBe('theirs');
  expect(await listed(designs)).toMatchObject([{ name: 'theirs', origin: 'file' }]);
});

it('opens a picture as the design in it', async () => {
  const { text } = svg.write({ plan: plan(designNamed('drawn').document) });
  await openFromFile(fileOf(text), createDesigns(fakeTab().around));
  expect(shownName()).toBe('drawn');
});

it.each([
  { file: fileOf('{"a":'), says: 'x.json was not opened. The file is not JSON, or it was cut short.' },
  { file: fileOf('{}'), says: 'x.json was not opened. It is no design of this app: it names no schemaVersion.' },
  {
    file: fileOf('<svg xmlns="http://www.w3.org/2000/svg"/>'),
    says: 'x.json was not opened. The picture carries no design. Chat tools, image editors and screenshots leave it out: ask for the file as it was exported, or for a link.',
  },
  {
    file: fileOf('', 20_000_001),
    says: 'x.json was not opened. The file is larger than 20 MB. No design of this app is.',
  },
  {
    file: { ...fileOf(''), arrayBuffer: () => Promise.reject(new Error('NotReadableError')) },
    says: 'x.json was not opened. The browser could not read the file.',
  },
])('$says', async ({ file, says }) => {
  await openFromFile(file, createDesigns(fakeTab().around));
  expect(notice('opened')).toMatchObject({ severity: 'error', says });
  expect(shownName()).toBe('AKS networking, illustrated');
});
