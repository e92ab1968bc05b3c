/** Whether a version such as `1.34` or `1.32.7` is `least` or later; a text that is no version is taken for the newest. */
export function isAtLeast(version: string, least: string): boolean {
  const [major = 0, minor = 0] = least.split('.').map(Number);
  const read = /^v?(\d+)\.(\d+)/.exec(version);
  if (!read) return true;
  const [is, isMinor] = [Number(read[1]), Number(read[2])];
  return is > major || (is === major && isMinor >= minor);
}
