/** Start of the key under which the browser's storage holds a design. */
export const DESIGN_KEY = 'aksnet.design.';
