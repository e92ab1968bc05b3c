#!/usr/bin/env node
import { createReadStream } from 'node:fs';
import process from 'node:process';
import { run } from './run';

// Whoever reads may have read enough: `aks-netsim plan FILE | head` is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

const { exitCode, stdout, stderr } = await run(process.argv.slice(2), {
  file: (path) => createReadStream(path),
  stdin: process.stdin,
});
// Not process.exit, which would cut off what a pipe has not taken yet.
process.exitCode = exitCode;
process.stdout.write(stdout);
process.stderr.write(stderr);
