import { parseArgs } from 'node:util';
import { err, ok, type Result } from '../result';

/** A command and what it is given. */
export interface Request {
  readonly command: string;
  readonly operands: readonly string[];
  readonly format: 'text' | 'json';
  /** What the options of single commands were given, by their names. */
  readonly options: Readonly<Record<string, string>>;
}

/** Options that some commands take. */
const OF_COMMANDS = ['from', 'to', 'port', 'protocol', 'node', 'endpoint', 'base', 'out', 'theme'] as const;

/** What the words after the program's name ask for, or why they ask for nothing. */
export function readArguments(args: readonly string[]): Result<Request | 'help' | 'version', string> {
  const parsed = attempt(args);
  if (!parsed.ok) return parsed;
  const { values, positionals } = parsed.value;
  if (values.help) return ok('help');
  if (values.version) return ok('version');
  const [command, ...operands] = positionals;
  if (command === undefined) return err('A command is missing.');
  const { format } = values;
  if (format !== 'text' && format !== 'json') return err(`There is no format ${format}: write text or json.`);
  const options = Object.fromEntries(
    OF_COMMANDS.flatMap((name) => (values[name] === undefined ? [] : [[name, values[name]]])),
  );
  return ok({ command, operands, format, options });
}

function attempt(args: readonly string[]) {
  try {
    return ok(
      parseArgs({
        args: [...args],
        allowPositionals: true,
        options: {
          format: { type: 'string', default: 'text' },
          help: { type: 'boolean', short: 'h' },
          version: { type: 'boolean' },
          from: { type: 'string' },
          to: { type: 'string' },
          port: { type: 'string' },
          protocol: { type: 'string' },
          node: { type: 'string' },
          endpoint: { type: 'string' },
          base: { type: 'string' },
          out: { type: 'string' },
          theme: { type: 'string' },
        },
      }),
    );
  } catch (error) {
    return err(error instanceof Error ? error.message : String(error));
  }
}
