/** Longest text that a field of the document takes. */
const LONGEST = 200;

const GUID = /[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}/gi;
/** The same without its dashes, as Azure writes it into names. */
const BARE_GUID = /(?<![\da-z])[a-z]?[\da-f]{31,32}(?![\da-z])/gi;
const SUBSCRIPTION = /\/?subscriptions\/[^\s"',;]*/gi;
const MAIL = /[^\s@<>"'(),;:]{1,64}@[^\s@<>"'(),;:]{1,190}\.[a-z]{2,24}/gi;
const EDGES = /^[\s_./-]+|[\s_./-]+$/g;

/**
 * Text without what names people, subscriptions and tenants: GUIDs, ids of Azure and e-mail addresses are cut out,
 * and what is left of the text is kept.
 *
 * @returns `undefined` where nothing is left
 */
export function cleanText(text: string): string | undefined {
  const cut = text.slice(0, 4 * LONGEST);
  const clean = without(cut);
  const kept = (clean === cut ? cut : clean.replace(EDGES, '')).slice(0, LONGEST).trim();
  return kept === '' ? undefined : kept;
}

/** The same of a sentence, whose ends stay. */
export const cleanSentence = (text: string): string => without(text);

const without = (text: string): string => {
  const shorter = text.replace(SUBSCRIPTION, '').replace(GUID, '').replace(BARE_GUID, '').replace(MAIL, '');
  // What is cut out may bring together what then has to be cut out.
  return shorter === text ? text : without(shorter);
};

const SECRET =
  /secret|passw|pwd|passphrase|credential|connection-?string|token|key-?data|ssh|(?:api|account|access|shared|private|public|storage|primary|secondary|encryption|function|sas|master)[-_]?keys?\b|^sas|certificate/i;

/** Whether the name of a field says that its value is nobody's business. */
export const soundsSecret = (name: string): boolean => SECRET.test(name);
