/** What az takes for a word like any other wherever it stands: names, prefixes, ports, tags of services, versions. */
const FIT = /^[A-Za-z0-9*_][\w.*:/%+= -]*$/;

/** The apex of a zone. */
const APEX = '@';

/**
 * Text of a design as az may be given it. A word that begins with a dash is an option, one that begins with @ the name
 * of a file that az reads, and brackets and braces are a notation of its own; none of them begins or is in anything that
 * Azure takes here. What should not be is a dash.
 * @see https://learn.microsoft.com/cli/azure/use-azure-cli-successfully-quoting (read 2026-11-23)
 */
export function fitting(text: string): string {
  if (text === APEX || FIT.test(text)) return text;
  const fit = text.replace(/[^\w.*:/%+= -]+/g, '-').replace(/^[^A-Za-z0-9*_]+/, '');
  return fit === '' ? 'unnamed' : fit;
}
