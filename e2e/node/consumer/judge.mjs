// A program of somebody else's: plain JavaScript that knows the library by its name.
import { readFileSync } from 'node:fs';
import { explain, findings, formatAddress, openFile, plan, verdicts } from 'aks-network-simulator';

const opened = openFile(readFileSync(process.argv[2], 'utf8'));
if (!opened.ok) throw new Error(opened.error.code);
const planned = plan(opened.value.envelope.document);
const nodes = Object.values(planned.clusters).flatMap(({ pools }) => pools.flatMap((pool) => pool.nodes));

console.log(
  JSON.stringify({
    nodes: nodes.map(({ address }) => formatAddress(address)),
    findings: findings(planned).map(({ code }) => code),
    runs: Object.values(planned.clusters).map((cluster) => verdicts(planned, cluster).runs.holds),
    owners: nodes.map(({ address }) => {
      const explained = explain(planned, address);
      return explained.kind === 'address' ? explained.answers[0].owner : undefined;
    }),
  }),
);
