#!/usr/bin/env node
import { createReadStream, writeFileSync } from 'node:fs';
import process from 'node:process';
import { run } from './run';

// Whoever reads may have read enough: `aks-netsim plan FILE | head` is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

const { exitCode, stdout, stderr, out } = await run(process.argv.slice(2), {
  file: (path) => createReadStream(path),
  stdin: process.stdin,
});
// Not process.exit, which would cut off what a pipe has not taken yet.
process.exitCode = exitCode;
process.stdout.write(stdout);
process.stderr.write(stderr);
if (out) write(out);

function write({ path, text }: { readonly path: string; readonly text: string }): void {
  try {
    writeFileSync(path, text);
  } catch (error) {
    process.exitCode = 2;
    process.stderr.write(`aks-netsim: out: ${error instanceof Error ? error.message : error}\n`);
  }
}
