/** Start of every key under which the browser's storage holds something of a design. */
export const ANY_DESIGN_KEY = 'aksnet.design';
/** Start of the key under which older versions kept a whole design. */
export const DESIGN_KEY = `${ANY_DESIGN_KEY}.`;
/** Start of the key of a tab's edits that the database does not hold yet. */
export const JOURNAL_KEY = `${ANY_DESIGN_KEY}-journal.`;
/** Start of the key of a design that was deleted when its tab was left; holds the revision that was. */
export const DELETED_KEY = `${ANY_DESIGN_KEY}-deleted.`;
/** Stands there once the database holds designs: to ask the database itself would hold up the first picture of a newcomer. */
export const KEPT_KEY = `${ANY_DESIGN_KEY}s-kept`;
