/** The face of what keeps, shares and opens designs: one chunk, loaded when there is something to do for it. */
export { openWhatWaits, startAutosave } from './autosave';
export { designs } from './designs';
export { openFromFile, openFromFiles } from './file';
export { copyAndTell, openFromAddress } from './link';
