/** A name for a copy that no other design has. */
export function copyName(name: string, taken: readonly string[]): string {
  const names = [`${name} copy`, ...taken.map((_, n) => `${name} copy ${n + 2}`)];
  return names.find((one) => !taken.includes(one)) ?? name;
}
