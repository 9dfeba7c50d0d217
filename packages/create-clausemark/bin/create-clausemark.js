#!/usr/bin/env node
// `npm create clausemark [folder]` is `clausemark init [folder]`: the same questions, flags and exit codes.
process.argv.splice(2, 0, 'init');
await import('clausemark/bin/clausemark.js');
