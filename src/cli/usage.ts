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

FILE is a design saved by the app, a link to one (https://host/#v1.…, or #v1.… alone), or - for standard input.
A link is read where it stands: nothing is asked of any server.

Options
  --format text|json    tables for people, or JSON for programs (default: text)
  --help
  --version

Exit code: 0; 1 when check finds an error or an assertion fails; 2 when the input cannot be read.
`;
