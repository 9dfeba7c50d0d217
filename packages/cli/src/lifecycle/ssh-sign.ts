// Signs a text with ssh-keygen: files, ssh-agent and hardware keys all work through it, and no private key ever passes through us.
import { spawn } from 'node:child_process';
import { searchOnlyPath } from '@clausemark/workspace';
import { VerbError } from '../output/verb-error.ts';

/**
 * The armoured signature of a text.
 *
 * @param key file of a private key, or of a public key whose private part an agent or a hardware token holds
 * @throws VerbError when ssh-keygen is missing or does not sign
 */
export async function sshSign(key: string, namespace: string, text: string): Promise<string> {
  // What ssh-keygen asks (passphrase, touch) it asks on the terminal itself; standard input carries the text.
  searchOnlyPath();
  const child = spawn('ssh-keygen', ['-Y', 'sign', '-f', key, '-n', namespace], { stdio: ['pipe', 'pipe', 'pipe'] });
  const output = { out: '', err: '' };
  child.stdout.on('data', (chunk: Buffer) => (output.out += chunk.toString('utf8')));
  child.stderr.on('data', (chunk: Buffer) => (output.err += chunk.toString('utf8')));
  child.stdin.on('error', () => undefined);
  child.stdin.end(text);
  const code = await new Promise<number>((done, fail) => {
    child.once('error', (error: NodeJS.ErrnoException) =>
      fail(
        new VerbError(
          `ssh-keygen could not be started (${error.code ?? error.message}).`,
          'Install OpenSSH 8.2 or newer.',
        ),
      ),
    );
    child.once('close', (status) => done(status ?? -1));
  });
  // On Windows it prints CRLF, and the signature is part of what is kept and hashed.
  const signature = output.out.replaceAll('\r\n', '\n');
  if (code === 0 && signature.startsWith('-----BEGIN SSH SIGNATURE-----')) return signature;
  const reason = output.err.trim().split('\n').at(-1) ?? '';
  throw new VerbError(
    `ssh-keygen did not sign with ${key}${reason === '' ? '' : ` (${reason})`}.`,
    'Name the file of your key with --key; with an agent or a hardware key the .pub file will do. Nothing was written.',
  );
}
