/** Stands in every design that this app writes, whole or cut short. */
const OURS = '"schemaVersion"';

/** Keys that stand in what az, kubectl and the portal print. */
const THEIRS = /"(?:id|apiVersion|kind|properties|resourceGroup|virtualMachine|\$schema)"\s*:/;

/** Whether a text may be what another tool printed: JSON, perhaps among other lines, that is no design of ours. */
export const isForeign = (text: string): boolean => !text.includes(OURS) && THEIRS.test(text);
