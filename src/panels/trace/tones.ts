/** How an outcome is marked beside its word. */
export { OUTCOME_TONES as tones } from '../../engine/trace';
