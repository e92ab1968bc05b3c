import { parse } from 'papaparse';

/** What stands between cells that come from a spreadsheet. */
const TAB = '\t';

/** Text as cells: with tabs as spreadsheets copy it, else separated in whatever way a CSV file is. */
export const readCells = (text: string): readonly (readonly string[])[] =>
  parse<string[]>(text.replace(/^\uFEFF/, ''), {
    skipEmptyLines: 'greedy',
    ...(text.includes(TAB) ? { delimiter: TAB } : { delimitersToGuess: [',', ';', '|'] }),
  }).data;
