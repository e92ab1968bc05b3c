/** While the design is presented the tab holds the id of its stage here: after a reload the show goes on. */
export const STAGE_KEY = 'aksnet.stage';
