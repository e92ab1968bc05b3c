import { version } from '../../package.json';
import { plan } from '../engine';
import { SCHEMA_VERSION } from '../model';
import type { Opened } from '../model/read';
import { readArguments } from './arguments';
import { type Answer, type Command, commands } from './commands';
import { designAt, type Sources } from './input';
import { plain } from './text/table';
import { USAGE } from './usage';

/** What a run prints, and how it ends: 0; 1 where `check` found an error; 2 where the input was bad. */
export interface Ending {
  readonly exitCode: 0 | 1 | 2;
  readonly stdout: string;
  readonly stderr: string;
}

/** Does what the words after the program's name ask for. */
export async function run(args: readonly string[], sources: Sources): Promise<Ending> {
  const request = readArguments(args);
  if (!request.ok) return misused(request.error);
  if (request.value === 'help') return said(USAGE);
  if (request.value === 'version') return said(`${version}\n`);

  const { command: name, operands, format, options } = request.value;
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) return misused(`There is no command ${name}.`);
  const missing = command.operands[operands.length];
  if (missing !== undefined) return misused(`${name} needs ${article(missing)} ${missing}.`);
  if (operands.length > command.operands.length) {
    return misused(
      `${name} takes ${command.operands.join(' and ')} alone; ${operands[command.operands.length]} is too much.`,
    );
  }

  const misplaced = optionFault(command, name, options);
  if (misplaced !== undefined) return misused(misplaced);

  const [file = '', ...more] = operands;
  const design = await designAt(file, sources);
  if (!design.ok) return refused(design.error);
  const answer = command.answer(plan(design.value.envelope.document), { more, options });
  if (!answer.ok) return refused([answer.error]);
  return { ...answered(answer.value, format), stderr: ageNote(design.value) };
}

/** What is wrong with the options that a command was given. */
function optionFault(
  { options: known }: Command,
  name: string,
  given: Readonly<Record<string, string>>,
): string | undefined {
  const strange = Object.keys(given).find(
    (option) => !known?.needed.includes(option) && !known?.taken.includes(option),
  );
  if (strange !== undefined) return `${name} takes no option --${strange}.`;
  const missing = known?.needed.find((option) => given[option] === undefined);
  return missing === undefined ? undefined : `${name} needs --${missing}.`;
}

const article = (word: string): string => (/^[AEIOU]/.test(word) ? 'an' : 'a');

const said = (stdout: string): Ending => ({ exitCode: 0, stdout, stderr: '' });
const misused = (why: string): Ending => refused([why, 'aks-netsim --help says what there is.']);
const refused = (complaints: readonly string[]): Ending => ({
  exitCode: 2,
  stdout: '',
  stderr: complained(complaints),
});
const complained = (lines: readonly string[]): string => lines.map((line) => `aks-netsim: ${plain(line)}\n`).join('');

const answered = ({ output, text, failed }: Answer, format: 'text' | 'json') => ({
  exitCode: failed ? (1 as const) : (0 as const),
  stdout: `${format === 'json' ? JSON.stringify(output, null, 2) : text()}\n`,
});

const ageNote = ({ newerVersion }: Opened): string =>
  newerVersion === undefined
    ? ''
    : complained([
        `The design is of schema version ${newerVersion}; this version of aks-netsim knows ${SCHEMA_VERSION}.`,
      ]);
