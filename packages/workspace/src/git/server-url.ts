// Which repository on which host a clone comes from, as the ledger names it.
import { runGit } from './run-git.ts';

/** `github.com/acme/qms` from the URL of a server; undefined when there is none or it is a folder. */
export async function repositoryName(root: string, server = 'origin'): Promise<string | undefined> {
  const { code, stdout } = await runGit(root, ['config', '--get', `remote.${server}.url`], { accept: [0, 1, 128] });
  return code === 0 ? nameIn(stdout.toString('utf8').trim()) : undefined;
}

/** Understands `https://host/a/b.git`, `ssh://git@host:22/a/b.git` and `git@host:a/b.git`. Credentials in it are left out. */
export function nameIn(url: string): string | undefined {
  const [, host, path] =
    /^(?:https?|ssh|git):\/\/(?:[^@/]*@)?([^/:]+)(?::\d+)?\/(.+)$/.exec(url) ??
    /^(?:[^@/:]+@)?([^/:]+\.[^/:]+):(.+)$/.exec(url) ??
    [];
  if (host === undefined || path === undefined) return undefined;
  return `${host.toLowerCase()}/${path.replace(/\/+$/, '').replace(/\.git$/, '')}`;
}
