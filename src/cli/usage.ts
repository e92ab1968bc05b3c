import { exporters } from '../export';
import { HOME } from './linking';

const widest = Math.max(...exporters.map(({ id }) => id.length));
const FORMATS = exporters.map(({ id, says }) => `  ${id.padEnd(widest)}  ${says}\n`).join('');

/** What `--help` prints. */
export const USAGE = `Usage: aks-netsim COMMAND FILE

Computes an AKS network design: every address, every limit, and what is wrong.

Commands
  plan FILE             addresses, and the resources that AKS creates
  verdicts FILE         whether it runs, upgrades and scales, and what each needs
  check FILE            what is wrong, why, and how to mend it; which assertions fail
  explain FILE ADDRESS  who has an address, and how that comes about
  trace FILE --from END --to END [--port N] [--protocol tcp|udp|icmp] [--node ID] [--endpoint ID]
                        a packet hop by hop, both ways, with every address rewritten;
                        END is an id, <site>/<host>, or an address; --node and --endpoint
                        take the place of chance
  export FILE --to FORMAT [--base URL] [--theme light|dark] [--out PATH]
                        the design as a file of another tool; what that does not say of it
                        goes to standard error
  import FILE... [--out PATH]
                        a design of what az, kubectl and the portal print, in any order;
                        what was understood, assumed and left out goes to standard error
  link FILE [--base URL] [--out PATH]
                        the whole design as one address

FILE is a design saved by the app, a link to one (https://host/#v2.…, or #v2.… alone), or - for standard input;
import reads output of the tools instead. A link is read where it stands: nothing is asked of any server.

Options
  --format text|json    tables or files, or JSON for programs (default: text)
  --base URL            where the app is that a link leads to (default: where FILE leads, if it is a link;
                        else ${HOME}, where npm start serves it for this machine alone)
  --theme light|dark    the colours of a picture (default: light)
  --out PATH            a file in place of standard output
  --help
  --version

Formats
${FORMATS}
Exit code: 0; 1 when check finds an error or an assertion fails; 2 when the input cannot be read.
`;
