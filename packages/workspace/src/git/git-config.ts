// The settings that decide whether files on disk can differ from the blobs git keeps of them.
import { records } from './records.ts';
import { runGitAtOnce } from './run-git.ts';

export interface GitConfig {
  /** true or input: line ends are converted for every text file. */
  readonly convertsLineEnds: boolean;
  /** false: the disk does not say which files are programs, as on Windows and on its disks under Linux. */
  readonly knowsPrograms: boolean;
  /** File of attributes for all repositories of the user, as configured. */
  readonly attributesFile: string | undefined;
  /** Settings that take the command away from every filter driver, so that listing can never run one. */
  readonly filtersOff: readonly (readonly [string, string])[];
}

const NO = ['false', 'no', 'off', '0'];

/** Reads the effective configuration at a folder in one call. */
export function readGitConfig(folder: string): GitConfig {
  const { stdout } = runGitAtOnce(folder, ['config', '--list', '-z']);
  let autocrlf = '';
  let fileMode = '';
  let attributesFile: string | undefined;
  const drivers = new Set<string>();
  for (const record of records(stdout)) {
    const lineEnd = record.indexOf('\n');
    const name = lineEnd === -1 ? record : record.slice(0, lineEnd);
    // A name without `=` stands for true.
    const value = lineEnd === -1 ? 'true' : record.slice(lineEnd + 1);
    if (name === 'core.autocrlf') autocrlf = value.toLowerCase();
    if (name === 'core.filemode') fileMode = value.toLowerCase();
    if (name === 'core.attributesfile') attributesFile = value;
    if (name.startsWith('filter.')) drivers.add(name.slice(0, name.lastIndexOf('.')));
  }
  return {
    convertsLineEnds: !['', ...NO].includes(autocrlf),
    knowsPrograms: process.platform !== 'win32' && !NO.includes(fileMode),
    attributesFile,
    filtersOff: [...drivers].flatMap(
      (driver) =>
        [
          [`${driver}.clean`, ''],
          [`${driver}.process`, ''],
          [`${driver}.required`, 'false'],
        ] as const,
    ),
  };
}
