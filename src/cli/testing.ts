import { SCHEMA_VERSION, type TopologyDocument } from '../model';
import { writeLink } from '../share/link';
import { type Ending, run } from './run';

export const saved = (document: TopologyDocument, schemaVersion = SCHEMA_VERSION): string =>
  JSON.stringify({ schemaVersion, document });

/** @throws for a document that is too large for a link */
export function linkOf(document: TopologyDocument): string {
  const link = writeLink({ schemaVersion: SCHEMA_VERSION, document });
  if (!link.ok) throw new Error(link.error.code);
  return link.value;
}

/** Runs it over files of a pretended folder, by their names, and a pretended standard input, both in pieces. */
export const runIn = (files: Readonly<Record<string, string>>, args: readonly string[], stdin = ''): Promise<Ending> =>
  run(args, { stdin: pieces(stdin), file: (path) => pieces(files[path]) });

export async function* pieces(text: string | undefined): AsyncGenerator<Uint8Array> {
  if (text === undefined) throw new Error('no such file');
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += 7001) yield bytes.subarray(at, at + 7001);
}
