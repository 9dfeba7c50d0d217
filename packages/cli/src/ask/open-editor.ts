// Opens a file in the person's editor and waits until it is closed.
import { spawn } from 'node:child_process';
import { VerbError } from '../output/verb-error.ts';

/** @param editor as in $EDITOR: a program, with its own arguments perhaps */
export function openEditor(editor: string, file: string): Promise<void> {
  const isWindows = process.platform === 'win32';
  const child = isWindows
    ? spawn(editor, [`"${file}"`], { stdio: 'inherit', shell: true })
    : spawn('sh', ['-c', `${editor} "$@"`, editor, file], { stdio: 'inherit' });
  return new Promise((done, fail) => {
    const broken = (reason: string): VerbError =>
      new VerbError(
        `The editor ${editor} could not be used (${reason}).`,
        `The edits are written; open ${file} yourself.`,
      );
    child.once('error', (error) => fail(broken(error.message)));
    child.once('close', (code) => (code === 0 ? done() : fail(broken(`it ended with ${code}`))));
  });
}
