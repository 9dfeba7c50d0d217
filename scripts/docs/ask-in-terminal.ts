// A command answered at a terminal as a person does: it waits for each question before it presses the keys. Needs script(1), which gives
// the command a terminal.
import { spawn } from 'node:child_process';

/** A text of the question, and the keys pressed when it is there. */
export type Answer = readonly [question: string, keys: string];

const PATIENCE = 30_000;

/** What the command wrote until the last question was asked; then it is ended. */
export function askInTerminal(command: string, cwd: string, answers: readonly Answer[], last: string): Promise<string> {
  const child = spawn('script', ['--quiet', '--flush', '--command', `stty cols 80 rows 60; ${command}`, '/dev/null'], {
    cwd,
    env: { ...process.env, TERM: 'xterm-256color', FORCE_COLOR: '1' },
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  const open = [...answers];
  let [written, seen] = ['', 0];
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`no question: ${open[0]?.[0] ?? last}\n${written}`)), PATIENCE);
    child.on('exit', () => {
      clearTimeout(late);
      resolve(written);
    });
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      written += text;
      const [question, keys] = open[0] ?? [last, undefined];
      const at = written.indexOf(question, seen);
      if (at === -1) return;
      seen = at + question.length;
      open.shift();
      // The question is drawn in several pieces; keys pressed in between are lost.
      setTimeout(() => (keys === undefined ? child.kill() : child.stdin.write(keys)), 300);
    });
  });
}
