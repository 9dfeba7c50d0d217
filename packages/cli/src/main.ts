// Entry point. `--version` answers before anything else is loaded.
import { version } from './version.ts';

const args = process.argv.slice(2);
if (args.length === 1 && (args[0] === '--version' || args[0] === '-V')) {
  process.stdout.write(`${version}\n`);
} else {
  const [{ run }, { processIo }] = await Promise.all([import('./run.ts'), import('./output/io.ts')]);
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(process.exitCode ?? 2);
    process.stderr.write(`clausemark: The output could not be written: ${error.message}\n`);
    process.exit(2);
  });
  process.exitCode = await run(args, processIo());
  // Without waiting for what is still under way inside Node, such as machine code that nobody will run.
  await Promise.all([written(process.stdout), written(process.stderr)]);
  process.exit();
}

/** Where streams are not synchronous, what was printed may still be on its way. */
function written(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise((done) => stream.write('', () => done()));
}
