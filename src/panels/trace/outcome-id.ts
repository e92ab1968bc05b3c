/** Id of what became of the packet; it describes the field at fault where it could not be traced. */
export const OUTCOME = 'trace-outcome';
