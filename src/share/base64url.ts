/** Bytes as text that an address can hold: base64 with `-` and `_`, without padding (RFC 4648, section 5). */
export function toBase64url(bytes: Uint8Array): string {
  // One call with all bytes as arguments would exceed the stack.
  const CHUNK = 8192;
  let binary = '';
  for (let start = 0; start < bytes.length; start += CHUNK) {
    binary += String.fromCharCode(...bytes.subarray(start, start + CHUNK));
  }
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** @returns `undefined` when the text is none that `toBase64url` could have written */
export function fromBase64url(text: string): Uint8Array | undefined {
  if (!/^[\w-]*$/.test(text) || text.length % 4 === 1) return undefined;
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}
