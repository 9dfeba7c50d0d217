// Programs are found on PATH only. Windows would look in the folder it is called from first, which may be that of a repository with a
// git.exe or ssh-keygen.exe of somebody's in it.

/** Called before a program is started by its name. */
export function searchOnlyPath(
  platform: NodeJS.Platform = process.platform,
  env: NodeJS.ProcessEnv = process.env,
): void {
  if (platform === 'win32') env['NoDefaultCurrentDirectoryInExePath'] ??= '1';
}
