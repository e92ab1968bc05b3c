export { LabPanel } from './lab-panel';
export { Player } from './player';
