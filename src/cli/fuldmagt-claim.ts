#!/usr/bin/env node
import { claimProgram } from './claim.js';

process.exitCode = await claimProgram(process.argv.slice(2), {
  input: process.stdin,
  interactive: process.stdin.isTTY,
  say: line => console.log(line),
  complain: line => console.error(line),
});
