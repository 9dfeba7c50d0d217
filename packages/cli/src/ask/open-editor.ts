// Opens a file in the person's editor and waits until it is closed.
import { spawn } from 'node:child_process';
import { VerbError } from '../output/verb-error.ts';

interface EditorCall {
  readonly program: string;
  readonly args: readonly string[];
  readonly options: { readonly shell?: true; readonly env?: NodeJS.ProcessEnv };
}

/** @param editor as in $EDITOR: a program, with its own arguments perhaps */
export function openEditor(editor: string, file: string): Promise<void> {
  const { program, args, options } = editorCall(editor, file);
  const child = spawn(program, args, { ...options, stdio: 'inherit' });
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

/** The words of $EDITOR are for the shell, the name of the file never is. */
export function editorCall(editor: string, file: string, platform = process.platform): EditorCall {
  if (platform !== 'win32') return { program: 'sh', args: ['-c', `${editor} "$@"`, editor, file], options: {} };
  // What a variable holds is not looked through for other variables, and no name on Windows holds a quote.
  const env = { ...process.env, CLAUSEMARK_FILE: file };
  return { program: `${editor} "%CLAUSEMARK_FILE%"`, args: [], options: { shell: true, env } };
}
