import { type Imported, importTexts } from './import-texts';

const files = import.meta.glob<string>('./fixtures/*.json', { query: '?raw', import: 'default', eager: true });

/** What a tool printed, by the file's name without its ending. */
export function fixture(name: string): string {
  const text = files[`./fixtures/${name}.json`];
  if (text === undefined) throw new Error(`No fixture ${name}`);
  return text;
}

export const fixtureNames = Object.keys(files).map((path) => path.replace(/^.*\/|\.json$/g, ''));
const beginning = (start: string): string[] => fixtureNames.filter((name) => name.startsWith(start));

/** All that was printed of one cluster. */
export const kubenetNames = beginning('kubenet-');
export const overlayNames = beginning('overlay-');

export const pasted = (names: readonly string[]) => names.map((name) => ({ name, text: fixture(name) }));

/** One paste of a JSON value. */
export const importValue = (value: unknown): Imported => importTexts([{ name: 'paste', text: JSON.stringify(value) }]);
