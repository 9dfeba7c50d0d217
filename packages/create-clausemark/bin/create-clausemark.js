#!/usr/bin/env node
// `npm create clausemark [folder]` is `clausemark init [folder]`: the same questions, flags and exit codes.
// What npm fetched for it is not on anybody's path, so it tells at the end how to get the command that its last lines name.
process.argv.splice(2, 0, 'init');
if (import.meta.url.includes('/node_modules/')) {
  process.on('exit', (code) => {
    if (code === 0) process.stderr.write('\nTo have the command in every folder: npm install --global clausemark\n');
  });
}
await import('clausemark/bin/clausemark.js');
