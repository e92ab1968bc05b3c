import { version } from '../../package.json';
import { plan } from '../engine';
import { SCHEMA_VERSION } from '../model';
import type { Opened } from '../model/read';
import { ok } from '../result';
import { type Request, readArguments } from './arguments';
import type { Answer, Answered, Command } from './command';
import { commands } from './commands';
import { designAt, type Sources, textsAt } from './input';
import { plain } from './text/table';
import { USAGE } from './usage';

/** What a run prints, and how it ends: 0; 1 where `check` found an error; 2 where the input was bad. */
export interface Ending {
  readonly exitCode: 0 | 1 | 2;
  readonly stdout: string;
  readonly stderr: string;
  /** A file to be written, in place of what would have gone to standard output. */
  readonly out?: { readonly path: string; readonly text: string };
}

/** Does what the words after the program's name ask for. */
export async function run(args: readonly string[], sources: Sources): Promise<Ending> {
  const request = readArguments(args);
  if (!request.ok) return misused(request.error);
  if (request.value === 'help') return said(USAGE);
  if (request.value === 'version') return said(`${version}\n`);

  const { command: name, operands, options } = request.value;
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) return misused(`There is no command ${name}.`);
  const fault = operandFault(command, name, operands) ?? optionFault(command, name, options);
  if (fault !== undefined) return misused(fault);
  const answer = await answerOf(command, request.value, sources);
  return answer.ok ? answered(answer.value, request.value) : refused([answer.error].flat());
}

/** Reads what a command is about, and asks it. */
async function answerOf(
  command: Command,
  { operands, options }: Pick<Request, 'operands' | 'options'>,
  sources: Sources,
): Promise<Answered> {
  if (command.reads === 'texts') {
    const texts = await textsAt(operands, sources);
    return texts.ok ? command.answer(texts.value) : texts;
  }
  const [file = '', ...more] = operands;
  const design = await designAt(file, sources);
  if (!design.ok) return design;
  const { envelope } = design.value;
  const answer = command.answer(plan(envelope.document), { envelope, file, more, options });
  if (!answer.ok) return answer;
  return ok({ ...answer.value, notes: [...(answer.value.notes ?? []), ...ageNotes(design.value)] });
}

/** What is wrong with the number of things that a command was given. */
function operandFault({ operands, reads }: Command, name: string, given: readonly string[]): string | undefined {
  const missing = operands[given.length];
  if (missing !== undefined) return `${name} needs ${article(missing)} ${missing}.`;
  const strange = given[operands.length];
  if (strange === undefined || reads === 'texts') return undefined;
  return `${name} takes ${operands.join(' and ')} alone; ${strange} is too much.`;
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

function answered({ output, text, notes = [], failed }: Answer, { format, options: { out } }: Request): Ending {
  const ending = { exitCode: failed ? 1 : 0, stderr: complained(notes) } as const;
  const words = typeof text === 'function' ? () => `${text()}\n` : () => text.file;
  const printed = format === 'json' ? `${JSON.stringify(output, null, 2)}\n` : words();
  return out === undefined || out === '-'
    ? { ...ending, stdout: printed }
    : { ...ending, stdout: '', out: { path: out, text: printed } };
}

const ageNotes = ({ newerVersion }: Opened): readonly string[] =>
  newerVersion === undefined
    ? []
    : [`The design is of schema version ${newerVersion}; this version of aks-netsim knows ${SCHEMA_VERSION}.`];
